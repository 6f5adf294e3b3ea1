import { ok, type Result, refuse } from '../../base/result.ts'
import type { Act } from '../act.ts'
import { type Circumstances, type Decision, writer } from '../decision.ts'
import { absent } from '../people/erasing.ts'
import type { Refusal } from '../refusal.ts'
import type { FoundationState } from '../state.ts'
import { freeIn, type Taking } from './cohorts.ts'
import { wrongEntry } from './eligibility.ts'
import { holds, seatOf } from './seats.ts'
import { takes } from './take.ts'

/** Seats somebody as the founding says, whatever the charter asks of those who come later. */
export function firstHolder(
  state: FoundationState,
  { group, seat: name, person, entry, cohort }: Extract<Act, { readonly type: 'hold' }>,
  circumstances: Circumstances,
): Result<Decision, Refusal> {
  const ref = { group, seat: name }
  const { at } = circumstances
  const seat = seatOf(state, ref)
  if (seat === undefined) return refuse({ type: 'UnknownSeat', ...ref })
  const { clause } = seat
  const of = entry === undefined ? {} : { entry }
  const problem =
    absent(state, person) ?? wrongEntry(state, ref, seat, entry) ?? wrongCohort({ state, ref, seat, at, ...of }, cohort)
  if (problem !== undefined) return refuse(problem)
  if (holds(state, person, ref, at, entry)) return refuse({ type: 'AlreadyHolds', seat: ref, clause })
  const by = { ...of, ...(cohort !== undefined && { cohort }) }
  return ok(writer(circumstances, clause)(takes(state, person, ref, at, { ...by, fromTheBeginning: true })))
}

/** A cohort is agreed where the charter says so, and only while it has room. */
function wrongCohort(taking: Taking, name: string | undefined): Refusal | undefined {
  if (name === undefined) return undefined
  const { ref, seat } = taking
  const { clause, cohorts } = seat
  const all = cohorts?.firstSplit === 'as agreed' ? cohorts.cohorts : []
  const cohort = all.find((one) => one.name === name)
  if (cohort === undefined) {
    return { type: 'UnknownCohort', seat: ref, cohorts: all.map((one) => one.name), clause }
  }
  return freeIn(taking, cohort) > 0 ? undefined : { type: 'CohortFull', seat: ref, cohort: name, clause }
}
