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

/**
 * How many meetings in a row, up to the last one, nobody was at, by the clock or by the word of whoever keeps them; cancelled ones count
 * neither way. Undefined of a group whose charter asks for no meetings.
 */
export function meetingsSkippedInARow(
  state: FoundationState,
  group: Name,
  since: Instant,
  at: Instant,
): number | undefined {
  const records = [...(state.meetings.get(group)?.values() ?? [])]
  const asks = state.groups.get(group)?.charter.duties?.some(({ name }) => isMeeting(name)) === true
  if (!asks && records.length === 0) return undefined
  const lastHeld = meetingsOf(state, group, since, at).at(-1)?.on ?? since
  return records.filter(
    ({ meeting, time, over }) =>
      isMeeting(meeting) && over?.held === false && time !== undefined && time.starts > lastHeld && over.at <= at,
  ).length
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
