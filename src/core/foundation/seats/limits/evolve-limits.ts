import type { Instant } from '../../../base/instant.ts'
import type { Name } from '../../../base/name.ts'
import type { SeatRef } from '../../../charter/structure/charter.ts'
import type { FactCondition } from '../../../charter/structure/fact-condition.ts'
import type { Limit, LimitWhat } from '../../../charter/structure/limit.ts'
import { expect } from '../../deadline.ts'
import type { Effect } from '../../effect.ts'
import type { Entry } from '../../event.ts'
import { isInForce } from '../../life/in-force.ts'
import { declarationsOf, endOfDeclaration } from '../../people/facts/declared-value.ts'
import { turningMoments } from '../../people/facts/turning-moments.ts'
import type { FoundationState } from '../../state.ts'
import type { LimitEvent } from '../limit-event.ts'
import { bearsOn } from './bears-on.ts'
import { limitKey } from './limit-in.ts'
import { type Asked, holdersOf } from './limit-standing.ts'
import { limitTurn } from './limit-turn.ts'

export function applyToLimit(state: FoundationState, event: LimitEvent, at: Instant): void {
  const { group, limit } = event
  const key = limitKey(event)
  switch (event.type) {
    case 'LimitBroken':
      state.brokenLimits.set(key, { group, limit, since: at, concerned: event.concerned, motions: [] })
      return
    case 'LimitRepairBegun': {
      const broken = state.brokenLimits.get(key)
      if (broken === undefined) throw new Error(`“${limit}” of ${group} is mended without being broken`)
      const { step, repair, until, lot } = event
      broken.repair = { step, repair, began: at, ...(until !== undefined && { until }) }
      broken.motions.length = 0
      if (lot !== undefined) broken.lot = lot
      return
    }
    case 'LimitLotDrawn':
      // A value is used once: where there are still too many, another is committed to.
      delete state.brokenLimits.get(key)?.lot
      return
    case 'LimitHolds':
      state.brokenLimits.delete(key)
      return
  }
}

/** A body decides who goes because of a limit. */
export function noteAsked(state: FoundationState, effect: Effect, number: number): void {
  if (effect.kind !== 'goes' && effect.kind !== 'one goes') return
  const motions = state.brokenLimits.get(limitKey(effect))?.motions
  if (motions !== undefined && !motions.includes(number)) motions.push(number)
}

/** After something happened that limits may hang on, the clock is told when something is to be done about one. */
export function lookAtLimits(state: FoundationState, { event, by, at }: Entry): void {
  // Whoever sits first is not asked about limits, since one comes after the other.
  if (by.kind === 'founding') return
  for (const group of state.groups.values()) {
    if (!isInForce(group)) continue
    const { name, charter } = group
    for (const limit of charter.limits ?? []) if (bearsOn(event, name, limit)) look(state, name, limit, at)
  }
  if (!mending.has(event.type)) return
  for (const { group, limit, repair } of state.brokenLimits.values()) {
    expectTurn(state, group, limit, repair?.until === undefined ? [at] : [at, repair.until])
  }
}

/** Events after which the repair of a limit may go on. */
const mending: ReadonlySet<Entry['event']['type']> = new Set([
  'LimitBroken',
  'LimitRepairBegun',
  'LimitLotDrawn',
  'SeatLeft',
  'CharterAdopted',
  'GroupEnded',
  'MotionClosed',
  'MotionLapsed',
  'MotionWithdrawn',
  'MotionInEffect',
  'AppealTimeOver',
  'BodyAnswered',
  'ProcedureEnded',
])

function look(state: FoundationState, group: Name, { what, when, written }: Limit, at: Instant): void {
  const asked = { state, group, at }
  const turning = [...momentsOf(asked, what), ...(when === undefined ? [] : turningMoments(asked, when))]
  expectTurn(state, group, written, [at, ...turning.filter((moment) => moment > at).toSorted()])
}

function expectTurn(state: FoundationState, group: Name, limit: string, moments: readonly Instant[]): void {
  const next = moments.find((moment) => limitTurn(state, { group, limit }, moment) !== undefined)
  if (next !== undefined) expect(state, { at: next, kind: 'limit', group, limit })
}

/** When what the limit counts changes by time alone: declarations run out, conditions over times come to be so. */
function momentsOf(asked: Asked, what: LimitWhat): readonly Instant[] {
  switch (what.kind) {
    case 'share a fact':
    case 'in each value':
      return runningOut(asked, what.of, what.fact)
    case 'meet a condition':
      return turning(asked, what.of, what.condition)
    case 'hold a seat':
    case 'number':
    case 'of a list':
    case 'not together':
      return []
  }
}

function runningOut(asked: Asked, of: readonly SeatRef[], fact: Name): readonly Instant[] {
  const { state, group } = asked
  return holdersOf(asked, of).flatMap((person) => {
    const last = declarationsOf(state, person, fact).at(-1)
    return last === undefined ? [] : (endOfDeclaration(state, last, group) ?? [])
  })
}

function turning({ state, group, at }: Asked, of: readonly SeatRef[], condition: FactCondition): readonly Instant[] {
  return holdersOf({ state, group, at }, of).flatMap((person) =>
    turningMoments({ state, group, person, at }, condition),
  )
}
