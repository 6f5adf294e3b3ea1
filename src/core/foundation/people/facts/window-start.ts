import { before, epochOf, type Instant, instantOf, latest } from '../../../base/instant.ts'
import type { Window } from '../../../charter/structure/fact-condition.ts'
import { daysOf } from '../../days.ts'
import { lastElectionOf, pastElections } from '../../elections/past-elections.ts'
import type { Case } from './case.ts'
import { calendarYearOf } from './charter-year.ts'
import { heldSince, holdingsOf, inGroupSince } from './seat-time.ts'

/** From when to when a count looks; undefined where the record does not know yet. */
export interface Span {
  readonly from: Instant
  readonly to: Instant
}

export function spanOf(asked: Case, window: Window | undefined): Span | undefined {
  const { state, group, at } = asked
  const begins = beginOf(asked)
  switch (window?.kind) {
    case undefined:
      return { from: begins, to: at }
    case 'last': {
      // Half open: what began just so long ago counts no more.
      const start = before(at, window.length, daysOf(state, group))
      return { from: latest(begins, instantOf(epochOf(start) + 1)), to: at }
    }
    case 'year':
      return { from: latest(begins, calendarYearOf(state, group, at)), to: at }
    case 'last year': {
      const year = calendarYearOf(state, group, at)
      return { from: latest(begins, before(year, { count: 1, unit: 'year' }, daysOf(state, group))), to: year }
    }
    case 'term': {
      const holding = termNow(asked)
      return holding === undefined ? undefined : { from: latest(begins, holding), to: at }
    }
    case 'since the last election': {
      const last = lastElectionFor(asked)
      return { from: latest(begins, last ?? ''), to: at }
    }
    case 'since status': {
      const standing = [...state.standing.values()].find(
        ({ group: of, status, person, phase }) =>
          of === group && status === window.status && person === asked.person && phase === 'begun',
      )
      return standing === undefined ? undefined : { from: latest(begins, standing.since), to: at }
    }
  }
}

/** When the last election of the seat in question ended, or of the group; undefined where there was none. */
export function lastElectionFor({ state, group, seat, at }: Case): Instant | undefined {
  if (seat !== undefined) return lastElectionOf(state, seat, at)?.ended.at
  return pastElections(state, group).findLast(({ ended }) => ended.at <= at)?.ended.at
}

/** Counters of a person begin with their seat, and not before what the case says. */
export function beginOf({ state, group, person, seat, since = '', at }: Case): Instant {
  if (person === undefined) return since
  const held = seat === undefined ? inGroupSince(state, group, person, at) : heldSince(state, seat, person, at)
  return latest(since, held ?? '')
}

export function termNow({ state, person, seat, at }: Case): Instant | undefined {
  if (person === undefined || seat === undefined) return undefined
  return holdingsOf(state, seat, person, at).at(-1)?.since
}
