import type { Instant } from '../../../base/instant.ts'
import type { Money } from '../../../base/money.ts'
import type { Name } from '../../../base/name.ts'
import { ok, type Result, refuse } from '../../../base/result.ts'
import type { Commitment, Event, PersonId } from '../../event.ts'
import { begin } from '../../motions/begin.ts'
import { outcomeOf } from '../../motions/effects.ts'
import { electorateOf } from '../../motions/electorate.ts'
import { wayByPower } from '../../motions/joint.ts'
import { firstRule, type MoveRequest, type Moving, mayBegin } from '../../motions/may-move.ts'
import { isCalled, mayMoveBy } from '../../motions/move-by-power.ts'
import type { Begun, Opening } from '../../motions/open-motion.ts'
import type { DoneAlone } from '../../powers/done-alone.ts'
import type { HeldPower } from '../../powers/held-powers.ts'
import type { Refusal } from '../../refusal.ts'
import { type Way, wayOfDeciding } from '../../rule-of.ts'
import type { FoundationState } from '../../state.ts'
import { notAffordable } from '../books/afford.ts'
import { type AskedFor, askedFor, awardOf, moveFor } from './asked-for.ts'
import { type DecidingWay, decidingWay } from './deciding-way.ts'
import type { GrantRequest } from './grant-request.ts'
import { interestedIn } from './interests.ts'
import type { RequestWay } from './request-event.ts'
import { rulesOf } from './request-rules.ts'

/** How a request goes to its decision. */
export interface ToTheVote {
  readonly way: RequestWay
  /** The body that decides. */
  readonly group: Name
  readonly moving: Moving
}

type Decided = Extract<DecidingWay, { readonly kind: 'decided' }>

/** Whether somebody may bring a request to its decision; above what their group may grant, by the rule with which it recommends. */
export function mayBringToVote(
  state: FoundationState,
  person: PersonId,
  request: GrantRequest,
  { amount, decider }: Pick<MoveRequest, 'amount' | 'decider'>,
  at: Instant,
): Result<ToTheVote, Refusal> {
  const asked = askedFor(request, amount)
  const found = decidedWay(state, request, asked, at)
  if (!found.ok) return found
  const decided = found.value
  const { group, way, powers, recommendedBy, brought } = decided
  const move = { ...moveFor(asked), group }
  const meant = decider === undefined ? powers : powers.filter(({ by }) => isCalled(by, decider))
  if (meant.length === 0) return refuse({ type: 'NoSuchDecider', group, action: move.action, decider: decider ?? '' })
  const recommender = recommendedBy === undefined ? undefined : wayOfDeciding(state, recommendedBy)
  const effect = awardOf(asked)
  const refusals: Refusal[] = []
  for (const power of meant) {
    const going = goingBy(power)
    const short = going.ok ? notAffordable(state, { ...move, ...(brought && { brought }) }, power.by, at) : undefined
    if (going.ok && short === undefined) return going
    const problem = going.ok ? short : going.problem
    if (problem !== undefined) refusals.push(problem)
  }
  const [first] = refusals
  if (first === undefined) throw new Error('A power that is held says by whom')
  return refuse(first)

  /** By the power itself, else for the body that it recommends to. */
  function goingBy(power: HeldPower): Result<ToTheVote, Refusal> {
    const may = mayMoveBy(state, person, move, effect, power, at)
    if (may.ok) {
      const moving = withRecommendation(may.value, brought)
      return ok({ way: moving.kind === 'alone' ? 'alone' : way, group, moving })
    }
    if (recommender === undefined) return may
    const own = mayBegin(state, recommender, { ...move, effect, applicant: asked.applicant }, person, at)
    if (own !== undefined) return refuse(own)
    const moving = movedFor(state, asked, decided, power)
    if (moving !== undefined) return ok({ way, group, moving })
    return refuse({ type: 'NobodyCanVote', group, rule: power.clause.title, clause: power.clause })
  }
}

/** How a request goes to its decision by itself; undefined where nothing can decide it now. */
export function wayByItself(state: FoundationState, request: GrantRequest, at: Instant): ToTheVote | undefined {
  const asked = askedFor(request)
  const found = decidedWay(state, request, asked, at)
  if (!found.ok) return undefined
  for (const power of found.value.powers) {
    const moving = movedFor(state, asked, found.value, power)
    if (moving?.kind !== 'way') continue
    const rule = firstRule(state, moving.way)
    const concerned = { mover: asked.applicant, subject: asked.applicant, conflicted: interestedIn(state, request) }
    const canVote = rule === undefined || electorateOf(state, rule, at, concerned).length > 0
    if (canVote) return { way: found.value.way, group: found.value.group, moving }
  }
  return undefined
}

function decidedWay(
  state: FoundationState,
  request: GrantRequest,
  asked: AskedFor,
  at: Instant,
): Result<Decided, Refusal> {
  const found = decidingWay(state, rulesOf(state, request), asked, at)
  if (!found.ok) return found
  // What a charter grants by itself it grants when it is asked; a part of it, or what has changed since, is for those who decide.
  if (found.value.kind === 'decided') return ok(found.value)
  const { bands: _, ...others } = rulesOf(state, request)
  const regular = decidingWay(state, others, asked, at)
  if (!regular.ok) return regular
  return regular.value.kind === 'decided'
    ? ok(regular.value)
    : refuse({ type: 'NoRequests', group: asked.asking.group })
}

/** The way of a power, whoever moves by it: a seat that decides alone is asked as if it were a vote. */
function movedFor(state: FoundationState, asked: AskedFor, { brought }: Decided, power: HeldPower): Moving | undefined {
  const { by, clause, reportTo, emergency } = power
  const own = wayByPower(state, power, clause.group)
  const way = own === 'alone' ? (by.kind === 'together' ? undefined : wayOfDeciding(state, by)) : own
  if (way === undefined) return undefined
  const told = { ...(reportTo !== undefined && { reportTo }), ...(emergency !== undefined && { emergency }) }
  return withRecommendation({ kind: 'way', clause, way, effect: awardOf(asked), with: power.with, ...told }, brought)
}

/** A recommendation does not bind: whatever it is, the body that decides hears it and decides. */
function withRecommendation(moving: Moving, brought: Decided['brought']): Moving {
  const more = brought === undefined ? {} : { brought }
  if (moving.kind === 'alone') return { ...moving, ...more }
  return { ...moving, way: heardInAnyCase(moving.way), ...more }
}

function heardInAnyCase(way: Way): Way {
  if (way.kind === 'rule') return way
  const stages = way.procedure.stages.map((stage) =>
    stage.name === 'recommendation' ? { ...stage, otherwise: { kind: 'go on' } as const } : stage,
  )
  return { ...way, procedure: { ...way.procedure, stages } }
}

/** Who brings a request to its decision: a person, or the charter for whoever speaks for it. */
export interface Bringing {
  readonly mover: PersonId
  readonly byItself: boolean
  readonly amount?: Money
  readonly reason?: Commitment
}

/** The request goes to its decision, and the decision begins; or a seat decides it alone. */
export function bringToVote(
  state: FoundationState,
  request: GrantRequest,
  { way, group, moving }: ToTheVote,
  { mover, byItself, amount: part, reason }: Bringing,
  opening: Opening,
): Begun {
  const asked = askedFor(request, part)
  const { amount, applicant } = asked
  const motion = state.numbers + 1
  const { reportTo, emergency, brought } = moving
  const why = reason === undefined ? {} : { reason }
  const put: Event = { type: 'RequestPutToVote', request: request.made.request, motion, way, amount, ...why }
  const { action, matter } = moveFor(asked)
  const parts = {
    group,
    action,
    amount,
    effect: awardOf(asked),
    title: request.made.title,
    ...(applicant !== mover && { applicant }),
    ...(matter !== undefined && { matter }),
    ...(reportTo !== undefined && { reportTo }),
    ...(emergency !== undefined && { emergency }),
    ...(brought !== undefined && { brought }),
  }
  if (moving.kind === 'alone') {
    const done: DoneAlone = { type: 'DoneAlone', seat: moving.seat, motion, ...parts }
    return { events: [put, done, ...outcomeOf(state, done, { motion, mover, at: opening.at })], documents: [] }
  }
  const more = { ...(moving.with.length > 0 && { with: moving.with }), ...(byItself && { mover }) }
  const begun = begin(state, moving.way, { ...parts, ...more }, mover, opening)
  return { events: [put, ...begun.events], documents: begun.documents }
}
