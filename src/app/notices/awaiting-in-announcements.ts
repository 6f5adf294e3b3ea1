import type { Instant } from '../../core/base/instant.ts'
import type { Announcement, GivenUp } from '../../core/foundation/announcements/announcement-state.ts'
import { peopleSeeingTo } from '../../core/foundation/announcements/may-handle.ts'
import type { PersonId } from '../../core/foundation/event.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import type { Awaiting } from './awaiting.ts'
import type { OneClickAct } from './one-click.ts'

/** What an announcement did not reach, for those who see to it: sent once more by one click, where nobody has to look first. */
export function* awaitingInAnnouncements(state: FoundationState, at: Instant, only?: PersonId): Iterable<Awaiting> {
  for (const announcement of state.announcements.values()) {
    const given = givenUpIn(announcement)
    if (given.length === 0) continue
    const { number, group, under } = announcement
    for (const person of peopleSeeingTo(state, announcement, at)) {
      if (only !== undefined && person !== only) continue
      for (const { channel, why, since } of given) {
        yield {
          kind: 'delivery',
          announcement: number,
          channel,
          // Given up once more, it awaits them anew.
          key: `delivery ${number} ${channel} ${since}`,
          group,
          ...(under !== undefined && { clause: under }),
          person,
          since,
          acts: againBy(why, { announcement: number, channel }),
        }
      }
    }
  }
}

function givenUpIn({ deliveries }: Announcement) {
  return deliveries.flatMap(({ state }, channel) =>
    state.kind === 'result' && state.result.kind === 'given up'
      ? [{ channel, why: state.result.why, since: state.at }]
      : [],
  )
}

/** What may stand there already is looked for first, and what Remit cannot send to it never will. */
export function againBy(
  why: GivenUp,
  delivery: { readonly announcement: number; readonly channel: number },
): readonly OneClickAct[] {
  switch (why) {
    case 'refused':
    case 'not reached':
    case 'not set up':
      return [{ type: 'retry delivery', ...delivery }]
    case 'unknown kind':
    case 'unknown whether sent':
      return []
  }
}
