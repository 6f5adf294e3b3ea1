import { type Duration, isLonger } from '../../base/duration.ts'
import type { Instant } from '../../base/instant.ts'
import type { Money } from '../../base/money.ts'
import type { Name } from '../../base/name.ts'
import { ok, type Result, refuse } from '../../base/result.ts'
import type { GivenPower } from '../../charter/powers/given-power.ts'
import type { Action, ClauseRef, SeatRef } from '../../charter/structure/charter.ts'
import type { Emergency, ReportTo } from '../../charter/structure/power.ts'
import type { Rule } from '../../charter/structure/rule.ts'
import { takesProposed } from '../../charter/structure/winner.ts'
import { activeSeat } from '../active.ts'
import type { Announcing } from '../announcements/announcement-effect.ts'
import { announceEffect } from '../announcements/announcing.ts'
import type { Asks } from '../consultations/consultation-act.ts'
import { notToAsk } from '../consultations/consultation-begins.ts'
import { daysOf } from '../days.ts'
import { reportEffectOf } from '../duties/reports/report-move.ts'
import type { Effect } from '../effect.ts'
import { electionEffect } from '../elections/election-move.ts'
import { recallEffect } from '../elections/recalls/may-recall.ts'
import type { PersonId } from '../event.ts'
import type { MovedCharter } from '../life/life-act.ts'
import { lifeEffectOf } from '../life/life-request.ts'
import { momentOf } from '../moment-of.ts'
import { notAffordable } from '../money/books/afford.ts'
import { budgetEffect } from '../money/books/budget-change.ts'
import type { DrawnFrom } from '../money/money-act.ts'
import type { Exchanged } from '../money/money-event.ts'
import { motionIn } from '../numbered.ts'
import { absent } from '../people/erasing.ts'
import type { Particulars } from '../people/facts/case.ts'
import { type Brought, broughtTo } from '../powers/brought.ts'
import { heldPowers, seatOfAction } from '../powers/held-powers.ts'
import { effectOnPower } from '../powers/powers-on-powers.ts'
import type { Refusal } from '../refusal.ts'
import { type Way, wayOfDeciding } from '../rule-of.ts'
import { wrongEntry } from '../seats/eligibility.ts'
import { keepingEffect, renewalByAppointment } from '../seats/keeping-move.ts'
import { mayNotTake } from '../seats/may-take.ts'
import { notProposed } from '../seats/proposals.ts'
import { actsAs, fillingsOf, holds } from '../seats/seats.ts'
import type { FoundationState } from '../state.ts'
import { consequencesOf, happenedIn, isSameMatter } from './after-close.ts'
import { electorateOf } from './electorate.ts'
import type { MotionParts } from './motion-parts.ts'
import { isCalled, mayMoveBy } from './move-by-power.ts'
import { concernedBy } from './open-motion.ts'
import { isWaiting } from './waiting.ts'

/** What somebody wants to bring before a group: enough of a move to tell whether they may. */
export interface MoveRequest {
  readonly group: Name
  readonly action: Action
  readonly amount?: Money
  readonly person?: PersonId
  readonly matter?: Name
  readonly proposed?: readonly Name[]
  readonly length?: Duration
  /** Which of several deciders is meant, by the name of the rule, the seat or the group. */
  readonly decider?: Name
  /** Of a seat that exists for each entry of a list, which one. */
  readonly entry?: Name
  /** To whom a power is handed on, or from whom it is taken back. */
  readonly gift?: GivenPower
  readonly needed?: Instant
  readonly particulars?: Particulars
  readonly charter?: MovedCharter
  readonly successor?: Name
  readonly announcing?: Announcing
  readonly asks?: Asks
  readonly consultation?: number
  /** From which money it is paid. */
  readonly from?: DrawnFrom
  readonly exchanged?: Exchanged
}

/** The way that a move goes: to a vote or through a procedure, with the groups that must agree; or it is done by the seat alone. */
export type Moving =
  | {
      readonly kind: 'way'
      readonly clause: ClauseRef
      readonly way: Way
      readonly effect: Effect
      readonly with: readonly Name[]
      readonly reportTo?: ReportTo
      readonly emergency?: Emergency
      readonly brought?: Brought
    }
  | {
      readonly kind: 'alone'
      readonly clause: ClauseRef
      readonly seat: SeatRef
      readonly effect: Effect
      readonly reportTo?: ReportTo
      readonly emergency?: Emergency
      readonly brought?: Brought
    }

export function mayMove(
  state: FoundationState,
  person: PersonId,
  request: MoveRequest,
  at: Instant,
): Result<Moving, Refusal> {
  const uncited = request.consultation === undefined ? undefined : notToCite(state, request.consultation)
  if (uncited !== undefined) return refuse(uncited)
  const effect =
    lifeEffectOf(state, request, at) ?? askingEffect(state, request, person) ?? effectOf(state, request, at)
  if (!effect.ok) return effect
  const powers = heldPowers(state, request, person, at)
  if (!powers.ok) return powers
  const brought = broughtTo(state, request, person, at)
  if (!brought.ok) return brought
  const refusals: Refusal[] = []
  const { decider } = request
  const meant = decider === undefined ? powers.value : powers.value.filter(({ by }) => isCalled(by, decider))
  if (meant.length === 0 && decider !== undefined) {
    return refuse({ type: 'NoSuchDecider', group: request.group, action: request.action, decider })
  }
  for (const power of meant) {
    const may = mayMoveBy(state, person, request, effect.value, power, at)
    const broughtBy = brought.value === undefined ? {} : { brought: brought.value }
    const short = may.ok ? notAffordable(state, { ...request, ...broughtBy }, power.by, at) : undefined
    if (may.ok && short === undefined) return ok({ ...may.value, ...broughtBy })
    const problem = may.ok ? short : may.problem
    if (problem !== undefined) refusals.push(problem)
  }
  const [first] = refusals
  if (first === undefined) throw new Error('A power that is held says by whom')
  return refuse(first)
}

type Matter = Pick<MotionParts, 'group' | 'action' | 'effect' | 'applicant' | 'matter' | 'proposed' | 'length'>

/** Why a vote under a rule, or the first stage of a procedure, cannot be begun by somebody; undefined when it can. */
export function mayBegin(
  state: FoundationState,
  way: Way,
  matter: Matter,
  person: PersonId,
  at: Instant,
): Refusal | undefined {
  const rule = firstRule(state, way)
  if (rule === undefined) return undefined
  const { clause, movedBy } = way.kind === 'procedure' ? way.procedure : rule
  const movers = movedBy ?? moversOf(rule)
  // Whoever wrote a draft brings it before those who decide on it, where they do not say who may.
  const isTheirDraft = movedBy === undefined && isDraftOf(state, matter.effect, person)
  return (
    notUnder(state, rule, matter, person, at) ??
    (movers === 'anyone' || isTheirDraft || movers.some((seat) => actsAs(state, person, seat, at))
      ? undefined
      : { type: 'MayNotMove', group: matter.group, movers, clause })
  )
}

function isDraftOf(state: FoundationState, effect: Effect, person: PersonId): boolean {
  return effect.kind === 'adopt' && state.groups.get(effect.group)?.life.drafter === person
}

/** The rule by which a way begins: of a procedure, that of its first body. */
export function firstRule(state: FoundationState, way: Way): Rule | undefined {
  if (way.kind === 'rule') return way.rule
  for (const { step } of way.procedure.stages) {
    if (step.kind !== 'decision' && step.kind !== 'decision of one') continue
    const first = step.by[0] === undefined ? undefined : wayOfDeciding(state, step.by[0])
    return first?.kind === 'rule' ? first.rule : undefined
  }
  return undefined
}

/** What a rule itself has against a vote under it now, whoever moves it. */
export function notUnder(
  state: FoundationState,
  rule: Rule,
  matter: Matter,
  person: PersonId,
  at: Instant,
): Refusal | undefined {
  const { clause, mostOpen } = rule
  if (rule.ballots === 'secret') return { type: 'SecretNotYet', clause }
  if (takesProposed(rule) && (matter.proposed ?? []).length === 0) {
    return { type: 'OptionsNeeded', clause }
  }
  const length = outsideRange(rule, matter.length)
  if (length !== undefined) return length
  if (electorateOf(state, rule, at, concernedBy(state, matter, person)).length === 0) {
    return { type: 'NobodyCanVote', group: clause.group, rule: rule.name, clause }
  }
  const running = mostOpen === undefined ? [] : runningOf(state, rule, person)
  if (mostOpen !== undefined && running.length >= mostOpen) {
    return { type: 'TooManyOpen', most: mostOpen, motions: running, clause }
  }
  return notAgain(state, rule, matter, person, at)
}

function outsideRange({ openRange, clause }: Rule, length: Duration | undefined): Refusal | undefined {
  if (length === undefined) return undefined
  if (openRange === undefined) return { type: 'LengthOutside', length, clause }
  const { least, most } = openRange
  const isOutside = (least !== undefined && isLonger(least, length)) || (most !== undefined && isLonger(length, most))
  return isOutside ? { type: 'LengthOutside', length, range: openRange, clause } : undefined
}

function runningOf(state: FoundationState, rule: Rule, person: PersonId): readonly number[] {
  const isUnder = (other: Rule) => other.name === rule.name && other.clause.group === rule.clause.group
  const open = [...state.open].filter((number) => {
    const motion = state.motions.get(number)
    return motion !== undefined && motion.mover === person && isUnder(motion.opened.rule)
  })
  const waiting = [...state.proposals.values()].filter(
    ({ phase, mover, moved }) => isWaiting(phase) && mover === person && isUnder(moved.rule),
  )
  return [...open, ...waiting.map(({ moved }) => moved.motion)]
}

/** What an earlier decision of the same matter, or of the same mover under the rule, still forbids. */
function notAgain(
  state: FoundationState,
  rule: Rule,
  matter: Matter,
  person: PersonId,
  at: Instant,
): Refusal | undefined {
  for (const number of state.consequential.toReversed()) {
    const motion = motionIn(state, number)
    const { opened, closed, mover } = motion
    if (closed === undefined) continue
    const isSame = isSameMatter(opened, matter)
    const isTheirs =
      mover === person && opened.rule.name === rule.name && opened.rule.clause.group === rule.clause.group
    if (!isSame && !isTheirs) continue
    for (const { then } of consequencesOf(state, motion, closed)) {
      if (then.kind !== 'not again before' && then.kind !== 'mover not before') continue
      if (then.kind === 'not again before' ? !isSame : !isTheirs) continue
      if (
        then.kind === 'not again before' &&
        then.unlessMovedBy?.some((seat) => holds(state, person, seat, at)) === true
      )
        continue
      const { group } = opened.rule.clause
      const until = momentOf(then.when, closed.at, happenedIn(state, group), daysOf(state, group))
      if (until !== undefined && until <= at) continue
      const type = then.kind === 'not again before' ? 'NotAgainYet' : 'MoverNotYet'
      const moment = until === undefined ? {} : { until }
      return { type, motion: opened.motion, outcome: closed.outcome, ...moment, clause: opened.rule.clause }
    }
  }
  return undefined
}

export function moversOf(rule: Rule): 'anyone' | readonly SeatRef[] {
  return rule.movedBy ?? (rule.anyoneVotes ? 'anyone' : rule.voters)
}

/** What `consult` puts to the public, by whoever moves it; undefined for another action, and where nothing was said yet. */
function askingEffect(
  state: FoundationState,
  { group, action, asks }: MoveRequest,
  mover: PersonId,
): Result<Effect, Refusal> | undefined {
  if (action.verb !== 'consult' || asks === undefined) return undefined
  const problem = notToAsk(state, asks)
  return problem === undefined ? ok({ kind: 'consult', group, asks, mover }) : refuse(problem)
}

/** A matter goes back to a consultation whose outcome the record has. */
function notToCite(state: FoundationState, consultation: number): Refusal | undefined {
  const known = state.consultations.get(consultation)
  if (known === undefined) return { type: 'UnknownConsultation', consultation }
  return known.phase.kind === 'summarised' ? undefined : { type: 'NoSummaryYet', consultation }
}

/** What being carried will bring about: a seat for somebody or its end, or nothing that Remit does. */
function effectOf(state: FoundationState, request: MoveRequest, at: Instant): Result<Effect, Refusal> {
  const { group, action, person, entry } = request
  const { verb } = action
  const onBudget = budgetEffect(state, request)
  if (onBudget !== undefined) return onBudget
  const onPower = effectOnPower(state, request, at)
  if (onPower !== undefined) return onPower
  if (verb === 'propose' && person === undefined && activeSeat(state, seatOfAction(group, action)).ok) {
    return refuse({ type: 'SubjectNeeded', group, action })
  }
  const recall = recallEffect(state, request, at)
  if (recall !== undefined) return recall
  const election = electionEffect(state, request, at)
  if (election !== undefined) return election
  const announcing = announceEffect(state, request, at)
  if (announcing !== undefined) return announcing
  const reports = reportEffectOf(state, request)
  if (reports !== undefined) return reports
  const keeping = keepingEffect(state, group, action, person, at)
  if (keeping !== undefined) return keeping
  if (verb !== 'admit' && verb !== 'appoint' && verb !== 'remove') return ok({ kind: 'none' })
  const ref = seatOfAction(group, action)
  const found = activeSeat(state, ref)
  if (!found.ok) return verb === 'admit' ? refuse({ type: 'OnlyByApplication', group, action }) : found
  const ways = fillingsOf(found.value.seat).map(({ kind }) => kind)
  if (verb === 'admit' && ways.includes('invitation')) {
    return refuse({ type: 'OnlyByInvitation', seat: ref, clause: found.value.seat.clause })
  }
  const isApplied = ways.includes('application')
  if (verb === 'admit' && (isApplied || person === undefined))
    return refuse({ type: 'OnlyByApplication', group, action })
  if (person === undefined) return refuse({ type: 'SubjectNeeded', group, action })
  const problem = absent(state, person)
  if (problem !== undefined) return refuse(problem)
  const place = { ...ref, ...(entry !== undefined && { entry }) }
  if (verb === 'remove') return ok({ kind: 'remove', ...place, person })
  const { seat } = found.value
  const again = verb === 'appoint' ? renewalByAppointment(state, ref, person, at) : undefined
  if (again !== undefined) return again
  const missing = wrongEntry(state, ref, seat, entry)
  if (missing !== undefined) return refuse(missing)
  if (holds(state, person, ref, at, entry)) {
    return refuse({ type: 'AlreadyHolds', seat: ref, person, clause: seat.clause })
  }
  const barred = mayNotTake(state, person, place, at) ?? notProposed(state, person, ref, seat)
  if (barred !== undefined) return refuse(barred)
  return ok({ kind: 'appoint', ...place, person })
}
