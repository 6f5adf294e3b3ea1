import { after, type Instant, latest, nextDayOfYear } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { SeatRef } from '../../charter/structure/charter.ts'
import type { Judged, Status } from '../../charter/structure/status.ts'
import { daysOf } from '../days.ts'
import type { PersonId } from '../event.ts'
import { calendarYearOf } from '../people/facts/charter-year.ts'
import type { FoundationState } from '../state.ts'
import type { Has } from './standing.ts'

/** Whether a status is looked at at this moment. */
export function isJudged(state: FoundationState, { group, person }: Has, { judged, of }: Status, at: Instant): boolean {
  switch (judged.kind) {
    case 'always':
      return true
    case 'end of the year':
      return calendarYearOf(state, group, at) === at
    case 'end of the term':
      return of.some((seat) => endsOfTerms(state, seat, person).includes(at))
    case 'every':
      return judgements(state, group, judged.length, at).includes(at)
  }
}

/**
 * When a status is looked at from a moment on. Where it is at certain times only, up to some of them after the last moment at which
 * time alone changes something: what nothing happens to any more is as it will stay.
 */
export function looksFrom(
  state: FoundationState,
  { group, person }: Has,
  { judged, seat, turns }: { readonly judged: Judged; readonly seat: SeatRef; readonly turns: readonly Instant[] },
  from: Instant,
): readonly Instant[] {
  switch (judged.kind) {
    case 'always':
      return turns
    case 'end of the term':
      return endsOfTerms(state, seat, person)
    case 'end of the year': {
      const days = daysOf(state, group)
      return untilSettled(from, turns, (last) => nextDayOfYear(last, { month: 1, day: 1 }, days))
    }
    case 'every': {
      const { length } = judged
      const [last = from] = judgements(state, group, length, from)
      return [last, ...untilSettled(from, turns, (at) => judgements(state, group, length, at)[1] ?? at)]
    }
  }
}

/** As many looks as a count can go back over: a year, and the year before. */
const looks_after = 3
const most_looks = 200

function untilSettled(from: Instant, turns: readonly Instant[], next: (at: Instant) => Instant): readonly Instant[] {
  const settled = latest(from, ...turns)
  const looks: Instant[] = []
  let after_settled = 0
  for (let at = next(from); after_settled < looks_after && looks.length < most_looks; at = next(at)) {
    looks.push(at)
    if (at > settled) after_settled += 1
  }
  return looks
}

/** The looks of "every 3 months", counted from the adoption: the last up to a moment, and the one after it. */
function judgements(
  state: FoundationState,
  group: Name,
  length: Parameters<typeof after>[1],
  at: Instant,
): readonly Instant[] {
  const days = daysOf(state, group)
  const begins = state.versions.get(group)?.[0]?.since ?? at
  let [last, count] = [begins, 1]
  for (let next = after(begins, length, days); ; count += 1) {
    next = after(begins, { ...length, count: length.count * count }, days)
    if (next > at) return [last, next]
    last = next
  }
}

function endsOfTerms(state: FoundationState, { group, seat }: SeatRef, person: PersonId): readonly Instant[] {
  const held = state.groups.get(group)?.holdings.get(seat) ?? []
  return held.flatMap((holding) => (holding.person === person && holding.until !== undefined ? [holding.until] : []))
}
