import type { Duration } from '../../base/duration.ts'
import { after, type Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import { ok, type Result, refuse } from '../../base/result.ts'
import type { ClauseRef, SeatRef } from '../../charter/structure/charter.ts'
import type { MotionAct } from '../act.ts'
import { daysOf } from '../days.ts'
import type { PersonId } from '../event.ts'
import { keeperOf, keepsNot } from '../handover/keepers.ts'
import { absent } from '../people/erasing.ts'
import { mayAccount } from '../powers/accounts.ts'
import type { Refusal } from '../refusal.ts'
import { wayOfDeciding } from '../rule-of.ts'
import { isAlternate } from '../seats/alternates.ts'
import { askedByCharter } from '../seats/asked-by-charter.ts'
import { actsAs, holds } from '../seats/seats.ts'
import type { FoundationState } from '../state.ts'
import { longerUntil } from './course.ts'
import { electorateOf } from './electorate.ts'
import { moversOf } from './may-move.ts'
import {
  exists,
  frozenRule,
  isFrozenText,
  notWaiting,
  openMotion,
  outsideElectorate,
  runningMotion,
  waitingProposal,
} from './motion-at.ts'
import type { MotionParts } from './motion-parts.ts'
import { subjectOf } from './open-motion.ts'
import { shiftedBy } from './window.ts'

/** An act on a motion, of which only what decides whether it may be done has to be said. Every `MotionAct` is one. */
export interface MotionRequest {
  readonly type: MotionAct['type']
  readonly motion: number
  /** Why the clock is to stand still. */
  readonly because?: Name
  /** Who is present. */
  readonly person?: PersonId
  /** To whom a proxy is given. */
  readonly to?: PersonId
  /** Whose proxy votes. */
  readonly for?: PersonId
}

interface Allowed {
  readonly clause: ClauseRef
}

/** Whether a person may do something to a motion now, by its frozen rule and by where it stands. */
export function mayInMotion(
  state: FoundationState,
  person: PersonId,
  request: MotionRequest,
  at: Instant,
): Result<Allowed, Refusal> {
  const { type, motion: number } = request
  const asked = type === 'withdraw' || type === 'edit' || type === 'correct' ? askedByCharter(state, number) : undefined
  if (asked !== undefined) return refuse({ type: 'AskedByCharter', motion: number, clause: asked })
  switch (type) {
    case 'second':
    case 'sign':
      return maySupport(state, person, number, type, at)
    case 'open':
      return mayOpen(state, person, number, at)
    case 'close':
      return mayClose(state, person, number, at)
    case 'withdraw':
      return mayWithdraw(state, person, number, at)
    case 'edit':
      return mayEdit(state, person, number, at)
    case 'correct':
      return mayCorrect(state, person, number, at)
    case 'account':
      return mayAccount(state, person, number, at)
    case 'pause':
      return mayPause(state, person, number, request.because, at)
    case 'resume':
      return mayResume(state, person, number, at)
    case 'present':
      return mayNotePresence(state, person, number, request.person ?? person, at)
    case 'proxy':
      return mayGiveProxy(state, person, number, request.to, at)
    case 'vote':
      return mayVoteFor(state, person, number, request.for ?? person, at)
    case 'make statement':
      return mayMakeStatement(state, person, number)
    case 'recuse':
      return mayRecuse(state, person, number, at)
    case 'declare conflict':
      return mayDeclareConflict(state, person, number, at)
    case 'casting vote':
      return mayCast(state, person, number, at)
    case 'appeal':
      return mayAppeal(state, person, number, at)
    case 'lengthen':
      return mayLengthen(state, person, number, at)
  }
}

type May = Result<Allowed, Refusal>

function mayVoteFor(state: FoundationState, person: PersonId, number: number, voter: PersonId, at: Instant): May {
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
function mayMakeStatement(state: FoundationState, person: PersonId, number: number): May {
  const motion = state.motions.get(number)
  const course = state.courses.get(number)
  const known = motion?.opened ?? state.proposals.get(number)?.moved ?? course?.begun
  if (known === undefined) return refuse({ type: 'UnknownMotion', motion: number })
  const closed = motion?.closed?.at ?? course?.ended?.at
  if (closed !== undefined) return refuse({ type: 'VoteOver', motion: number, closed })
  const clause = 'rule' in known ? known.rule.clause : known.procedure.clause
  return subjectOf(known) === person ? ok({ clause }) : refuse({ type: 'NotTheSubject', motion: number })
}

function mayRecuse(state: FoundationState, person: PersonId, number: number, at: Instant): May {
  const open = openMotion(state, number, at)
  if (!open.ok) return open
  const { rule } = open.value.opened
  const barred = outsideElectorate(open.value, person)
  if (barred !== undefined) return refuse(barred)
  if (rule.recusal === 'forbidden') return refuse({ type: 'RecusalForbidden', motion: number, clause: rule.clause })
  return ok({ clause: rule.clause })
}

/** Before the opening it leaves one out of the electorate, or lets one leave at once; afterwards it is a recusal. */
function mayDeclareConflict(state: FoundationState, person: PersonId, number: number, at: Instant): May {
  const proposal = waitingProposal(state, number)
  if (proposal === undefined) return mayRecuse(state, person, number, at)
  if (proposal.conflicted.has(person)) return refuse({ type: 'HasRecused', motion: number })
  return ok({ clause: proposal.moved.rule.clause })
}

function maySupport(
  state: FoundationState,
  person: PersonId,
  number: number,
  type: 'second' | 'sign',
  at: Instant,
): May {
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

function mayOpen(state: FoundationState, person: PersonId, number: number, at: Instant): May {
  const proposal = waitingProposal(state, number)
  if (proposal === undefined || proposal.phase.kind !== 'time') return refuse(notWaiting(state, number, at))
  const { moved, mover, phase, advice } = proposal
  const { clause } = moved.rule
  const barred = leadsNot(state, moved, mover, person, at)
  if (barred !== undefined) return refuse(barred)
  const isAdvised = [...advice.values()].every((answer) => answer !== undefined)
  const earliest = isAdvised ? phase.earliest : phase.opens
  return at < earliest ? refuse({ type: 'TooEarly', motion: number, earliest, clause }) : ok({ clause })
}

function mayClose(state: FoundationState, person: PersonId, number: number, at: Instant): May {
  const open = openMotion(state, number, at)
  if (!open.ok) return open
  const { mover, opened } = open.value
  const { clause, atMeeting } = opened.rule
  if (!atMeeting) return refuse({ type: 'NotAtMeeting', motion: number, clause })
  const barred = leadsNot(state, opened, mover, person, at)
  return barred === undefined ? ok({ clause }) : refuse(barred)
}

/** Whoever keeps it leads a motion to its vote and, at a meeting, to its close; an application is led by those who decide on it. */
function leadsNot(
  state: FoundationState,
  { motion, effect, rule }: MotionParts & { readonly motion: number },
  mover: PersonId,
  person: PersonId,
  at: Instant,
): Refusal | undefined {
  if (effect.kind !== 'admit') return keepsNot(state, motion, mover, person)
  const { voters, anyoneVotes, clause } = rule
  const votes = anyoneVotes === true || voters.some((seat) => holds(state, person, seat, at))
  return votes ? undefined : { type: 'NotInElectorate', motion, voters, clause }
}

function mayWithdraw(state: FoundationState, person: PersonId, number: number, at: Instant): May {
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

/** A correction changes nothing that people vote on, so that who may make one is the charter's to say. */
function mayCorrect(state: FoundationState, person: PersonId, number: number, at: Instant): May {
  const proposal = waitingProposal(state, number)
  const running = proposal === undefined ? runningMotion(state, number, at) : ok(proposal)
  if (!running.ok) return running
  const { clause, correctedBy } = frozenRule(state, number)
  if (correctedBy === undefined || !correctedBy.some((seat) => actsAs(state, person, seat, at))) {
    return refuse({ type: 'MayNotCorrect', motion: number, by: correctedBy ?? [], clause })
  }
  return isFrozenText(state, number) ? refuse({ type: 'TextStays', motion: number, clause }) : ok({ clause })
}

function mayEdit(state: FoundationState, person: PersonId, number: number, at: Instant): May {
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

function mayPause(
  state: FoundationState,
  person: PersonId,
  number: number,
  because: string | undefined,
  at: Instant,
): May {
  const open = openMotion(state, number, at)
  if (!open.ok) return open
  const { opened, electorate, held_ms } = open.value
  const { clause, standsStill = [], hold } = opened.rule
  if (because !== undefined) {
    if (!standsStill.includes(because))
      return refuse({ type: 'NoSuchReason', motion: number, because, reasons: standsStill, clause })
    const barred =
      person === keeperOf(state, number) || electorate.has(person) ? undefined : outsideElectorate(open.value, person)
    return barred === undefined ? ok({ clause }) : refuse(barred)
  }
  if (hold === undefined || !hold.by.some((seat) => holds(state, person, seat, at))) {
    return refuse({ type: 'MayNotHold', motion: number, by: hold?.by ?? [], clause })
  }
  const left = holdLeft(state, clause.group, hold.most, held_ms, at)
  return left > at ? ok({ clause }) : refuse({ type: 'HoldUsedUp', motion: number, most: hold.most, clause })
}

/** Until when a hold that begins now can last, with what was used of it before. */
export function holdLeft(state: FoundationState, group: string, most: Duration, held_ms: number, at: Instant): Instant {
  return shiftedBy(after(at, most, daysOf(state, group)), -held_ms)
}

function mayResume(state: FoundationState, person: PersonId, number: number, at: Instant): May {
  const running = runningMotion(state, number, at)
  if (!running.ok) return running
  const { phase, opened, electorate } = running.value
  const { clause, hold } = opened.rule
  if (phase.kind !== 'stopped') return refuse({ type: 'ClockRuns', motion: number })
  if (phase.because !== undefined) {
    const isOne = person === keeperOf(state, number) || electorate.has(person) || subjectOf(opened) === person
    if (isOne) return ok({ clause })
    return refuse({ type: 'NotInElectorate', motion: number, voters: opened.rule.voters, clause })
  }
  const isHolder = hold?.by.some((seat) => holds(state, person, seat, at)) === true
  return isHolder ? ok({ clause }) : refuse({ type: 'MayNotHold', motion: number, by: hold?.by ?? [], clause })
}

/** A voter is there by their own word, or by that of the mover, who runs the vote at the meeting. */
function mayNotePresence(state: FoundationState, person: PersonId, number: number, who: PersonId, at: Instant): May {
  const open = openMotion(state, number, at)
  if (!open.ok) return open
  const { mover, opened } = open.value
  const leads = leadsNot(state, opened, mover, person, at) === undefined
  if (person !== who && !leads) return refuse({ type: 'MayNotNotePresence', motion: number, mover })
  const barred = outsideElectorate(open.value, who)
  return barred === undefined ? ok({ clause: open.value.opened.rule.clause }) : refuse(barred)
}

function mayGiveProxy(
  state: FoundationState,
  person: PersonId,
  number: number,
  to: PersonId | undefined,
  at: Instant,
): May {
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

function mayCast(state: FoundationState, person: PersonId, number: number, at: Instant): May {
  const motion = state.motions.get(number)
  if (motion === undefined) return refuse(notWaiting(state, number, at))
  const { phase, opened } = motion
  if (phase.kind !== 'tied' || at >= phase.until) return refuse({ type: 'NotTied', motion: number })
  const { clause } = opened.rule
  return holds(state, person, phase.of, at)
    ? ok({ clause })
    : refuse({ type: 'NoCastingVote', motion: number, of: phase.of, clause })
}

function mayAppeal(state: FoundationState, person: PersonId, number: number, at: Instant): May {
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

/** Whoever has a vote in one of the procedure's stages may ask for the longer review. */
function mayLengthen(state: FoundationState, person: PersonId, number: number, at: Instant): May {
  const course = state.courses.get(number)
  if (course === undefined || longerUntil(state, course) === undefined)
    return refuse({ type: 'NotToLengthen', motion: number })
  const { procedure } = course.begun
  const running = procedure.stages[course.stages.at(-1)?.stage ?? 0]?.step
  const bodies = procedure.stages.flatMap(({ step }) =>
    step.kind === 'decision' || step.kind === 'decision of one' ? step.by : [],
  )
  const voters: readonly SeatRef[] = bodies.flatMap((body) => {
    const way = wayOfDeciding(state, body)
    return way?.kind === 'rule' ? way.rule.voters : []
  })
  const seats = (running?.kind === 'review' ? running.by : undefined) ?? voters
  if (seats.some((seat) => holds(state, person, seat, at))) return ok({ clause: procedure.clause })
  return refuse({ type: 'NotInElectorate', motion: number, voters: seats, clause: procedure.clause })
}
