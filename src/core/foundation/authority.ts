import type { Instant } from '../base/instant.ts'
import type { Name } from '../base/name.ts'
import { ok, type Result, refuse } from '../base/result.ts'
import type { ClauseRef, SeatRef } from '../charter/structure/charter.ts'
import { activeGroup, activeSeat } from './active.ts'
import type { Actor, Effect, PersonId } from './event.ts'
import { type HandOverRequest, mayHandOver } from './handover/may-hand-over.ts'
import { type MotionRequest, mayInMotion } from './motions/may-in-motion.ts'
import { type MoveRequest, type Moving, mayMove, notUnder } from './motions/may-move.ts'
import { isCalled } from './motions/move-by-power.ts'
import { isWaiting } from './motions/waiting.ts'
import { absent, mayErase } from './people/erasing.ts'
import { mayOfPeople, type PeopleRequest } from './people/may-of-people.ts'
import type { Refusal } from './refusal.ts'
import { type Way, wayOfDeciding } from './rule-of.ts'
import { noFreeSeat } from './seats/eligibility.ts'
import { mayNotTake } from './seats/may-take.ts'
import { holds, incumbents } from './seats/seats.ts'
import type { FoundationState } from './state.ts'

/** An act without what it says: enough to tell whether somebody may do it before they have written anything. Every `Act` is one. */
export type Request =
  | { readonly type: 'found' | 'draft' | 'adopt' | 'hold' | 'change key' }
  | { readonly type: 'introduce' | 'erase'; readonly person: PersonId }
  | PersonalRequest

type PersonalRequest =
  | { readonly type: 'apply'; readonly group: Name; readonly seat: Name; readonly decider?: Name }
  | { readonly type: 'step down'; readonly group: Name; readonly seat: Name }
  | ({ readonly type: 'move' } & MoveRequest)
  | MotionRequest
  | { readonly type: 'record'; readonly group: Name; readonly event: Name; readonly present?: readonly PersonId[] }
  | PeopleRequest
  | HandOverRequest

/** What allows an act: the clause, the way that a matter then goes, or that a seat does it alone. */
export interface Warrant {
  readonly clause?: ClauseRef
  readonly way?: Way
  readonly moving?: Moving
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
    case 'erase':
      return mayErase(state, actor, request.person)
    case 'change key':
      return actor?.kind === 'operator' ? ok({}) : refuse({ type: 'OnlyByOperator' })
    case 'apply':
    case 'move': {
      // Told to visitors too, so that nobody signs in for what nobody can do.
      const group = activeGroup(state, request.group)
      if (!group.ok) return group
      return asKnownPerson(state, actor, (person) => authorisePerson(state, person, request, at))
    }
    default:
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
      return mayApply(state, person, request, at)
    case 'move': {
      const moving = mayMove(state, person, request, at)
      return moving.ok ? ok({ clause: moving.value.clause, moving: moving.value }) : moving
    }
    case 'step down':
      return mayStepDown(state, person, { group: request.group, seat: request.seat }, at)
    case 'record':
      return mayRecord(state, person, request, at)
    case 'declare':
    case 'relate':
    case 'opt in':
    case 'opt out':
    case 'renew':
    case 'take':
    case 'name alternate':
    case 'take status':
    case 'end status':
    case 'answer':
      return mayOfPeople(state, person, request, at)
    case 'pass on':
    case 'write to successor':
      return mayHandOver(state, person, request, at)
    case 'vote':
    case 'recuse':
    case 'declare conflict':
    case 'second':
    case 'sign':
    case 'open':
    case 'close':
    case 'withdraw':
    case 'edit':
    case 'pause':
    case 'resume':
    case 'present':
    case 'proxy':
    case 'casting vote':
    case 'appeal':
    case 'lengthen':
      return mayInMotion(state, person, request, at)
  }
}

function asKnownPerson(
  state: FoundationState,
  actor: Actor | undefined,
  next: (person: PersonId) => Result<Warrant, Refusal>,
): Result<Warrant, Refusal> {
  if (actor?.kind !== 'person') return refuse({ type: 'NotSignedIn' })
  const problem = absent(state, actor.person)
  return problem === undefined ? next(actor.person) : refuse(problem)
}

function mayIntroduce(state: FoundationState, person: PersonId): Result<Warrant, Refusal> {
  return state.people.has(person) ? refuse({ type: 'AlreadyIntroduced', person }) : ok({})
}

function mayApply(
  state: FoundationState,
  person: PersonId,
  { group, seat: called, decider }: Extract<PersonalRequest, { readonly type: 'apply' }>,
  at: Instant,
): Result<Warrant, Refusal> {
  const ref = { group, seat: called }
  const found = activeSeat(state, ref)
  if (!found.ok) return found
  const { seat } = found.value
  const { clause, filledBy } = seat
  if (filledBy.kind !== 'application') return refuse({ type: 'NotByApplication', seat: ref, clause })
  if (holds(state, person, ref, at)) return refuse({ type: 'AlreadyHolds', seat: ref, clause })
  const pending = pendingAdmission(state, person, ref)
  if (pending !== undefined) return refuse({ type: 'AlreadyApplied', seat: ref, motion: pending })
  const barred = mayNotTake(state, person, ref, at) ?? noFreeSeat(state, ref, seat, at)
  if (barred !== undefined) return refuse(barred)
  const action = { verb: 'admit', object: ref.seat }
  const by = filledBy.decidedBy.find((one) => decider === undefined || isCalled(one, decider))
  if (by === undefined && decider !== undefined) return refuse({ type: 'NoSuchDecider', group, action, decider })
  const way = by === undefined ? undefined : wayOfDeciding(state, by)
  if (way === undefined) {
    // A founding may leave out a group whose rule an adopted charter names.
    if (by?.kind === 'rule' && !state.groups.has(by.rule.group))
      return refuse({ type: 'UnknownGroup', group: by.rule.group })
    return refuse({ type: 'NoSuchRule', group: ref.group, rule: by?.kind === 'rule' ? by.rule.rule : ref.seat, clause })
  }
  if (way.kind === 'rule') {
    const effect = { kind: 'appoint', ...ref, person } as const
    // The applicant moves nothing: what a mover may not do again does not bind them.
    const refusal = notUnder(state, way.rule, { group: ref.group, action, effect }, person, at)
    if (refusal !== undefined) return refuse(refusal)
  }
  return ok({ clause, way })
}

function mayStepDown(state: FoundationState, person: PersonId, ref: SeatRef, at: Instant): Result<Warrant, Refusal> {
  const found = activeSeat(state, ref)
  if (!found.ok) return found
  const { clause, mayLeave } = found.value.seat
  const incumbent = incumbents(state, ref, at).find((candidate) => candidate.person === person)
  if (incumbent === undefined) return refuse({ type: 'DoesNotHold', seat: ref, clause })
  if (!mayLeave || incumbent.office !== undefined) return refuse({ type: 'MayNotLeave', seat: ref, clause })
  const leaves = incumbent.leaves
  if (leaves !== undefined) return refuse({ type: 'NoticeGiven', seat: ref, leaves, clause })
  return ok({ clause })
}

function mayRecord(
  state: FoundationState,
  person: PersonId,
  { group: name, event, present = [] }: Extract<PersonalRequest, { readonly type: 'record' }>,
  at: Instant,
): Result<Warrant, Refusal> {
  const group = activeGroup(state, name)
  if (!group.ok) return group
  const kind = group.value.charter.events?.find((candidate) => candidate.name === event)
  if (kind === undefined) return refuse({ type: 'UnknownEvent', group: name, event })
  const { clause, recordedBy } = kind
  for (const one of present) {
    const problem = absent(state, one)
    if (problem !== undefined) return refuse(problem)
  }
  if (recordedBy.some((seat) => holds(state, person, seat, at))) return ok({ clause })
  return refuse({ type: 'MayNotRecord', group: name, event, by: recordedBy, clause })
}

/** An application by the person that is voted on, or on its way to its vote. */
function pendingAdmission(state: FoundationState, person: PersonId, ref: SeatRef): number | undefined {
  const isIt = (effect: Effect) =>
    effect.kind === 'admit' && effect.person === person && effect.group === ref.group && effect.seat === ref.seat
  for (const number of state.open) {
    const effect = state.motions.get(number)?.opened.effect
    if (effect !== undefined && isIt(effect)) return number
  }
  for (const { moved, phase } of state.proposals.values()) {
    if (isWaiting(phase) && isIt(moved.effect)) return moved.motion
  }
  for (const { begun, ended } of state.courses.values()) {
    if (ended === undefined && isIt(begun.effect)) return begun.motion
  }
  return undefined
}
