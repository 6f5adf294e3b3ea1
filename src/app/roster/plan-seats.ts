import type { Instant } from '../../core/base/instant.ts'
import type { SeatRef } from '../../core/charter/structure/charter.ts'
import { mayEnrol, mayNoteFormer } from '../../core/foundation/history/backfill.ts'
import type { Enrolment } from '../../core/foundation/history/history-event.ts'
import type { Refusal } from '../../core/foundation/refusal.ts'
import { incumbents, placesIn } from '../../core/foundation/seats/seats.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import type { Snapshot } from '../running.ts'
import { type Answers, leaveOut } from './answers.ts'
import { groupCalled, seatCalled } from './matches.ts'
import type { PlannedPerson, PlannedSeat, Question } from './plan-roster.ts'
import type { RosterHolding } from './roster.ts'

export interface Planning {
  readonly snapshot: Snapshot
  readonly answers: Answers
  readonly questions: Question[]
  /** How many newcomers each seat gets by this plan. */
  readonly taking: Map<string, number>
  readonly asOf: string | undefined
}

/** What a line of a roster would write down about a seat; a question where it leaves something open. */
export function plannedSeat(planning: Planning, holding: RosterHolding, person: PlannedPerson): readonly PlannedSeat[] {
  const { snapshot, answers, questions } = planning
  const { at } = holding
  const group = groupCalled(holding.group, [...snapshot.state.groups.values()], answers)
  if (group.kind === 'left out') return []
  if (group.kind === 'open') {
    const { about, nearest } = group
    if (!questions.some((asked) => asked.about === about)) {
      questions.push({
        at,
        about,
        kind: 'which group',
        called: holding.group,
        ...(nearest !== undefined && { nearest }),
      })
    }
    return []
  }
  const seat = seatCalled(holding.seat, group.found, answers)
  if (seat.kind === 'left out') return []
  if (seat.kind === 'open') {
    const { about, nearest } = seat
    if (!questions.some((asked) => asked.about === about)) {
      questions.push({ at, about, kind: 'which seat', called: holding.seat, ...(nearest !== undefined && { nearest }) })
    }
    return []
  }
  const ref = { group: group.found.name, seat: seat.found }
  return holding.former === true
    ? formerSeat(planning, holding, person, ref)
    : presentSeat(planning, holding, person, ref)
}

function presentSeat(
  { snapshot, questions, taking, asOf }: Planning,
  { at, from: told, to }: RosterHolding,
  { key, person }: PlannedPerson,
  ref: SeatRef,
): readonly PlannedSeat[] {
  const { state, at: now } = snapshot
  const from = told ?? asOf ?? now.slice(0, 10)
  const planned = { at, seat: ref, key, from, ...(to !== undefined && { to }) }
  if (person !== undefined && incumbents(state, ref, now).some((one) => one.person === person)) {
    return [{ ...planned, is: 'held already' }]
  }
  const about = `${ref.group}.${ref.seat}`
  const most = placesIn(state, ref)
  const before = taking.get(about) ?? 0
  if (most !== undefined && incumbents(state, ref, now).length + before >= most) {
    questions.push({ at, about: `${about} ${key}`, kind: 'too many', seat: ref, most })
    return []
  }
  const refusal = refusalOf(
    state,
    { ...ref, person: person ?? key, from, source: at.file, ...(to !== undefined && { to }) },
    now,
  )
  if (refusal !== undefined) {
    questions.push({ at, about: `${about} ${key}`, kind: 'refused', refusal })
    return []
  }
  taking.set(about, before + 1)
  return [{ ...planned, is: 'taken' }]
}

function formerSeat(
  { snapshot, answers, questions }: Planning,
  { at, ...told }: RosterHolding,
  { key, person, name }: PlannedPerson,
  ref: SeatRef,
): readonly PlannedSeat[] {
  const about = `days ${ref.group}.${ref.seat} ${key}`
  const said = answers.get(about)
  if (said === leaveOut) return []
  const { from, to } = { ...told, ...daysAnswered(said) }
  if (from === undefined || to === undefined) {
    questions.push({ at, about, kind: 'since when', called: `${name}, ${ref.group}.${ref.seat}` })
    return []
  }
  const asked = { ...ref, person: person ?? key, from, to, source: at.file }
  const may = mayNoteFormer(snapshot.state, asked, snapshot.at)
  const planned = { at, seat: ref, key, from, to }
  if (!may.ok && may.problem.type === 'NotedAlready') return [{ ...planned, is: 'noted already' }]
  if (!may.ok && !isOnlyNew(may.problem)) {
    questions.push({ at, about, kind: 'refused', refusal: may.problem })
    return []
  }
  return [{ ...planned, is: 'held before' }]
}

/** "2021-03-01 to 2023-02-28". */
function daysAnswered(said: string | undefined): Pick<RosterHolding, 'from' | 'to'> {
  const [, from, to] = /^(\d{4}-\d{2}-\d{2}) to (\d{4}-\d{2}-\d{2})$/.exec(said ?? '') ?? []
  return from === undefined || to === undefined ? {} : { from, to }
}

/** What speaks against it besides that somebody of the roster is not known here yet. */
function refusalOf(state: FoundationState, asked: Enrolment, at: Instant): Refusal | undefined {
  const may = mayEnrol(state, asked, at)
  return may.ok || isOnlyNew(may.problem) ? undefined : may.problem
}

function isOnlyNew({ type }: Refusal): boolean {
  return type === 'UnknownPerson'
}
