import type { Duration } from '../../base/duration.ts'
import { after, epochOf, type Instant, instantOf } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { SeatRef } from '../../charter/structure/charter.ts'
import type { Cohort, Cohorts, Seat } from '../../charter/structure/seat.ts'
import { daysOf } from '../days.ts'
import type { FoundationState } from '../state.ts'
import type { Holding } from './seat-state.ts'
import { isHeld } from './seats.ts'
import { endOfTerm } from './term-end.ts'

/** A seat that somebody takes at a moment, of one entry where it exists for each of a list. */
export interface Taking {
  readonly state: FoundationState
  readonly ref: SeatRef
  readonly seat: Seat
  readonly at: Instant
  readonly entry?: Name
}

/** The cohort in which somebody takes a seat, and when its term ends; no cohort while the first split is not known yet. */
export interface InCohort {
  readonly cohort?: Name
  readonly until?: Instant
}

/**
 * Whoever follows in a term completes the term of the cohort. At first, those who take the seat come into the cohorts in their
 * order, the longest first term first, or as agreed; where the lot decides they wait for it, as if they had the longest.
 * @param meant the cohort that was agreed, or that of whoever left the place
 */
export function inCohort(taking: Taking, cohorts: Cohorts, meant: Name | undefined): InCohort {
  const agreed = cohorts.cohorts.find(({ name }) => name === meant)
  if (agreed !== undefined) return inThe(taking, cohorts, agreed)
  const inOrder = byFirstTerm(taking, cohorts)
  if (waitsForSplit(taking, cohorts)) {
    const until = inOrder[0] === undefined ? undefined : endOfFirstTerm(taking, cohorts, inOrder[0])
    return until === undefined ? {} : { until }
  }
  const free = inOrder.find((cohort) => freeIn(taking, cohort) > 0)
  return free === undefined ? {} : inThe(taking, cohorts, free)
}

/** Whether who belongs to which cohort is told when all places are taken for the first time. */
export function waitsForSplit({ state, ref, entry }: Taking, { firstSplit }: Cohorts): boolean {
  return firstSplit !== 'longest terms to the strongest' && state.splits.get(keyOfSplit(ref, entry))?.over !== true
}

export function keyOfSplit({ group, seat }: SeatRef, entry: Name | undefined): string {
  return `${group}.${seat} ${entry ?? ''}`
}

/** The cohorts with the longest first term first, of equal ones the first that the charter names. */
export function byFirstTerm(taking: Taking, cohorts: Cohorts): readonly Cohort[] {
  const end = (cohort: Cohort) => endOfFirstTerm(taking, cohorts, cohort) ?? ''
  return cohorts.cohorts.toSorted((one, other) => (end(one) > end(other) ? -1 : end(one) < end(other) ? 1 : 0))
}

export function freeIn(taking: Taking, { name, number }: Cohort): number {
  const { at } = taking
  const isInTerm = ({ until }: Holding) => until === undefined || at < until
  const own = heldFor(taking).filter((holding) => holding.cohort === name && isHeld(holding, at) && isInTerm(holding))
  return number - own.length
}

export function heldFor({ state, ref, entry }: Taking): readonly Holding[] {
  const all = state.groups.get(ref.group)?.holdings.get(ref.seat) ?? []
  return entry === undefined ? all : all.filter((holding) => holding.entry === entry)
}

function inThe(taking: Taking, cohorts: Cohorts, cohort: Cohort): InCohort {
  const ends = heldFor(taking).flatMap((holding) =>
    holding.cohort === cohort.name && holding.until !== undefined ? [holding.until] : [],
  )
  const last = ends.toSorted().at(-1)
  const until = last === undefined ? endOfFirstTerm(taking, cohorts, cohort) : nextEnd(taking, last)
  return { cohort: cohort.name, ...(until !== undefined && { until }) }
}

/** The terms of a cohort follow each other, also where nobody sat for a while in between. */
function nextEnd({ state, ref, at }: Taking, last: Instant): Instant | undefined {
  let end: Instant | undefined = last
  while (end !== undefined && end <= at) {
    const next: Instant | undefined = endOfTerm(state, ref, end)
    end = next !== undefined && next > end ? next : undefined
  }
  return end
}

/** The first cohort has the whole term at first, the second less by one part of as many as there are, unless the charter says otherwise. */
export function endOfFirstTerm(
  { state, ref, seat, at }: Taking,
  { cohorts }: Cohorts,
  cohort: Cohort,
): Instant | undefined {
  const days = daysOf(state, ref.group)
  if (cohort.firstTerm !== undefined) return after(at, cohort.firstTerm, days)
  const whole = endOfTerm(state, ref, at)
  const parts = cohorts.length
  const own = parts - cohorts.indexOf(cohort)
  if (whole === undefined || own === parts) return whole
  const even = seat.term === undefined ? undefined : evenly(seat.term, own, parts)
  if (even !== undefined) return after(at, even, days)
  const [from, to] = [epochOf(at), epochOf(whole)]
  return instantOf(from + Math.floor(((to - from) * own) / parts))
}

/** So many parts of a length, where they come to whole units. */
function evenly({ count, unit }: Duration, own: number, parts: number): Duration | undefined {
  const whole = unit === 'year' ? { count: count * 12, unit: 'month' as const } : { count, unit }
  const share = (whole.count * own) / parts
  return Number.isInteger(share) ? { ...whole, count: share } : undefined
}
