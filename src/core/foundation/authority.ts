import type { Instant } from '../base/instant.ts'
import type { Money } from '../base/money.ts'
import type { Name } from '../base/name.ts'
import { ok, type Result, refuse } from '../base/result.ts'
import type { Action, Charter, ClauseRef, RuleRef, SeatRef } from '../charter/charter.ts'
import { rulesAmong } from '../charter/deciding.ts'
import type { Rule } from '../charter/rule.ts'
import type { Seat } from '../charter/seat.ts'
import { type WhoMay, whoMay } from '../charter/who-may.ts'
import { electorateOf } from './electorate.ts'
import type { Actor, PersonId } from './event.ts'
import type { Refusal } from './refusal.ts'
import { holds, incumbents, seatNamed } from './seats.ts'
import type { FoundationState, Group, Motion } from './state.ts'

/** An act without what it says: enough to tell whether somebody may do it before they have written anything. Every `Act` is one. */
export type Request =
  | { readonly type: 'found' | 'draft' | 'adopt' | 'hold' }
  | { readonly type: 'introduce'; readonly person: PersonId }
  | PersonalRequest

type PersonalRequest =
  | { readonly type: 'apply' | 'step down'; readonly group: Name; readonly seat: Name }
  | MoveRequest
  | { readonly type: 'vote' | 'recuse'; readonly motion: number }

interface MoveRequest {
  readonly type: 'move'
  readonly group: Name
  readonly action: Action
  readonly amount?: Money
}

/** What allows an act: the clause, the rule under which a vote would open, and the groups that must agree as well. */
export interface Warrant {
  readonly clause?: ClauseRef
  readonly rule?: Rule
  readonly with?: readonly Name[]
}

/**
 * Whether an actor may do an act at a moment, by the charters in force: the only place where that is decided. Pages ask
 * it to show what a reader can do, and `decide` asks it before anything happens. An undefined actor is a visitor.
 */
export function authorise(
  state: FoundationState,
  actor: Actor | undefined,
  request: Request,
  at: Instant,
): Result<Warrant, Refusal> {
  switch (request.type) {
    case 'found':
    case 'draft':
    case 'adopt':
    case 'hold':
      return actor?.kind === 'founding' ? ok({}) : refuse({ type: 'OnlyAtFounding' })
    case 'introduce':
      return mayIntroduce(state, request.person)
    case 'apply':
    case 'move': {
      // Told to visitors too, so that nobody signs in for what nobody can do.
      const group = activeGroup(state, request.group)
      if (!group.ok) return group
      return asKnownPerson(state, actor, (person) => authorisePerson(state, person, request, at))
    }
    case 'vote':
    case 'recuse':
    case 'step down':
      return asKnownPerson(state, actor, (person) => authorisePerson(state, person, request, at))
  }
}

function authorisePerson(
  state: FoundationState,
  person: PersonId,
  request: PersonalRequest,
  at: Instant,
): Result<Warrant, Refusal> {
  switch (request.type) {
    case 'apply':
      return mayApply(state, person, { group: request.group, seat: request.seat }, at)
    case 'move':
      return mayMove(state, person, request, at)
    case 'vote':
      return mayVote(state, person, request.motion, at)
    case 'recuse':
      return mayRecuse(state, person, request.motion, at)
    case 'step down':
      return mayStepDown(state, person, { group: request.group, seat: request.seat }, at)
  }
}

function asKnownPerson(
  state: FoundationState,
  actor: Actor | undefined,
  next: (person: PersonId) => Result<Warrant, Refusal>,
): Result<Warrant, Refusal> {
  if (actor?.kind !== 'person') return refuse({ type: 'NotSignedIn' })
  if (!state.people.has(actor.person)) return refuse({ type: 'UnknownPerson', person: actor.person })
  return next(actor.person)
}

function mayIntroduce(state: FoundationState, person: PersonId): Result<Warrant, Refusal> {
  return state.people.has(person) ? refuse({ type: 'AlreadyIntroduced', person }) : ok({})
}

function mayApply(state: FoundationState, person: PersonId, ref: SeatRef, at: Instant): Result<Warrant, Refusal> {
  const found = activeSeat(state, ref)
  if (!found.ok) return found
  const { seat } = found.value
  const { clause, filledBy } = seat
  if (filledBy.kind !== 'application') return refuse({ type: 'NotByApplication', seat: ref, clause })
  if (holds(state, person, ref, at)) return refuse({ type: 'AlreadyHolds', seat: ref, clause })
  if (!isEligible(state, person, seat, at)) {
    return refuse({ type: 'NotEligible', seat: ref, from: seat.from, clause })
  }
  const pending = openAdmission(state, person, ref)
  if (pending !== undefined) return refuse({ type: 'AlreadyApplied', seat: ref, motion: pending })
  const full = noFreeSeat(state, ref, seat, at)
  if (full !== undefined) return refuse(full)
  const [rule] = rulesAmong(filledBy.decidedBy)
  if (rule === undefined) return refuse({ type: 'NotByApplication', seat: ref, clause })
  return openableRule(state, rule, at, clause, person)
}

function mayMove(
  state: FoundationState,
  person: PersonId,
  request: MoveRequest,
  at: Instant,
): Result<Warrant, Refusal> {
  const power = heldPower(state, request)
  if (!power.ok) return power
  const opened = openableRule(state, power.value.rule, at, power.value.clause)
  if (!opened.ok) return opened
  const { rule } = opened.value
  const movers = rule.movedBy ?? rule.voters
  if (movers === 'anyone' || movers.some((seat) => holds(state, person, seat, at))) {
    return ok({ ...opened.value, with: power.value.with })
  }
  return refuse({ type: 'MayNotMove', group: request.group, movers, clause: rule.clause })
}

interface HeldPower {
  readonly rule: RuleRef
  readonly clause: ClauseRef
  /** Groups that must agree as well. */
  readonly with: readonly Name[]
}

/** The power by which a group votes on an action: given to it, within its limit, and used by a rule. */
function heldPower(state: FoundationState, { group, action, amount }: MoveRequest): Result<HeldPower, Refusal> {
  const found = activeGroup(state, group)
  if (!found.ok) return found
  if (action.verb === 'admit') return refuse({ type: 'OnlyByApplication', group, action })
  const answer = whoMay(activeCharters(state), amount === undefined ? { action } : { action, amount })
  const ours = answer.deciders.filter((decider) => decider.group === group)
  for (const { by, upTo, clause, with: partners } of ours) {
    if (by.kind !== 'rule') continue
    if (upTo !== undefined && amount === undefined) return refuse({ type: 'AmountNeeded', group, action, clause })
    return ok({ rule: by.rule, clause, with: partners })
  }
  for (const { by, clause } of ours) {
    if (by.kind === 'seat') return refuse({ type: 'NoVoteNeeded', group, action, seat: by.seat, clause })
  }
  return refuse(notHeld(group, action, answer))
}

function notHeld(group: Name, action: Action, { deciders, reserved, withheld }: WhoMay): Refusal {
  const reservation = reserved.find((line) => line.group === group)
  if (reservation !== undefined) {
    const { to, above, clause } = reservation
    return { type: 'Reserved', group, action, to, clause, ...(above !== undefined && { above }) }
  }
  for (const { because, upTo, at, clause } of withheld.filter((line) => line.group === group)) {
    if (because === 'over the limit' && upTo !== undefined) return { type: 'OverLimit', group, action, upTo, clause }
    if (because === 'other currency' && upTo !== undefined)
      return { type: 'OtherCurrency', group, action, upTo, clause }
    if (because === 'no gift' && at !== undefined) return { type: 'NotGiven', group, action, by: at, clause }
  }
  return { type: 'NotAPower', group, action, decidedBy: deciders.map((decider) => decider.group) }
}

function mayVote(state: FoundationState, person: PersonId, number: number, at: Instant): Result<Warrant, Refusal> {
  const open = openMotion(state, number, at)
  if (!open.ok) return open
  const { rule } = open.value.opened
  const barred = outsideElectorate(open.value, person)
  return barred === undefined ? ok({ clause: rule.clause, rule }) : refuse(barred)
}

function mayRecuse(state: FoundationState, person: PersonId, number: number, at: Instant): Result<Warrant, Refusal> {
  const vote = mayVote(state, person, number, at)
  if (!vote.ok || vote.value.rule?.recusal !== 'forbidden') return vote
  return refuse({ type: 'RecusalForbidden', motion: number, clause: vote.value.rule.clause })
}

function outsideElectorate({ opened, electorate, recused }: Motion, person: PersonId): Refusal | undefined {
  const { motion, rule } = opened
  if (!electorate.has(person)) return { type: 'NotInElectorate', motion, voters: rule.voters, clause: rule.clause }
  if (recused.has(person)) return { type: 'HasRecused', motion }
  return undefined
}

function mayStepDown(state: FoundationState, person: PersonId, ref: SeatRef, at: Instant): Result<Warrant, Refusal> {
  const found = activeSeat(state, ref)
  if (!found.ok) return found
  const { clause, mayLeave } = found.value.seat
  const incumbent = incumbents(state, ref, at).find((candidate) => candidate.person === person)
  if (incumbent === undefined) return refuse({ type: 'DoesNotHold', seat: ref, clause })
  if (!mayLeave || incumbent.office !== undefined) return refuse({ type: 'MayNotLeave', seat: ref, clause })
  return ok({ clause })
}

/** The rule, when a vote under it could open now: it needs at least one voter. */
function openableRule(
  state: FoundationState,
  ref: RuleRef,
  at: Instant,
  clause: ClauseRef,
  subject?: PersonId,
): Result<{ readonly clause: ClauseRef; readonly rule: Rule }, Refusal> {
  // A founding may leave out a group whose rule an adopted charter names.
  if (!state.groups.has(ref.group)) return refuse({ type: 'UnknownGroup', group: ref.group })
  const rule = ruleOf(state, ref)
  const voters = electorateOf(state, rule, at, subject)
  if (voters.length > 0) return ok({ clause, rule })
  return refuse({ type: 'NobodyCanVote', group: ref.group, rule: ref.rule, clause: rule.clause })
}

export function isEligible(state: FoundationState, person: PersonId, { from }: Seat, at: Instant): boolean {
  return from.length === 0 || from.some((source) => holds(state, person, source, at))
}

export function noFreeSeat(state: FoundationState, ref: SeatRef, seat: Seat, at: Instant): Refusal | undefined {
  const { number, clause } = seat
  if (number === undefined || incumbents(state, ref, at).length < number) return undefined
  return { type: 'NoFreeSeat', seat: ref, number, clause }
}

function openAdmission(state: FoundationState, person: PersonId, ref: SeatRef): number | undefined {
  for (const number of state.open) {
    const effect = state.motions.get(number)?.opened.effect
    if (effect?.kind !== 'admit' || effect.person !== person) continue
    if (effect.group === ref.group && effect.seat === ref.seat) return number
  }
  return undefined
}

function openMotion(state: FoundationState, number: number, at: Instant): Result<Motion, Refusal> {
  const motion = state.motions.get(number)
  if (motion === undefined) return refuse({ type: 'UnknownMotion', motion: number })
  if (motion.closed !== undefined) return refuse({ type: 'VoteOver', motion: number, closed: motion.closed.at })
  if (at >= motion.opened.closes) return refuse({ type: 'VoteOver', motion: number, closed: motion.opened.closes })
  return ok(motion)
}

function activeSeat(
  state: FoundationState,
  ref: SeatRef,
): Result<{ readonly group: Group; readonly seat: Seat }, Refusal> {
  const group = activeGroup(state, ref.group)
  if (!group.ok) return group
  const seat = seatNamed(group.value.charter.seats, ref.seat)
  return seat === undefined ? refuse({ type: 'UnknownSeat', ...ref }) : ok({ group: group.value, seat })
}

function activeGroup(state: FoundationState, name: Name): Result<Group, Refusal> {
  const group = state.groups.get(name)
  if (group === undefined) return refuse({ type: 'UnknownGroup', group: name })
  return group.status === 'draft' ? refuse({ type: 'GroupIsDraft', group: name }) : ok(group)
}

/** A charter is adopted only when it names rules that exist, so that a missing one is a defect. */
function ruleOf(state: FoundationState, ref: RuleRef): Rule {
  const rule = state.groups.get(ref.group)?.charter.rules.find((candidate) => candidate.name === ref.rule)
  if (rule === undefined) throw new Error(`The charters in force have no rule ${ref.group}.${ref.rule}`)
  return rule
}

export function activeCharters(state: FoundationState): ReadonlyMap<Name, Charter> {
  const active = [...state.groups.values()].filter((group) => group.status === 'active')
  return new Map(active.map((group) => [group.name, group.charter]))
}
