import { ok, type Result, refuse } from '../base/result.ts'
import type { Rule } from '../charter/rule.ts'
import type { Act } from './act.ts'
import { authorise, type Warrant } from './authority.ts'
import { closeIfDecided } from './close.ts'
import { type Circumstances, type Decision, writer } from './decision.ts'
import type { Effect, Event, PersonId } from './event.ts'
import { openMotion } from './open-motion.ts'
import type { Refusal } from './refusal.ts'
import { endOfTerm, holds, seatOf } from './seats.ts'
import type { FoundationState, Motion } from './state.ts'
import { tallyAfter } from './tally.ts'

/** Decides an act by the state and the charters in it. Nothing changes here: the entries do that, once they are kept. */
export function decide(state: FoundationState, act: Act, circumstances: Circumstances): Result<Decision, Refusal> {
  const done = state.acts.get(circumstances.act)
  if (done !== undefined) return refuse({ type: 'AlreadyDone', entry: done })
  const warrant = authorise(state, circumstances.actor, act, circumstances.at)
  if (!warrant.ok) return warrant
  return carryOut(state, act, warrant.value, circumstances)
}

function carryOut(
  state: FoundationState,
  act: Act,
  { clause, rule, with: partners = [] }: Warrant,
  circumstances: Circumstances,
): Result<Decision, Refusal> {
  const write = writer(circumstances, clause)
  switch (act.type) {
    case 'found':
      return ok(write([{ type: 'FoundationFounded', foundation: act.foundation, name: act.name, sample: act.sample }]))
    case 'draft':
      return ok(write([{ type: 'CharterDrafted', group: act.group, name: act.name, charter: act.charter }]))
    case 'adopt':
      return ok(write([{ type: 'CharterAdopted', group: act.group, name: act.name, charter: act.charter }]))
    case 'hold':
      return firstHolder(state, act, circumstances)
    case 'introduce':
      return ok(write([{ type: 'PersonIntroduced', person: act.person, name: act.name, address: act.address }]))
    case 'step down': {
      const { group, seat } = act
      return ok(write([{ type: 'SeatLeft', group, seat, person: actingPerson(circumstances), why: 'stepped down' }]))
    }
    case 'apply': {
      const { group, seat, answers } = act
      const person = actingPerson(circumstances)
      const effect: Effect = { kind: 'admit', group, seat, person, answers }
      const action = { verb: 'admit', object: seat }
      const { opened, documents } = openMotion(state, { group, action, effect, rule: known(rule) }, circumstances)
      return ok(write([opened], documents))
    }
    case 'move': {
      const { type: _, ...motion } = act
      const effect: Effect = { kind: 'none' }
      const parts = { ...motion, effect, rule: known(rule), ...(partners.length > 0 && { with: partners }) }
      const { opened, documents } = openMotion(state, parts, circumstances)
      return ok(write([opened], documents))
    }
    case 'vote':
      return vote(state, act, circumstances, known(rule))
    case 'recuse': {
      const voter = actingPerson(circumstances)
      const motion = motionOf(state, act.motion)
      const { reason } = act
      const recused: Event = {
        type: 'VoterRecused',
        motion: act.motion,
        voter,
        ...(reason !== undefined && { reason }),
      }
      const closing = closeIfDecided(state, motion, tallyAfter(motion, { kind: 'recusal', voter }), circumstances)
      return ok(write([recused, ...closing]))
    }
  }
}

function firstHolder(
  state: FoundationState,
  { group, seat, person }: Extract<Act, { readonly type: 'hold' }>,
  circumstances: Circumstances,
): Result<Decision, Refusal> {
  const described = seatOf(state, { group, seat })
  if (described === undefined) return refuse({ type: 'UnknownSeat', group, seat })
  if (!state.people.has(person)) return refuse({ type: 'UnknownPerson', person })
  if (holds(state, person, { group, seat }, circumstances.at)) {
    return refuse({ type: 'AlreadyHolds', seat: { group, seat }, clause: described.clause })
  }
  const until = endOfTerm(state, { group, seat }, circumstances.at)
  const taken: Event = { type: 'SeatTaken', group, seat, person, ...(until !== undefined && { until }) }
  return ok(writer(circumstances, described.clause)([taken]))
}

function vote(
  state: FoundationState,
  act: Extract<Act, { readonly type: 'vote' }>,
  circumstances: Circumstances,
  rule: Rule,
): Result<Decision, Refusal> {
  const { motion: number, reason } = act
  const option = rule.options.find((candidate) => candidate.name === act.option)
  if (option === undefined) {
    const options = rule.options.map((candidate) => candidate.name)
    return refuse({ type: 'UnknownOption', motion: number, option: act.option, options })
  }
  if (option.needsReason && reason === undefined) {
    return refuse({ type: 'ReasonNeeded', motion: number, option: option.name, clause: rule.clause })
  }
  const voter = actingPerson(circumstances)
  const motion = motionOf(state, number)
  const cast: Event = {
    type: 'BallotCast',
    motion: number,
    voter,
    option: option.name,
    ...(reason !== undefined && { reason }),
  }
  const tally = tallyAfter(motion, { kind: 'ballot', voter, option: option.name })
  return ok(writer(circumstances, rule.clause)([cast, ...closeIfDecided(state, motion, tally, circumstances)]))
}

function actingPerson({ actor }: Circumstances): PersonId {
  if (actor?.kind !== 'person') throw new Error('Authorised as a person without being one')
  return actor.person
}

function motionOf(state: FoundationState, number: number): Motion {
  const motion = state.motions.get(number)
  if (motion === undefined) throw new Error(`Authorised on motion ${number}, which does not exist`)
  return motion
}

function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('A warrant for a vote carries its rule')
  return value
}
