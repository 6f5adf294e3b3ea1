import type { Instant } from '../../../base/instant.ts'
import type { Name } from '../../../base/name.ts'
import type { PersonId } from '../../event.ts'
import type { FoundationState, OccurredEvent } from '../../state.ts'

/** Meetings are events of a charter that are called so: "meeting", "annual meeting". */
export function isMeeting(event: Name): boolean {
  return event === 'meeting' || event.endsWith('-meeting')
}

export function meetingsOf(state: FoundationState, group: Name, since: Instant, at: Instant): readonly OccurredEvent[] {
  const first = 1 + state.events.findLastIndex(({ on }) => on < since)
  return state.events.slice(first).filter(({ group: of, event, on }) => of === group && isMeeting(event) && on <= at)
}

/** Whether somebody was at each meeting of a group after a moment. One whose record says nobody counts for nobody. */
export function meetingsSeen(
  state: FoundationState,
  group: Name,
  person: PersonId,
  since: Instant,
  at: Instant,
): readonly { readonly at: Instant; readonly cast: boolean }[] {
  return meetingsOf(state, group, since, at).flatMap(({ on, present }) =>
    present === undefined ? [] : [{ at: on, cast: present.includes(person) }],
  )
}
