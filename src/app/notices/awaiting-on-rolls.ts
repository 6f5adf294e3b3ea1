import { before, earliest, epochOf, type Instant, instantOf, latest } from '../../core/base/instant.ts'
import type { Name } from '../../core/base/name.ts'
import type { ClauseRef, SeatRef } from '../../core/charter/structure/charter.ts'
import { authorise } from '../../core/foundation/authority.ts'
import { daysOf } from '../../core/foundation/days.ts'
import { type Affirmation, affirmationsOf } from '../../core/foundation/elections/roll/affirmations.ts'
import { rollOfContest } from '../../core/foundation/elections/roll/roll-asked.ts'
import { isInForce } from '../../core/foundation/life/in-force.ts'
import { holds } from '../../core/foundation/seats/seats.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import type { Awaiting } from './awaiting.ts'

/** How long before somebody's word runs out they are told: docs/notices.md. */
export const lapseNotice = { count: 30, unit: 'day' } as const

/**
 * Whoever affirmed that they want a ballot and whose word runs out soon, unless they say so again. While an election asks for ballots by the
 * roll, its own question stands in the place of this one.
 */
export function* awaitingOnRolls(state: FoundationState, at: Instant, only?: Awaiting['person']): Iterable<Awaiting> {
  for (const lapse of lapses(state, at, only)) {
    const { group, roll, clause, person, since, until, from } = lapse
    const act = { type: 'opt in', group, roll } as const
    if (from > at || isAskedByElection(state, lapse, at)) continue
    if (!isMeantStill(state, lapse, at) || !authorise(state, { kind: 'person', person }, act, at).ok) continue
    yield {
      kind: 'affirm',
      key: `affirm ${group}.${roll} ${since}`,
      roll,
      group,
      clause,
      person,
      since: from,
      by: until,
      acts: [act],
    }
  }
}

/** When the first of those whose word still holds is to be told that it runs out. */
export function nextLapse(state: FoundationState, at: Instant): readonly Instant[] {
  const [first, ...others] = lapses(state, at)
    .map(({ from }) => from)
    .filter((from) => from > at)
  return first === undefined ? [] : [others.reduce((least, from) => earliest(least, from), first)]
}

interface Lapse extends Affirmation {
  readonly group: Name
  readonly roll: Name
  readonly clause: ClauseRef
  readonly of: readonly SeatRef[]
  readonly until: Instant
  /** From when on they are told. */
  readonly from: Instant
}

function lapses(state: FoundationState, at: Instant, only?: Awaiting['person']): readonly Lapse[] {
  return [...state.groups.values()].filter(isInForce).flatMap(({ name: group, charter }) =>
    (charter.rolls ?? []).flatMap(({ name: roll, clause, affirmed, optedIn, of }) => {
      if (affirmed === undefined || optedIn !== true) return []
      const days = daysOf(state, group)
      return affirmationsOf(state, { group, roll, ...(only !== undefined && { only }) }, at).flatMap((one) => {
        const { since, until } = one
        if (until === undefined) return []
        // A word that holds for a short time is not asked for anew in the first half of it.
        const from = latest(before(until, lapseNotice, days), middle(since, until))
        return [{ ...one, group, roll, clause, of, until, from }]
      })
    }),
  )
}

function isMeantStill(state: FoundationState, { of, person }: Lapse, at: Instant): boolean {
  return of.length === 0 || of.some((seat) => holds(state, person, seat, at))
}

function isAskedByElection(state: FoundationState, { group, roll }: Lapse, at: Instant): boolean {
  return [...state.elections.values()].some((run) =>
    [...run.contests.values()].some(
      (contest) =>
        run.ended === undefined &&
        contest.opened === undefined &&
        contest.closed === undefined &&
        rollOfContest(run, contest, at).voters.of.some((of) => of.group === group && of.seat === roll),
    ),
  )
}

function middle(from: Instant, until: Instant): Instant {
  return instantOf(Math.floor((epochOf(from) + epochOf(until)) / 2))
}
