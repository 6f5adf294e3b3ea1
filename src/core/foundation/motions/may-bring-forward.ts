import { ok, refuse } from '../../base/result.ts'
import { refusedUnheard, toBeHeard } from '../consultations/heard-first.ts'
import type { PersonId } from '../event.ts'
import { keepsNot } from '../handover/keepers.ts'
import type { Refusal } from '../refusal.ts'
import { actsAs, holds } from '../seats/seats.ts'
import { electorateOf } from './electorate.ts'
import { moversOf } from './may-move.ts'
import {
  exists,
  frozenRule,
  isFrozenText,
  notWaiting,
  openMotion,
  runningMotion,
  waitingProposal,
} from './motion-at.ts'
import type { MotionParts } from './motion-parts.ts'
import type { May, OnMotion } from './on-motion.ts'

export function maySupport({ state, person, number, at }: OnMotion, type: 'second' | 'sign'): May {
  const proposal = waitingProposal(state, number)
  if (proposal === undefined && !exists(state, number)) return refuse({ type: 'UnknownMotion', motion: number })
  const what = type === 'second' ? 'seconds' : 'signatures'
  if (proposal?.phase.kind !== what) return refuse({ type: 'NeedsNoSupport', motion: number, what })
  const { moved, mover, support } = proposal
  const { rule } = moved
  const { clause } = rule
  if (type === 'second' && person === mover) return refuse({ type: 'OwnMotion', motion: number, clause })
  if (support.has(person)) return refuse({ type: 'SupportsAlready', motion: number })
  const who = type === 'second' ? (rule.seconded?.by ?? moversOf(rule)) : (rule.petition?.by ?? 'voters')
  if (who === 'anyone') return ok({ clause })
  const isOne =
    who === 'voters'
      ? electorateOf(state, rule, at).some((voter) => voter.person === person)
      : who.some((seat) => holds(state, person, seat, at))
  return isOne
    ? ok({ clause })
    : refuse({ type: 'MayNotSupport', motion: number, who: who === 'voters' ? rule.voters : who, clause })
}

export function mayOpen(doing: OnMotion): May {
  const { state, number, at } = doing
  const proposal = waitingProposal(state, number)
  if (proposal === undefined || (proposal.phase.kind !== 'time' && proposal.phase.kind !== 'consultation'))
    return refuse(notWaiting(state, number, at))
  const { moved, mover, phase, advice } = proposal
  const { clause } = moved.rule
  const barred = leadsNot(doing, moved, mover)
  if (barred !== undefined) return refuse(barred)
  const isAdvised = [...advice.values()].every((answer) => answer !== undefined)
  const earliest = isAdvised ? phase.earliest : phase.opens
  if (at < earliest) return refuse({ type: 'TooEarly', motion: number, earliest, clause })
  const unheard = phase.kind === 'consultation' ? refusedUnheard(state, toBeHeard(proposal), at) : undefined
  return unheard === undefined ? ok({ clause }) : refuse(unheard)
}

export function mayClose(doing: OnMotion): May {
  const { state, number, at } = doing
  const open = openMotion(state, number, at)
  if (!open.ok) return open
  const { mover, opened } = open.value
  const { clause, atMeeting } = opened.rule
  if (!atMeeting) return refuse({ type: 'NotAtMeeting', motion: number, clause })
  const barred = leadsNot(doing, opened, mover)
  return barred === undefined ? ok({ clause }) : refuse(barred)
}

/** Whoever keeps it leads a motion to its vote and, at a meeting, to its close; an application is led by those who decide on it. */
export function leadsNot(
  { state, person, at }: OnMotion,
  { motion, effect, rule }: MotionParts & { readonly motion: number },
  mover: PersonId,
): Refusal | undefined {
  if (effect.kind !== 'admit') return keepsNot(state, motion, mover, person)
  const { voters, anyoneVotes, clause } = rule
  const votes = anyoneVotes === true || voters.some((seat) => holds(state, person, seat, at))
  return votes ? undefined : { type: 'NotInElectorate', motion, voters, clause }
}

export function mayEdit({ state, person, number, at }: OnMotion): May {
  const proposal = waitingProposal(state, number)
  const running = proposal === undefined ? runningMotion(state, number, at) : ok(proposal)
  if (!running.ok) return running
  const { mover } = running.value
  const { clause, edited } = frozenRule(state, number)
  const barred = keepsNot(state, number, mover, person)
  if (barred !== undefined) return refuse(barred)
  if (isFrozenText(state, number) || (proposal === undefined && edited === undefined)) {
    return refuse({ type: 'TextStays', motion: number, clause })
  }
  return ok({ clause })
}

/** A correction changes nothing that people vote on, so that who may make one is the charter's to say. */
export function mayCorrect({ state, person, number, at }: OnMotion): May {
  const proposal = waitingProposal(state, number)
  const running = proposal === undefined ? runningMotion(state, number, at) : ok(proposal)
  if (!running.ok) return running
  const { clause, correctedBy } = frozenRule(state, number)
  if (correctedBy === undefined || !correctedBy.some((seat) => actsAs(state, person, seat, at))) {
    return refuse({ type: 'MayNotCorrect', motion: number, by: correctedBy ?? [], clause })
  }
  return isFrozenText(state, number) ? refuse({ type: 'TextStays', motion: number, clause }) : ok({ clause })
}

export function mayWithdraw({ state, person, number, at }: OnMotion): May {
  const proposal = waitingProposal(state, number)
  const running = proposal === undefined ? runningMotion(state, number, at) : ok(proposal)
  if (!running.ok) return running
  const { mover } = running.value
  const { clause, withdrawnBy = [] } = frozenRule(state, number)
  if (withdrawnBy.some((seat) => actsAs(state, person, seat, at))) return ok({ clause })
  const barred = keepsNot(state, number, mover, person)
  if (barred !== undefined) {
    return refuse(
      withdrawnBy.length === 0 ? barred : { type: 'MayNotWithdraw', motion: number, mover, by: withdrawnBy, clause },
    )
  }
  const wasVotedOn = proposal === undefined && 'ballots' in running.value && running.value.ballots.size > 0
  return wasVotedOn ? refuse({ type: 'VotesWereCast', motion: number }) : ok({ clause })
}
