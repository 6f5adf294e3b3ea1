import { ok, refuse } from '../../base/result.ts'
import type { PersonId } from '../event.ts'
import { absent } from '../people/erasing.ts'
import { isAlternate } from '../seats/alternates.ts'
import { holds } from '../seats/seats.ts'
import { leadsNot } from './may-bring-forward.ts'
import { notWaiting, openMotion, outsideElectorate, waitingProposal } from './motion-at.ts'
import type { May, OnMotion } from './on-motion.ts'
import { subjectOf } from './open-motion.ts'

export function mayVoteFor({ state, person, number, at }: OnMotion, voter: PersonId): May {
  const open = openMotion(state, number, at)
  if (!open.ok) return open
  const motion = open.value
  const { rule } = motion.opened
  const { clause } = rule
  const seats = motion.electorate.get(voter)?.because.map(({ seat }) => seat) ?? []
  const isInPlace = voter !== person && isAlternate(state, person, voter, seats)
  if (voter !== person && motion.proxies.get(voter) !== person && !isInPlace)
    return refuse({ type: 'NoProxyOf', motion: number, for: voter })
  const barred = outsideElectorate(motion, voter)
  if (barred !== undefined && !(barred.type === 'HasRecused' && isInPlace)) return refuse(barred)
  if (rule.votesStay && motion.ballots.has(voter)) return refuse({ type: 'VoteStays', motion: number, clause })
  return ok({ clause })
}

/** Whoever a motion is about is heard on it until its vote is over. */
export function mayMakeStatement({ state, person, number }: OnMotion): May {
  const motion = state.motions.get(number)
  const course = state.courses.get(number)
  const known = motion?.opened ?? state.proposals.get(number)?.moved ?? course?.begun
  if (known === undefined) return refuse({ type: 'UnknownMotion', motion: number })
  const closed = motion?.closed?.at ?? course?.ended?.at
  if (closed !== undefined) return refuse({ type: 'VoteOver', motion: number, closed })
  const clause = 'rule' in known ? known.rule.clause : known.procedure.clause
  return subjectOf(known) === person ? ok({ clause }) : refuse({ type: 'NotTheSubject', motion: number })
}

/** Before the opening it leaves one out of the electorate, or lets one leave at once; afterwards it is a recusal. */
export function mayDeclareConflict(doing: OnMotion): May {
  const { state, person, number } = doing
  const proposal = waitingProposal(state, number)
  if (proposal === undefined) return mayRecuse(doing)
  if (proposal.conflicted.has(person)) return refuse({ type: 'HasRecused', motion: number })
  return ok({ clause: proposal.moved.rule.clause })
}

export function mayRecuse({ state, person, number, at }: OnMotion): May {
  const open = openMotion(state, number, at)
  if (!open.ok) return open
  const { rule } = open.value.opened
  const barred = outsideElectorate(open.value, person)
  if (barred !== undefined) return refuse(barred)
  if (rule.recusal === 'forbidden') return refuse({ type: 'RecusalForbidden', motion: number, clause: rule.clause })
  return ok({ clause: rule.clause })
}

/** A voter is there by their own word, or by that of the mover, who runs the vote at the meeting. */
export function mayNotePresence(doing: OnMotion, who: PersonId): May {
  const { state, person, number, at } = doing
  const open = openMotion(state, number, at)
  if (!open.ok) return open
  const { mover, opened } = open.value
  const leads = leadsNot(doing, opened, mover) === undefined
  if (person !== who && !leads) return refuse({ type: 'MayNotNotePresence', motion: number, mover })
  const barred = outsideElectorate(open.value, who)
  return barred === undefined ? ok({ clause: open.value.opened.rule.clause }) : refuse(barred)
}

export function mayGiveProxy({ state, person, number, at }: OnMotion, to: PersonId | undefined): May {
  const open = openMotion(state, number, at)
  if (!open.ok) return open
  const motion = open.value
  const { clause, proxies } = motion.opened.rule
  const barred = outsideElectorate(motion, person)
  if (barred !== undefined) return refuse(barred)
  if (proxies === undefined) return refuse({ type: 'NoProxies', motion: number, clause })
  if (to === undefined) return ok({ clause })
  const problem = absent(state, to)
  if (problem !== undefined) return refuse(problem)
  const isOne =
    proxies.from === undefined ? motion.electorate.has(to) : proxies.from.some((seat) => holds(state, to, seat, at))
  if (!isOne || to === person)
    return refuse({
      type: 'NotInElectorate',
      motion: number,
      voters: proxies.from ?? motion.opened.rule.voters,
      clause,
    })
  const others = [...motion.proxies].filter(([from, holder]) => holder === to && from !== person).length
  return others >= proxies.most
    ? refuse({ type: 'ProxiesFull', motion: number, to, most: proxies.most, clause })
    : ok({ clause })
}

export function mayCast({ state, person, number, at }: OnMotion): May {
  const motion = state.motions.get(number)
  if (motion === undefined) return refuse(notWaiting(state, number, at))
  const { phase, opened } = motion
  if (phase.kind !== 'tied' || at >= phase.until) return refuse({ type: 'NotTied', motion: number })
  const { clause } = opened.rule
  return holds(state, person, phase.of, at)
    ? ok({ clause })
    : refuse({ type: 'NoCastingVote', motion: number, of: phase.of, clause })
}

export function mayAppeal({ state, person, number, at }: OnMotion): May {
  const motion = state.motions.get(number)
  if (motion === undefined) return refuse(notWaiting(state, number, at))
  const { appeal, clause } = motion.opened.rule
  if (appeal === undefined || motion.phase.kind !== 'appealable' || at >= motion.phase.until) {
    return refuse({ type: 'NoAppeal', motion: number, clause })
  }
  const { by } = appeal
  if (by === undefined || by.some((seat) => holds(state, person, seat, at))) return ok({ clause })
  return refuse({ type: 'MayNotAppeal', motion: number, by, clause })
}
