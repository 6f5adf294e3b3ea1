import { after, before, type Instant } from '../../core/base/instant.ts'
import type { Duty } from '../../core/charter/structure/duty.ts'
import { authorise } from '../../core/foundation/authority.ts'
import { daysOf } from '../../core/foundation/days.ts'
import type { PersonId } from '../../core/foundation/event.ts'
import type { Group } from '../../core/foundation/life/group.ts'
import { notedUntil, refOf } from '../../core/foundation/meetings/may-in-meeting.ts'
import { peopleKeeping } from '../../core/foundation/meetings/meeting-keepers.ts'
import {
  meetingsAsked,
  type Occurrence,
  occurrenceOf,
  occurrencesOf,
} from '../../core/foundation/meetings/occurrences.ts'
import { isMeeting } from '../../core/foundation/people/facts/meeting-record.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import type { Awaiting } from './awaiting.ts'
import { peopleOf } from './people-of.ts'

/** So long before a meeting its agenda is wanted, where the charter gives no `notice`. */
const usual_notice = { count: 7, unit: 'day' } as const

/** What awaits whoever keeps meetings: an agenda to make, attendance to note, minutes to write, and to approve. Office hours ask for none of it. */
export function* awaitingInMeetings(state: FoundationState, at: Instant, only?: PersonId): Iterable<Awaiting> {
  for (const group of state.groups.values()) {
    if (group.status !== 'active') continue
    for (const duty of meetingsAsked(group)) {
      if (!isMeeting(duty.name)) continue
      yield* agendas(state, group, duty, at, only)
      yield* ofLast(state, group, duty, at, only)
    }
  }
}

/** Of those that are near and to which nobody has put anything yet. */
function* agendas(
  state: FoundationState,
  group: Group,
  duty: Duty,
  at: Instant,
  only: PersonId | undefined,
): Iterable<Awaiting> {
  const days = daysOf(state, group.name)
  const notice = duty.notice ?? usual_notice
  for (const occurrence of occurrencesOf(state, group.name, at, after(at, notice, days))) {
    const { meeting, starts, record } = occurrence
    if (meeting !== duty.name || record?.cancelled !== undefined || record?.begun !== undefined) continue
    if ((record?.items.length ?? 0) > 0) continue
    for (const person of keepers(state, group, duty, at, only)) {
      yield { ...about('agenda', occurrence, duty, person), since: before(starts, notice, days), by: starts }
    }
  }
}

/** Of the last one that was not skipped: what nobody wrote down of those before it, nobody is asked for any more. */
function* ofLast(
  state: FoundationState,
  group: Group,
  duty: Duty,
  at: Instant,
  only: PersonId | undefined,
): Iterable<Awaiting> {
  const begun = [...(state.meetings.get(group.name)?.values() ?? [])].filter(
    ({ meeting, begun: began, over }) => meeting === duty.name && began !== undefined && over?.held !== false,
  )
  const last = begun.toSorted((one, other) => startOf(one).localeCompare(startOf(other))).at(-1)
  const occurrence = last && occurrenceOf(state, last)
  if (last === undefined || occurrence === undefined || occurrence.until > at) return
  const since = occurrence.until
  if (last.over === undefined) {
    for (const person of keepers(state, group, duty, at, only)) {
      yield { ...about('attendance', occurrence, duty, person), since, by: notedUntil(state, occurrence) }
    }
  }
  const minutes = last.minutes.at(-1)
  if (minutes === undefined) {
    for (const person of keepers(state, group, duty, at, only)) {
      yield { ...about('minutes', occurrence, duty, person), since }
    }
  } else if (minutes.approved === undefined) {
    const mayBe = new Set([...peopleOf(state, group.name, at, only), ...keepers(state, group, duty, at, only)])
    for (const person of mayBe) {
      const act = { type: 'approve minutes', ...refOf(occurrence) } as const
      if (!authorise(state, { kind: 'person', person }, act, at).ok) continue
      yield { ...about('approve minutes', occurrence, duty, person), since: minutes.at }
    }
  }
}

function about(
  kind: 'agenda' | 'attendance' | 'minutes' | 'approve minutes',
  occurrence: Occurrence,
  { clause }: Duty,
  person: PersonId,
) {
  const { group, meeting, date } = occurrence
  const key = `${kind} ${group} ${meeting} ${date}`
  return { kind, meeting: refOf(occurrence), key, person, group, clause, acts: [] } as const
}

function keepers(
  state: FoundationState,
  group: Group,
  duty: Duty,
  at: Instant,
  only: PersonId | undefined,
): readonly PersonId[] {
  return peopleKeeping(state, group, duty, at).filter((person) => only === undefined || person === only)
}

function startOf({ time }: { readonly time?: { readonly starts: Instant } }): Instant {
  return time?.starts ?? ''
}
