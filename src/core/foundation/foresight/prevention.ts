import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { SeatRef } from '../../charter/structure/charter.ts'
import { electingOf } from '../elections/electing-of.ts'
import { isWaiting } from '../motions/waiting.ts'
import type { FoundationState } from '../state.ts'
import type { Coming, LackingElection, Prevention } from './coming.ts'
import { fillingOf } from './filling-of.ts'
import { type Moments, peopleFrom, whoCan } from './who-can.ts'

/** What somebody can do so that it does not come, or is over: each way is enough, and only those that the charters allow. */
export function preventionsOf({ at, group, what }: Omit<Coming, 'prevent'>, moments: Moments): readonly Prevention[] {
  const { state, now } = moments
  const around = peopleFrom(state, group, now)
  switch (what.kind) {
    case 'seat left': {
      const { seat, person } = what
      const action = { verb: 'renew', object: seat.seat }
      return [
        ...whoCan(moments, { type: 'renew', ...seat }, [person]),
        ...whoCan(moments, { type: 'confirm', ...seat }, [person]),
        ...whoCan(moments, { type: 'move', group, action, person }, around),
        ...fillingOf(moments, seat, at),
      ]
    }
    case 'too few':
    case 'vacancy overdue':
      return fillingOf(moments, what.seat, at)
    case 'cannot decide':
      return what.seats.flatMap((seat) => fillingOf(moments, seat, at))
    case 'limit broken':
      return [...seatsOfLimit(state, group, what.limit)].flatMap((seat) =>
        what.concerned.length === 0
          ? fillingOf(moments, seat, at)
          : whoCan(moments, { type: 'step down', ...seat }, what.concerned),
      )
    case 'dormant':
    case 'ended':
      return [
        ...(['extend', 'keep'] as const).flatMap((verb) =>
          whoCan(moments, { type: 'move', group, action: { verb, object: 'group' } }, around),
        ),
        ...(state.groups.get(group)?.charter.seats ?? []).flatMap(({ name }) =>
          fillingOf(moments, { group, seat: name }, now),
        ),
      ]
    case 'status': {
      const { status, person } = what
      return whoCan(moments, { type: 'answer', group, status }, [person])
    }
    case 'vote undecided':
      return whoCan(moments, { type: 'vote', motion: what.motion }, silentIn(state, what.motion))
    case 'motion lapses': {
      const proposal = state.proposals.get(what.motion)
      if (proposal === undefined || !isWaiting(proposal.phase)) return []
      const type = proposal.phase.kind === 'signatures' ? 'sign' : 'second'
      return whoCan(moments, { type, motion: what.motion }, around)
    }
    case 'too few candidates': {
      const { election, electorate } = what
      const act = { type: 'nominate', election, ...(electorate !== undefined && { electorate }) } as const
      return whoCan(moments, act, [...state.people.keys()])
    }
    case 'nobody can vote':
      return comingOntoRoll(moments, what, at)
    case 'account missed':
      return whoCan(moments, { type: 'account', motion: what.motion }, around)
    case 'charter ends':
      return whoCan(moments, { type: 'move', group, action: { verb: 'amend', object: 'charter' } }, around)
    // Given anew, it is another delegation, and reported in time there is nothing to prevent.
    case 'delegation ends':
    case 'duty due':
      return []
  }
}

/** Asking for a ballot where one has to, by the name of the election or of a roll, and else holding a seat that votes. */
function comingOntoRoll(
  moments: Moments,
  { election, electorate }: LackingElection,
  at: Instant,
): readonly Prevention[] {
  const { state } = moments
  const run = state.elections.get(election)
  const voters = run && electingOf(run.begun.rule, electorate).voters
  if (run === undefined || voters === undefined) return []
  const { group, rule } = run.begun
  const people = [...state.people.keys()]
  const own = voters.optedIn === true ? whoCan(moments, { type: 'opt in', group, roll: rule.name }, people) : []
  const others = voters.of.flatMap((ref) => {
    const isRoll = state.groups.get(ref.group)?.charter.rolls?.some(({ name }) => name === ref.seat) === true
    return isRoll
      ? whoCan(moments, { type: 'opt in', group: ref.group, roll: ref.seat }, people)
      : fillingOf(moments, ref, at)
  })
  return [...own, ...others]
}

/** Whoever has a vote and has not given it yet. */
function silentIn(state: FoundationState, number: number) {
  const motion = state.motions.get(number)
  if (motion === undefined) return []
  return [...motion.electorate.keys()].filter((voter) => !motion.ballots.has(voter) && !motion.recused.has(voter))
}

function seatsOfLimit(state: FoundationState, group: Name, written: string): readonly SeatRef[] {
  const what = state.groups.get(group)?.charter.limits?.find((limit) => limit.written === written)?.what
  switch (what?.kind) {
    case 'share a fact':
    case 'hold a seat':
    case 'in each value':
    case 'meet a condition':
    case 'number':
      return what.of
    case 'of a list':
      return [what.seat]
    case 'not together':
      return what.seats
    case undefined:
      return []
  }
}
