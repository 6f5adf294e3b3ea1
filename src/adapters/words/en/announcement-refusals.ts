import { spokenAction } from '../../../core/charter/structure/action.ts'
import type { AnnouncementRefusal } from '../../../core/foundation/announcements/announcement-refusal.ts'
import { momentWords } from '../date-words.ts'
import type { Lookups } from '../lookups.ts'
import type { Refused } from '../refused.ts'
import { listed } from './listed.ts'
import { placesBy } from './places-by.ts'

/** Why something is not announced, or nothing is done about what was. */
export function englishAnnouncementRefusal(refusal: AnnouncementRefusal, lookups: Lookups): Refused {
  const { the } = placesBy(lookups)
  switch (refusal.type) {
    case 'UnknownAnnouncement':
      return {
        title: 'There is no such announcement',
        explanation: `This foundation has no announcement ${refusal.announcement}.`,
        whatToDo: 'Follow a link from the page of its announcements.',
      }
    case 'NoSuchChannel':
      return {
        title: 'There is no such channel',
        explanation:
          refusal.channels.length === 0
            ? `The charter of ${the(refusal.group)} lists no channel that “${spokenAction(refusal.action)}” reaches.`
            : `${refusal.at} is not among the channels of ${the(refusal.group)} that “${spokenAction(refusal.action)}” reaches: ${listed(refusal.channels, 'and')}.`,
        whatToDo: 'Choose one of those; others are listed under “channels” when the charter is amended.',
      }
    case 'AnnouncementNeedsText':
      return {
        title: 'Write what is announced',
        explanation: `An announcement of ${the(refusal.group)} has a title and a text.`,
        whatToDo: 'Write the text, and send it again.',
      }
    case 'NotToCorrect':
      return {
        title: 'This announcement cannot be put right',
        explanation: `Only what ${the(refusal.group)} has announced itself, and what has gone, is put right by another announcement; announcement ${refusal.announcement} is none of that.`,
        whatToDo: 'What has not gone yet is withdrawn; or announce this without naming another.',
      }
    case 'AnnouncedInThePast':
      return {
        title: 'This moment is over',
        explanation: `It was to go at ${momentWords(refusal.at, 'en')}, and now it is ${momentWords(refusal.now, 'en')}.`,
        whatToDo: 'Choose a later moment, or none: then it goes ten minutes after it is decided.',
      }
    case 'AnnouncementGone':
      return {
        title: 'It has gone already',
        explanation: `Announcement ${refusal.announcement} went at ${momentWords(refusal.at, 'en')}.`,
        whatToDo: 'Put it right by another announcement, which then stands beside it.',
      }
    case 'AnnouncementWasWithdrawn':
      return {
        title: 'It was withdrawn',
        explanation: `Announcement ${refusal.announcement} was withdrawn at ${momentWords(refusal.at, 'en')}, before it went.`,
        whatToDo: 'Nothing is needed.',
      }
    case 'MayNotHandleAnnouncement':
      return {
        title: 'Others see to this announcement',
        explanation: `Whoever made announcement ${refusal.announcement} does that, and whoever may announce for ${the(refusal.group)}.`,
        whatToDo: `Ask one of them; the powers of ${the(refusal.group)} say who may announce.`,
      }
    case 'NoSuchDelivery':
      return {
        title: 'It does not go there',
        explanation: `Announcement ${refusal.announcement} has no channel ${refusal.channel + 1}.`,
        whatToDo: 'Follow a link from the page of the announcement.',
      }
    case 'DeliveryNotOpen':
      return {
        title: 'Nothing is to be done about it now',
        explanation: `For channel ${refusal.channel + 1} announcement ${refusal.announcement} ${isWords[refusal.is]}.`,
        whatToDo: 'Look at the page of the announcement again.',
      }
  }
}

const isWords = {
  'not gone': 'has not gone yet',
  'on its way': 'is on its way, and is tried again by itself',
  sent: 'was sent',
  closed: 'is closed',
} as const
