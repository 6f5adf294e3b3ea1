import { after, type Instant } from '../../../base/instant.ts'
import type { Name } from '../../../base/name.ts'
import { ok, type Result, refuse } from '../../../base/result.ts'
import type { Action, ClauseRef } from '../../../charter/structure/charter.ts'
import {
  type RecallIn,
  recallAction,
  recallsFrom,
  recallsIn,
  seatToRecallFrom,
} from '../../../charter/structure/recalls-in.ts'
import { isSameSeat } from '../../../charter/structure/same-seat.ts'
import { daysOf } from '../../days.ts'
import type { Effect } from '../../effect.ts'
import type { PersonId } from '../../event.ts'
import { isInForce } from '../../life/in-force.ts'
import type { MotionParts } from '../../motions/motion-parts.ts'
import { absent } from '../../people/erasing.ts'
import type { HeldPower } from '../../powers/held-powers.ts'
import type { Refusal } from '../../refusal.ts'
import { holds, incumbents } from '../../seats/seats.ts'
import type { FoundationState } from '../../state.ts'
import type { RecallMatter } from './recall-effect.ts'
import { recallWays } from './recall-ways.ts'

interface Asked {
  readonly group: Name
  readonly action: Action
  /** Of one holder; of all without it. */
  readonly person?: PersonId
}

/** The ways in which a group's charter lets such a term be ended early, each with what being carried brings. */
export function recallPowers(state: FoundationState, asked: Asked): readonly HeldPower[] {
  return recallsMeant(state, asked).flatMap((named) =>
    recallWays(state, asked.group, named).map(({ by, clause, way }) => ({
      by,
      clause,
      with: [],
      way,
      effect: matterOf(asked, named),
    })),
  )
}

/** Whether it can be about whom it names at all; undefined for an action that ends no term of an elected seat. */
export function recallEffect(state: FoundationState, asked: Asked, at: Instant): Result<Effect, Refusal> | undefined {
  const { group, action, person } = asked
  const all = recallsNamed(state, asked)
  const [first] = all
  const seat = seatToRecallFrom(action, group)
  if (first === undefined || seat === undefined) return undefined
  const { clause } = first.recall
  if (recallsMeant(state, asked).length === 0) {
    return refuse(
      person === undefined ? { type: 'SubjectNeeded', group, action } : { type: 'OnlyAllRecalled', seat, clause },
    )
  }
  const problem = person === undefined ? undefined : absent(state, person)
  if (problem !== undefined) return refuse(problem)
  const isHeld = person === undefined ? incumbents(state, seat, at).length > 0 : holds(state, person, seat, at)
  if (!isHeld) return refuse({ type: 'NotToRecall', seat, ...(person !== undefined && { person }), clause })
  return ok({ kind: 'none' })
}

/** What keeps somebody from calling for it now: the same is under way, or they called in vain and still wait. */
export function notToRecall(
  state: FoundationState,
  caller: PersonId,
  matter: RecallMatter,
  clause: ClauseRef,
  at: Instant,
): Refusal | undefined {
  for (const { motion, mover, parts, ended, isCarried } of recallsMoved(state, matter)) {
    if (ended === undefined) {
      if (parts.person === matter.person) return { type: 'RecallRuns', motion, clause }
      continue
    }
    if (isCarried || mover !== caller || matter.callerBarred === undefined) continue
    const until = after(ended, matter.callerBarred, daysOf(state, matter.group))
    if (until > at) return { type: 'RecallNotAgainYet', motion, until, clause }
  }
  return undefined
}

/** What a group's elections let end early, of one holder, of all, or of either: for pages that offer it. */
export function recallActions(
  state: FoundationState,
  group: Name,
): readonly { readonly action: Action; readonly ofOne: boolean; readonly ofAll: boolean }[] {
  const found = state.groups.get(group)
  if (found === undefined || !isInForce(found)) return []
  const all = recallsIn(found.charter)
  const seats = all.flatMap(({ election }) => election.fills)
  const each = seats.filter((seat, index) => seats.findIndex((one) => isSameSeat(one, seat)) === index)
  return each.map((seat) => {
    const of = recallsFrom(found.charter, seat).map(({ recall }) => recall.of)
    const action = recallAction(seat, group)
    return { action, ofOne: of.some((one) => one !== 'all'), ofAll: of.some((one) => one !== 'one') }
  })
}

function recallsNamed(state: FoundationState, { group, action }: Asked): readonly RecallIn[] {
  const seat = seatToRecallFrom(action, group)
  const charter = state.groups.get(group)?.charter
  return seat === undefined || charter === undefined ? [] : recallsFrom(charter, seat)
}

function recallsMeant(state: FoundationState, asked: Asked): readonly RecallIn[] {
  const other = asked.person === undefined ? 'one' : 'all'
  return recallsNamed(state, asked).filter(({ recall }) => recall.of !== other)
}

function matterOf({ group, action, person }: Asked, { election, recall }: RecallIn): RecallMatter {
  const { name, effects, callerBarred, removedBarred } = recall
  const seat = seatToRecallFrom(action, group)
  return {
    kind: 'recall',
    group,
    election: election.name,
    name,
    seats: person === undefined || seat === undefined ? election.fills : [seat],
    ...(person !== undefined && { person }),
    effects,
    ...(callerBarred !== undefined && { callerBarred }),
    ...(removedBarred !== undefined && { removedBarred }),
  }
}

interface MovedRecall {
  readonly motion: number
  readonly mover: PersonId
  readonly parts: RecallMatter
  readonly since: Instant
  readonly ended: Instant | undefined
  readonly isCarried: boolean
}

/** Those under the same election that people have called for, over or not. */
export function recallsMoved(
  state: FoundationState,
  { group, election, name }: Pick<RecallMatter, 'group' | 'election' | 'name'>,
): readonly MovedRecall[] {
  const isIt = (effect: MotionParts['effect']): effect is RecallMatter =>
    effect.kind === 'recall' && effect.group === group && effect.election === election && effect.name === name
  const found: MovedRecall[] = []
  for (const [motion, { begun, mover, stages, ended }] of state.courses) {
    if (!isIt(begun.effect)) continue
    const since = stages[0]?.began ?? state.last
    found.push({ motion, mover, parts: begun.effect, since, ended: ended?.at, isCarried: ended?.is === 'carried' })
  }
  for (const [motion, { moved, mover, at: since, phase }] of state.proposals) {
    if (!isIt(moved.effect) || phase.kind === 'opened') continue
    const isOver = phase.kind === 'lapsed' || phase.kind === 'withdrawn'
    found.push({ motion, mover, parts: moved.effect, since, ended: isOver ? phase.at : undefined, isCarried: false })
  }
  for (const [motion, { opened, mover, moved: since, phase }] of state.motions) {
    if (!isIt(opened.effect)) continue
    const isOver = phase.kind === 'settled'
    found.push({
      motion,
      mover,
      parts: opened.effect,
      since,
      ended: isOver ? phase.at : undefined,
      isCarried: isOver && phase.how === 'in effect',
    })
  }
  return found
}
