import type { AnnounceEffect, ChannelPlace } from '../../../core/foundation/announcements/announcement-effect.ts'
import type { AnnouncementEvent } from '../../../core/foundation/announcements/announcement-event.ts'
import type { DeliveryResult, GivenUp } from '../../../core/foundation/announcements/announcement-state.ts'
import { momentWords } from '../date-words.ts'
import type { Lookups } from '../lookups.ts'
import { listed } from './listed.ts'
import { placesBy } from './places-by.ts'

/** What happens to an announcement, as a sentence. */
export function englishAnnouncementEvent(event: AnnouncementEvent, lookups: Lookups): string {
  const announcement = `Announcement ${event.announcement}`
  switch (event.type) {
    case 'AnnouncementMade': {
      const { the } = placesBy(lookups)
      const by = event.motion === undefined ? '' : ` by decision ${event.motion}`
      const puts = event.corrects === undefined ? '' : `, which puts announcement ${event.corrects} right`
      const of = event.of === undefined ? '' : `, of ${event.of.kind} ${event.of.number}`
      return `${announcement} of ${the(event.group)} was made${by}${puts}${of}: “${event.title}”, ${channelWords(event.channels)}. It goes at ${momentWords(event.goes, 'en')}.`
    }
    case 'AnnouncementWithdrawn':
      return `${lookups.person(event.person)} withdrew announcement ${event.announcement} before it went.`
    case 'AnnouncementWent':
      return `${announcement} was published, and left for its channels.`
    case 'DeliveryNoted':
      return `${announcement} ${resultWords(event.result)} channel ${event.channel + 1}.`
    case 'DeliveryAskedAgain':
      return `${announcement} is sent to channel ${event.channel + 1} once more.`
    case 'DeliveryClosed':
      return event.as === 'sent'
        ? `${lookups.person(event.person)} has seen announcement ${event.announcement} in channel ${event.channel + 1}.`
        : `${lookups.person(event.person)} let announcement ${event.announcement} not go to channel ${event.channel + 1}.`
  }
}

/** "to discourse https://forum.example.org/c/packages and mastodon https://social.example.org/@packages". */
export function channelWords(channels: readonly Pick<ChannelPlace, 'kind' | 'at'>[]): string {
  if (channels.length === 0) return 'on the site alone'
  const named = channels.map(({ kind, at }) => `${kind} ${at}`)
  return `to ${listed(named, 'and')}`
}

function resultWords(result: DeliveryResult): string {
  switch (result.kind) {
    case 'sent':
      return 'was sent to'
    case 'given up':
      return `was given up, because ${givenUpWords[result.why]}, for`
  }
}

export const givenUpWords: Readonly<Record<GivenUp, string>> = {
  'not set up': 'this server has no access to it',
  'unknown kind': 'Remit sends nothing to channels of its kind',
  refused: 'it was refused',
  'not reached': 'it could not be reached for days',
  'unknown whether sent': 'the connection broke, and nobody knows whether it arrived',
}

/** What is announced, beside how whoever moved it calls it. */
export function announcementMatter({ channels, corrects, of }: AnnounceEffect, title: string): string {
  const puts = corrects === undefined ? '' : ` as a correction of announcement ${corrects}`
  const tells = of === undefined ? '' : `, of ${of.kind} ${of.number}`
  return `announce “${title}”${puts}${tells}, ${channelWords(channels)}`
}
