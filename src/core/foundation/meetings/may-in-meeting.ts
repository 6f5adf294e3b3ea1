import { after, type Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import { ok, type Result, refuse } from '../../base/result.ts'
import type { ClauseRef } from '../../charter/structure/charter.ts'
import type { Duty } from '../../charter/structure/duty.ts'
import { activeGroup } from '../active.ts'
import { daysOf } from '../days.ts'
import type { PersonId } from '../event.ts'
import type { Group } from '../life/group.ts'
import { absent } from '../people/erasing.ts'
import type { Refusal } from '../refusal.ts'
import type { Way } from '../rule-of.ts'
import type { FoundationState } from '../state.ts'
import { mayCome } from './may-come.ts'
import type { MeetingRef } from './meeting-event.ts'
import { keepersOfMeeting, keepsMeeting } from './meeting-keepers.ts'
import { mayApproveMinutes } from './minutes-power.ts'
import { meetingsAsked, type Occurrence, occurrenceOf } from './occurrences.ts'
import { dateIn, zoneOf } from './planned.ts'

/** An act about a meeting, without what it says. */
export type MeetingRequest =
  | (MeetingRef & { readonly type: 'move meeting'; readonly starts?: Instant; readonly place?: string })
  | { readonly type: 'add meeting'; readonly group: Name; readonly meeting: Name; readonly starts?: Instant }
  | (MeetingRef & { readonly type: 'withdraw agenda item'; readonly item: number })
  | (MeetingRef & { readonly type: 'note attendance'; readonly present?: readonly PersonId[] })
  | (MeetingRef & {
      readonly type:
        | 'cancel meeting'
        | 'add agenda item'
        | 'attend meeting'
        | 'send regrets'
        | 'write minutes'
        | 'approve minutes'
    })

type May = Result<{ readonly clause: ClauseRef; readonly way?: Way }, Refusal>

/** So many items that people add fit on one agenda. */
export const most_items = 100

/** For so long after a meeting it can be noted who was there, where the charter gives no `grace`. */
const usual_grace = { count: 7, unit: 'day' } as const

interface Asked {
  readonly state: FoundationState
  readonly person: PersonId
  readonly at: Instant
  readonly group: Group
  readonly duty: Duty
}

export function mayInMeeting(state: FoundationState, person: PersonId, request: MeetingRequest, at: Instant): May {
  const group = activeGroup(state, request.group)
  if (!group.ok) return group
  if (group.value.status === 'dormant') return refuse({ type: 'GroupIsDormant', group: request.group })
  const meetings = meetingsAsked(group.value)
  const duty = meetings.find(({ name }) => name === request.meeting)
  if (duty === undefined) {
    const { group: of, meeting } = request
    return refuse({ type: 'NoSuchMeetings', group: of, meeting, meetings: meetings.map(({ name }) => name) })
  }
  const asked: Asked = { state, person, at, group: group.value, duty }
  if (request.type === 'add meeting') return mayAdd(asked, request.starts)
  const occurrence = occurrenceOf(state, request)
  if (occurrence === undefined) return refuse({ type: 'NoMeetingThen', ...refOf(request) })
  switch (request.type) {
    case 'move meeting':
      return mayMoveMeeting(asked, occurrence, request)
    case 'cancel meeting':
      return isCancelled(occurrence)
        ? refuse({ type: 'MeetingIsCancelled', ...refOf(request) })
        : asKeeper(asked, occurrence, () => notBegun(asked, occurrence))
    case 'add agenda item':
      return mayAddItem(asked, occurrence)
    case 'withdraw agenda item':
      return mayWithdrawItem(asked, occurrence, request.item)
    case 'attend meeting':
      return mayAttend(asked, occurrence)
    case 'send regrets':
      return maySendRegrets(asked, occurrence)
    case 'note attendance':
      return mayNote(asked, occurrence, request.present ?? [])
    case 'write minutes':
      return asKeeper(asked, occurrence, () => begun(asked, occurrence))
    case 'approve minutes':
      return mayApproveMinutes(asked, occurrence)
  }
}

export function refOf({ group, meeting, date }: MeetingRef): MeetingRef {
  return { group, meeting, date }
}

/** Up to when it can be noted who was at a meeting. */
export function notedUntil(state: FoundationState, { group, until, duty }: Occurrence): Instant {
  return after(until, duty?.grace ?? usual_grace, daysOf(state, group))
}

function mayAdd(asked: Asked, starts: Instant | undefined): May {
  const { state, group, duty, at, person } = asked
  const zone = zoneOf(duty, daysOf(state, group.name)).zone
  const ref = { group: group.name, meeting: duty.name, date: dateIn(starts ?? at, zone) }
  const keepers = keepersOfMeeting(state, group, duty, person, at)
  if (!keepsMeeting(state, group, duty, person, at)) {
    return refuse({ type: 'NotKeeperOfMeeting', ...ref, by: keepers.seats, clause: duty.clause })
  }
  if (starts === undefined) return ok({ clause: duty.clause })
  if (starts <= at) return refuse({ type: 'MeetingInThePast', starts })
  return occurrenceOf(state, ref) === undefined
    ? ok({ clause: duty.clause })
    : refuse({ type: 'MeetingThatDay', ...ref, clause: duty.clause })
}

function mayMoveMeeting(
  asked: Asked,
  occurrence: Occurrence,
  { starts, place }: { readonly starts?: Instant; readonly place?: string },
): May {
  return asKeeper(asked, occurrence, () => {
    // Where it is held is told in the middle of it as well.
    if (starts === undefined && place !== undefined) {
      return isCancelled(occurrence) ? { type: 'MeetingIsCancelled', ...refOf(occurrence) } : notOver(asked, occurrence)
    }
    const hasBegun = notBegun(asked, occurrence)
    if (hasBegun !== undefined) return hasBegun
    if (!changes(occurrence, starts, place)) return { type: 'NothingMoved', ...refOf(occurrence) }
    return starts !== undefined && starts <= asked.at ? { type: 'MeetingInThePast', starts } : undefined
  })
}

/** Before anything is said, somebody asks alone whether they may. */
function changes({ starts: now, record }: Occurrence, starts: Instant | undefined, place: string | undefined): boolean {
  if (starts === undefined && place === undefined) return true
  return record?.cancelled !== undefined || (starts !== undefined && starts !== now) || place !== record?.place
}

function mayAddItem(asked: Asked, occurrence: Occurrence): May {
  const { state, group, duty, person, at } = asked
  const problem = cannotCome(asked, occurrence) ?? cancelled(occurrence) ?? notBegun(asked, occurrence)
  if (problem !== undefined) return refuse(problem)
  if ((occurrence.record?.items.length ?? 0) >= most_items) {
    return refuse({ type: 'AgendaIsFull', ...refOf(occurrence), most: most_items })
  }
  return mayCome(state, group, duty, person, at)
    ? ok({ clause: duty.clause })
    : refuse({ type: 'MayNotCome', ...refOf(occurrence), clause: duty.clause })
}

function mayWithdrawItem(asked: Asked, occurrence: Occurrence, item: number): May {
  const { state, group, duty, person, at } = asked
  const found = occurrence.record?.items.find((one) => one.item === item)
  if (found === undefined) return refuse({ type: 'NoSuchAgendaItem', ...refOf(occurrence), item })
  const late = notBegun(asked, occurrence)
  if (late !== undefined) return refuse(late)
  return found.by === person || keepsMeeting(state, group, duty, person, at)
    ? ok({ clause: duty.clause })
    : refuse({ type: 'NotYourAgendaItem', ...refOf(occurrence), item })
}

/** By one's own word while it lasts; who was there before whoever keeps it has said so can say nothing else. */
function mayAttend(asked: Asked, occurrence: Occurrence): May {
  const { duty, person } = asked
  const problem =
    cannotCome(asked, occurrence) ?? cancelled(occurrence) ?? begun(asked, occurrence) ?? notOver(asked, occurrence)
  if (problem !== undefined) return refuse(problem)
  return occurrence.record?.there.has(person) === true
    ? refuse({ type: 'AttendsAlready', ...refOf(occurrence) })
    : ok({ clause: duty.clause })
}

function maySendRegrets(asked: Asked, occurrence: Occurrence): May {
  const { duty, person } = asked
  const problem = cannotCome(asked, occurrence) ?? cancelled(occurrence) ?? notOver(asked, occurrence)
  if (problem !== undefined) return refuse(problem)
  return occurrence.record?.regrets.has(person) === true
    ? refuse({ type: 'RegretsSentAlready', ...refOf(occurrence) })
    : ok({ clause: duty.clause })
}

function mayNote(asked: Asked, occurrence: Occurrence, present: readonly PersonId[]): May {
  return asKeeper(asked, occurrence, () => {
    const { state, at } = asked
    const unknown = present.map((one) => absent(state, one)).find((problem) => problem !== undefined)
    const late = cancelled(occurrence) ?? begun(asked, occurrence) ?? unknown
    if (late !== undefined) return late
    const until = notedUntil(state, occurrence)
    return at < until ? undefined : { type: 'MeetingIsOver', ...refOf(occurrence), until }
  })
}

function asKeeper(asked: Asked, occurrence: Occurrence, problem: () => Refusal | undefined): May {
  const { state, group, duty, person, at } = asked
  if (!keepsMeeting(state, group, duty, person, at)) {
    const { seats, clause } = keepersOfMeeting(state, group, duty, person, at)
    return refuse({ type: 'NotKeeperOfMeeting', ...refOf(occurrence), by: seats, clause })
  }
  const found = problem()
  return found === undefined ? ok({ clause: duty.clause }) : refuse(found)
}

function cannotCome({ state, group, duty, person, at }: Asked, occurrence: Occurrence): Refusal | undefined {
  if (mayCome(state, group, duty, person, at)) return undefined
  return { type: 'MayNotCome', ...refOf(occurrence), clause: duty.clause }
}

function isCancelled({ record }: Occurrence): boolean {
  return record?.cancelled !== undefined
}

function cancelled(occurrence: Occurrence): Refusal | undefined {
  return isCancelled(occurrence) ? { type: 'MeetingIsCancelled', ...refOf(occurrence) } : undefined
}

function notBegun({ at }: Asked, occurrence: Occurrence): Refusal | undefined {
  const { starts, record } = occurrence
  // A cancelled one never begins: it can be held after all, at another time.
  if (record?.cancelled !== undefined) return undefined
  return starts <= at ? { type: 'MeetingHasBegun', ...refOf(occurrence), starts } : undefined
}

function begun({ at }: Asked, occurrence: Occurrence): Refusal | undefined {
  const { starts } = occurrence
  return starts <= at ? undefined : { type: 'MeetingNotBegun', ...refOf(occurrence), starts }
}

function notOver({ at }: Asked, occurrence: Occurrence): Refusal | undefined {
  const { until } = occurrence
  return at < until ? undefined : { type: 'MeetingIsOver', ...refOf(occurrence), until }
}
