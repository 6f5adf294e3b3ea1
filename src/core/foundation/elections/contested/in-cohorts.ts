import type { Duration } from '../../../base/duration.ts'
import { after, epochOf, type Instant, instantOf, latest } from '../../../base/instant.ts'
import type { Name } from '../../../base/name.ts'
import { daysOf } from '../../days.ts'
import { incumbents, seatOf } from '../../seats/seats.ts'
import { electingOf } from '../electing-of.ts'
import type { Filling } from './contested.ts'
import type { Place } from './places-to-fill.ts'

/**
 * The places in the order in which they are filled: the longest terms go to the strongest. Terms of a cohort follow each other
 * without a gap; other terms that the election itself gives begin at its planned end, or when the one before has ended.
 */
export function inCohorts(filling: Filling, electorate: Name | undefined, places: readonly Place[]): readonly Place[] {
  const { whole, rule, state } = filling
  if (whole === true && rule.whole !== undefined && rule.whole.cohorts.length > 0) {
    return anew(filling, rule.whole.cohorts, places)
  }
  const { seats, term } = electingOf(rule, electorate)
  const cohorts = seats?.cohorts ?? []
  const placed = cohorts.length === 0 ? places : intoCohorts(filling, cohorts, term, places)
  const longest = (place: Place) => {
    const own = term ?? seatOf(state, place.seat)?.term
    return place.until ?? (own === undefined ? '9' : endOf(filling, own, place))
  }
  return placed
    .map((place) =>
      place.until === undefined && term !== undefined ? { ...place, until: endOf(filling, term, place) } : place,
    )
    .toSorted((one, other) => (longest(one) > longest(other) ? -1 : longest(one) < longest(other) ? 1 : 0))
}

/** All seats at once: so many for so long, the longest first. */
function anew(
  { state, group, rule, ends }: Filling,
  cohorts: readonly { readonly seats: number; readonly term: Duration }[],
  places: readonly Place[],
): readonly Place[] {
  const days = daysOf(state, group)
  const terms = cohorts.flatMap(({ seats, term }, index) =>
    Array.from({ length: seats }, () => ({ cohort: cohortAt({ state, rule }, index), until: after(ends, term, days) })),
  )
  const longest = terms.toSorted((one, other) => (one.until > other.until ? -1 : one.until < other.until ? 1 : 0))
  return places.map(({ seat, entry }, index) => ({ seat, ...(entry !== undefined && { entry }), ...longest[index] }))
}

/** A place that belongs to no cohort comes into one that has room, the longest first term first. */
function intoCohorts(
  filling: Filling,
  cohorts: readonly number[],
  term: Duration | undefined,
  places: readonly Place[],
): readonly Place[] {
  const room = cohorts.map((number, index) => {
    const cohort = cohortAt(filling, index)
    const due = places.filter((place) => place.cohort === cohort)
    const going = goingOn(filling, cohort, due)
    return { cohort, index, number, left: number - due.length - going.length, ends: going[0] }
  })
  // Beside a cohort that goes on, another has whole terms from the beginning.
  const isFirst = room.every(({ number, left }) => left === number)
  return places.map((place) => {
    const free = place.cohort === undefined ? room.find(({ left }) => left > 0) : undefined
    if (free === undefined) return place
    free.left -= 1
    const whole = term ?? seatOf(filling.state, place.seat)?.term
    const own = whole === undefined ? undefined : firstEnd(filling, whole, isFirst ? free.index : 0, cohorts.length)
    const until = free.ends ?? own
    return { ...place, cohort: free.cohort, ...(until !== undefined && { until }) }
  })
}

/** When the terms of a cohort end that this election does not fill. */
function goingOn({ state, rule, at }: Filling, cohort: Name, due: readonly Place[]): readonly Instant[] {
  const isDue = (person: string) => due.some(({ holder }) => holder === person)
  return rule.fills.flatMap((seat) =>
    incumbents(state, seat, at).flatMap((one) =>
      one.cohort === cohort && one.until !== undefined && !isDue(one.person) ? [one.until] : [],
    ),
  )
}

/** The first cohort has the whole term at first, each that follows less by one part of as many as there are. */
function firstEnd({ state, group, ends }: Filling, term: Duration, index: number, parts: number): Instant {
  const whole = after(ends, term, daysOf(state, group))
  const months = term.unit === 'year' ? term.count * 12 : term.unit === 'month' ? term.count : undefined
  const share = months === undefined ? undefined : (months * (parts - index)) / parts
  if (share !== undefined && Number.isInteger(share)) {
    return after(ends, { count: share, unit: 'month' }, daysOf(state, group))
  }
  const [from, to] = [epochOf(ends), epochOf(whole)]
  return instantOf(from + Math.floor(((to - from) * (parts - index)) / parts))
}

function endOf({ state, group, ends }: Filling, term: Duration, place: Place): Instant {
  const days = daysOf(state, group)
  if (place.ends === undefined) return after(ends, term, days)
  return after(place.cohort === undefined ? latest(ends, place.ends) : place.ends, term, days)
}

/** The cohorts of an election are those of the seat, in their order; where the seat names none, they have no names of their own. */
function cohortAt({ state, rule }: Pick<Filling, 'state' | 'rule'>, index: number): Name {
  const [seat] = rule.fills
  const named = seat === undefined ? undefined : seatOf(state, seat)?.cohorts?.cohorts[index]?.name
  return named ?? `cohort-${index + 1}`
}
