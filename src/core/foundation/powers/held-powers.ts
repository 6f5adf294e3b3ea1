import type { Duration } from '../../base/duration.ts'
import type { Instant } from '../../base/instant.ts'
import type { Money } from '../../base/money.ts'
import type { Name } from '../../base/name.ts'
import { ok, type Result, refuse } from '../../base/result.ts'
import type { MayDecide, WhoMay } from '../../charter/powers/answer.ts'
import { groupDeciding } from '../../charter/powers/by-delegation.ts'
import type { GivenPower } from '../../charter/powers/given-power.ts'
import { reaches } from '../../charter/powers/power-source.ts'
import type { Question } from '../../charter/powers/question.ts'
import { forbiddenBy, isNow } from '../../charter/powers/states-now.ts'
import { whoMay } from '../../charter/powers/who-may.ts'
import type { Action, Charter, ClauseRef, Deciding, SeatRef } from '../../charter/structure/charter.ts'
import { groupOfDeciding } from '../../charter/structure/deciding.ts'
import type { FactCondition } from '../../charter/structure/fact-condition.ts'
import type { CharterReview } from '../../charter/structure/life.ts'
import type { Advice, Emergency, PowerBy, ReportTo } from '../../charter/structure/power.ts'
import type { Filling } from '../../charter/structure/seat.ts'
import { activeCharters, activeGroup } from '../active.ts'
import { reportPowers } from '../duties/reports/report-move.ts'
import type { Effect } from '../effect.ts'
import { electionPowers } from '../elections/election-move.ts'
import { recallPowers } from '../elections/recalls/may-recall.ts'
import type { PersonId } from '../event.ts'
import type { MovedCharter } from '../life/life-act.ts'
import { lifePowers, reviewOf, sleepsOver } from '../life/life-powers.ts'
import { budgetPowers } from '../money/books/budget-change.ts'
import type { Asked, Particulars } from '../people/facts/case.ts'
import { ceilingNow } from '../people/facts/ceiling-now.ts'
import { conditionNow } from '../people/facts/condition-now.ts'
import type { Refusal } from '../refusal.ts'
import type { Way } from '../rule-of.ts'
import { keepingPowers } from '../seats/keeping-move.ts'
import { fillingsOf, seatOf } from '../seats/seats.ts'
import { vacanciesOf } from '../seats/vacancies/vacancy-for.ts'
import { stepOf } from '../seats/vacancies/vacancy-steps.ts'
import type { FoundationState } from '../state.ts'
import { activeDelegations, giftsWithdrawn } from './delegations.ts'
import { entryUsed, outsideBounds, spanOf } from './power-bounds.ts'
import { powersOnPowers } from './powers-on-powers.ts'
import { statesNow } from './states-now.ts'

/** "remove member" is about the group's own seat, "appoint tools/treasurer" about another's. */
export function seatOfAction(group: Name, { object }: Action): SeatRef {
  const [first = '', second] = object.split('/')
  return second === undefined ? { group, seat: first } : { group: first, seat: second }
}

export interface Wanted {
  readonly group: Name
  readonly action: Action
  readonly amount?: Money
  /** Whom it is about, or for. */
  readonly person?: PersonId
  readonly matter?: Name
  /** To whom a power is handed on, or from whom it is taken back. */
  readonly gift?: GivenPower
  readonly needed?: Instant
  readonly particulars?: Particulars
  /** The version that a charter is to be changed to. */
  readonly charter?: MovedCharter
}

export interface HeldPower {
  readonly by: PowerBy
  readonly clause: ClauseRef
  /** Groups that must agree as well. */
  readonly with: readonly Name[]
  /** Seats and rules that must agree as well. */
  readonly agreedBy?: readonly Deciding[]
  /** What must be so of whoever decides. */
  readonly onlyIf?: readonly FactCondition[]
  readonly advice?: Advice
  readonly recommendedBy?: Deciding
  readonly reportTo?: ReportTo
  readonly decidedWithin?: Duration
  readonly emergency?: Emergency
  readonly notDelegable?: true
  /** Of a power that holds for each entry of a list, for which it is used. */
  readonly entry?: { readonly list: Name; readonly entry: Name }
  /** Of a seat, how many of its holders must be for it; one of them alone when absent. */
  readonly count?: number
  /** How long it is open to comments before anybody decides. */
  readonly review?: CharterReview
  /** The whole way that it goes, and what it brings, where the charter says more than who decides. */
  readonly way?: Way
  readonly effect?: Effect
}

/**
 * The powers by which a group decides on an action: given to it, within their limits, at this time, and of bands the first that
 * holds; by a seat alone, by several, or by a vote.
 */
export function heldPowers(
  state: FoundationState,
  request: Wanted,
  person: PersonId,
  at: Instant,
): Result<readonly HeldPower[], Refusal> {
  const { group, action, amount } = request
  const ofLife = lifePowers(state, request, at)
  if (ofLife !== undefined) return ofLife
  const found = activeGroup(state, group)
  if (!found.ok) return found
  if (sleepsOver(found.value, action)) return refuse({ type: 'GroupIsDormant', group })
  const onBudget = budgetPowers(state, request)
  if (onBudget !== undefined) return onBudget
  const onPowers = powersOnPowers(state, request, person, at)
  if (onPowers !== undefined) return onPowers
  const bySeat = [
    ...powersOfSeat(state, request),
    ...keepingPowers(state, group, action),
    ...recallPowers(state, request),
    ...electionPowers(state, group, action),
    ...reportPowers(state, group, action),
  ]
  const meanwhile = statesNow(state, at)
  if (bySeat.length > 0) {
    const forbidden = forbiddenBy(found.value.charter, action)
    const stopped = forbidden.find((one) => isNow(one.state, group, meanwhile) === 'yes')
    if (stopped === undefined) return ok(bySeat)
    const { by = [], clause, state: exception } = stopped
    const others = by.filter((one) => groupDeciding(one, group) === group)
    if (others.length > 0) return ok(others.map((one) => ({ by: one, clause, with: [] })))
    return refuse({ type: 'ForbiddenMeanwhile', group, action, state: exception, clause })
  }
  const asked = askedBy(request, person)
  const answer = whoMayNow(state, request, person, at)
  const ours = answer.deciders.filter((decider) => decider.group === group)
  if (ours.length === 0 || isStopped(answer, found.value.charter, group)) return refuse(notHeld(group, action, answer))
  const limited = ours.find(({ upTo }) => upTo !== undefined)
  if (limited !== undefined && amount === undefined) {
    return refuse({ type: 'AmountNeeded', group, action, clause: limited.clause })
  }
  const bounds = ours.map((decider) => outsideBounds(state, decider, { group, action, request: asked, at }))
  const within = ours.filter((_, index) => bounds[index] === undefined)
  const stop = bounds.find((bound) => bound !== undefined)
  if (within.length === 0 && stop !== undefined) return refuse(stop)
  const entry = entryUsed(state, group, action)
  if (entry !== undefined && 'type' in entry) return refuse(entry)
  const more = { ...(entry !== undefined && { entry }), ...reviewOf(found.value, action) }
  return ok(within.map((decider) => ({ ...powerOf(decider, group), ...more })))
}

/** Who may decide it now, by the charters in force, by what decisions have handed on, and by what the record tells. */
export function whoMayNow(
  state: FoundationState,
  request: Omit<Wanted, 'group'>,
  person: PersonId,
  at: Instant,
): WhoMay {
  return whoMay(activeCharters(state), questionNow(state, request, person, at))
}

/** The question who may decide it, with all that the record tells. */
export function questionNow(
  state: FoundationState,
  request: Omit<Wanted, 'group'>,
  person: PersonId,
  at: Instant,
): Question {
  const { action, amount } = request
  const asked = askedBy(request, person)
  return {
    action,
    ...(amount !== undefined && { amount }),
    meanwhile: statesNow(state, at),
    delegated: activeDelegations(state, at),
    withdrawn: giftsWithdrawn(state),
    facts: (of) => ({
      holds: (condition) => conditionNow({ state, group: of, person, request: asked, at }, condition) === 'yes',
      keeps: (ceiling) => ceilingNow({ state, group: of, action, request: asked, at }, ceiling) === 'yes',
    }),
    isIn: (of, time) => spanOf(state, of, time, at).holds,
  }
}

/** The root holds everything, and yet not what its own charter refuses. */
function isStopped({ deciders, withheld, action }: WhoMay, { powers }: Charter, group: Name): boolean {
  if (deciders.some((decider) => decider.group === group && decider.chain[0]?.says !== 'holds everything')) return false
  const hasBands = powers.some((power) => power.bands !== undefined && reaches(power, action))
  return withheld.some(
    (line) =>
      line.group === group &&
      (line.because === 'forbidden meanwhile' ||
        line.because === 'only meanwhile' ||
        line.because === 'no band' ||
        (line.because === 'over the limit' && hasBands)),
  )
}

/** What is asked for, with whom it is for. */
export function askedBy(wanted: Omit<Wanted, 'group'>, mover: PersonId): Asked {
  const { action, amount, person, matter, needed, particulars } = wanted
  return {
    action,
    applicant: person ?? mover,
    ...(amount !== undefined && { amount }),
    ...(matter !== undefined && { matter }),
    ...(needed !== undefined && { needed }),
    ...(particulars !== undefined && { particulars }),
  }
}

/** A body as a whole decides by the rule by which it resolves. */
function powerOf(decider: MayDecide, group: Name): HeldPower {
  const { by, clause, agreedBy, onlyIf, advice, recommendedBy, reportTo, decidedWithin } = decider
  const { emergency, notDelegable } = decider
  return {
    by: by.kind === 'body' ? { kind: 'group', group } : by,
    clause,
    with: decider.with,
    ...(agreedBy !== undefined && { agreedBy }),
    ...(onlyIf !== undefined && { onlyIf }),
    ...(advice !== undefined && { advice }),
    ...(recommendedBy !== undefined && { recommendedBy }),
    ...(reportTo !== undefined && { reportTo }),
    ...(decidedWithin !== undefined && { decidedWithin }),
    ...(emergency !== undefined && { emergency }),
    ...(notDelegable !== undefined && { notDelegable }),
  }
}

/** A seat itself says who removes its holders, who appoints them and who invites them. */
function powersOfSeat(state: FoundationState, { group, action }: Wanted): readonly HeldPower[] {
  const ref = seatOfAction(group, action)
  const ways = waysOfSeat(state, action, ref)
  const clause = seatOf(state, ref)?.clause
  if (clause === undefined) return []
  return ways.flatMap((of) => {
    const own = of.find((by) => groupOfDeciding(by) === group)
    if (own === undefined) return []
    const agreedBy = of.filter((by) => by !== own)
    return [{ by: own, clause, with: [], ...(agreedBy.length > 0 && { agreedBy }) }]
  })
}

/** Those who must all agree, of every way that a seat says of an action. */
function waysOfSeat(state: FoundationState, { verb }: Action, ref: SeatRef): readonly (readonly Deciding[])[] {
  const seat = seatOf(state, ref)
  if (seat === undefined) return []
  switch (verb) {
    case 'remove':
      return eachOf(seat.removedBy ?? [])
    case 'propose':
      return fillingsOf(seat).flatMap((filling) =>
        filling.kind === 'appointment' && filling.proposedBy?.kind === 'decision' ? eachOf(filling.proposedBy.by) : [],
      )
    case 'appoint':
    case 'admit':
      return [...fillingsOf(seat).flatMap(appointersBy), ...appointersNow(state, ref)]
  }
  return []
}

function eachOf(deciders: readonly Deciding[]): readonly (readonly Deciding[])[] {
  return deciders.map((by) => [by])
}

function appointersBy(filling: Filling): readonly (readonly Deciding[])[] {
  return filling.kind === 'appointment' ? [filling.by] : []
}

/** A seat that fell vacant may be filled by others for a while. */
function appointersNow(state: FoundationState, ref: SeatRef): readonly (readonly Deciding[])[] {
  return vacanciesOf({ state, ref }).flatMap((vacancy) => {
    const how = stepOf(vacancy)?.how
    return how?.kind === 'appointment' ? [how.by] : []
  })
}

function notHeld(group: Name, action: Action, { deciders, reserved, withheld }: WhoMay): Refusal {
  const reservation = reserved.find((line) => line.group === group)
  if (reservation !== undefined) {
    const { to, above, clause } = reservation
    return { type: 'Reserved', group, action, to, clause, ...(above !== undefined && { above }) }
  }
  for (const { because, upTo, at, clause, state } of withheld.filter((line) => line.group === group)) {
    if (because === 'over the limit' && upTo !== undefined) return { type: 'OverLimit', group, action, upTo, clause }
    if (because === 'other currency' && upTo !== undefined)
      return { type: 'OtherCurrency', group, action, upTo, clause }
    if (because === 'no gift' && at !== undefined) return { type: 'NotGiven', group, action, by: at, clause }
    if (because === 'taken back' && at !== undefined) return { type: 'GiftTakenBack', group, action, by: at, clause }
    if (because === 'not now') return { type: 'PowerNotNow', group, action, clause }
    if (because === 'no band') return { type: 'NoBand', group, action, clause }
    if (because === 'forbidden meanwhile' && state !== undefined)
      return { type: 'ForbiddenMeanwhile', group, action, state, clause }
    if (because === 'only meanwhile' && state !== undefined)
      return { type: 'OnlyMeanwhile', group, action, state, clause }
  }
  return { type: 'NotAPower', group, action, decidedBy: deciders.map((decider) => decider.group) }
}
