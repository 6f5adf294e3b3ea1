import type { Money } from '../../base/money.ts'
import type { Name } from '../../base/name.ts'
import { pathCovers } from '../structure/action.ts'
import type { Ceiling } from '../structure/ceiling.ts'
import type { Action, Charter, ClauseRef } from '../structure/charter.ts'
import type { FactCondition } from '../structure/fact-condition.ts'
import type { Gift } from '../structure/power.ts'
import type { Link, Withheld } from './answer.ts'
import { limitStop } from './limits-of-money.ts'
import { isOfMeetings } from './of-meetings.ts'
import type { Question } from './question.ts'
import { recallLines } from './recall-lines.ts'
import { isNow } from './states-now.ts'

type Stop = Omit<Withheld, 'group' | 'clause'>

export type Source =
  | {
      readonly held: true
      readonly chain: readonly Link[]
      readonly limits: readonly Money[]
      readonly ceilings: readonly Ceiling[]
      readonly onlyIf: readonly FactCondition[]
      /** The group itself cannot hand it on. */
      readonly notDelegable: boolean
    }
  | { readonly held: false; readonly stop: Stop }

/**
 * Where a group has the power for an action from: the links above its own clause, or what is missing.
 *
 * @param isOfLife what its life says of the group itself, it has by its adoption
 */
export function sourceOf(
  charters: ReadonlyMap<Name, Charter>,
  charter: Charter,
  question: Question,
  isOfLife = false,
): Source {
  const own = isOfLife || isOwn(charter, question.action)
  const chain: Link[] = []
  const gifts: Gift[] = []
  let below = charter
  // A foundation of n groups has no longer chain, so that charters in a circle end as well.
  for (let steps = 0; steps <= charters.size; steps += 1) {
    if (below.under === undefined) {
      chain.push({ group: below.group, ...clauseOfWhole(below), says: 'holds everything' })
      return {
        held: true,
        chain,
        limits: gifts.flatMap(({ upTo }) => (upTo === undefined ? [] : [upTo])),
        ceilings: gifts.flatMap(({ limits }) => limits ?? []),
        onlyIf: gifts.flatMap(({ onlyIf }) => (onlyIf === undefined ? [] : [onlyIf])),
        notDelegable: gifts[0]?.notDelegable === true,
      }
    }
    const above = charters.get(below.under)
    if (above === undefined) return { held: false, stop: { because: 'no gift', at: below.under } }
    if (own) {
      chain.push({ group: above.group, says: 'adopts' })
    } else {
      const given = giftOf(above, below.group, question)
      if (!given.held) return given
      // What was given to a group for itself alone is not given on by it.
      if (given.gift.notDelegable === true && gifts.length > 0) {
        return { held: false, stop: { because: 'not delegable', at: below.group } }
      }
      chain.push({ group: above.group, clause: given.gift.clause, says: 'gives' })
      gifts.push(given.gift)
    }
    below = above
  }
  return { held: false, stop: { because: 'no gift', at: below.group } }
}

/** A gift that was taken back, of an action and all below it. */
export interface WithdrawnGift {
  readonly from: Name
  readonly to: Name
  readonly action: Action
}

type Given = { readonly held: true; readonly gift: Gift } | { readonly held: false; readonly stop: Stop }

function giftOf(from: Charter, to: Name, question: Question): Given {
  const { action, amount, meanwhile, withdrawn = [] } = question
  const about = from.gives.filter((gift) => gift.to === to && reaches(gift, action))
  const standing = about.filter((gift) => !isExcepted(gift, action))
  const inTime = standing.filter((gift) => question.isIn?.(from.group, gift) !== false)
  if (inTime.length === 0 && standing[0] !== undefined) {
    const { from: begins, until, clause } = standing[0]
    const span = { ...(begins !== undefined && { from: begins }), ...(until !== undefined && { until }) }
    return { held: false, stop: { because: 'not now', at: from.group, gift: clause, ...span } }
  }
  const isTaken = withdrawn.some((gift) => gift.from === from.group && gift.to === to && reaches(gift, action))
  if (isTaken && inTime.length > 0) return { held: false, stop: { because: 'taken back', at: from.group } }
  const gifts = closest(inTime)
  const now = gifts.filter((gift) => gift.while === undefined || isNow(gift.while, from.group, meanwhile) !== 'no')
  const enough = now.find((gift) => limitStop(gift.upTo, amount) === undefined)
  const kept = from.powers.some((power) => power.notDelegable === true && reaches(power, action))
  if (enough !== undefined && kept) return { held: false, stop: { because: 'not delegable', at: from.group } }
  if (enough !== undefined) return { held: true, gift: enough }
  const state = now.length === 0 ? gifts[0]?.while : undefined
  if (state !== undefined) return { held: false, stop: { because: 'only meanwhile', state } }
  const stop = limitStop(gifts[0]?.upTo, amount)
  return { held: false, stop: stop ?? { because: 'no gift', at: from.group } }
}

/** What a group has by the adoption of its charter: who joins it, what it resolves, how it meets, and whose terms its elections let end early. */
function isOwn(charter: Charter, { verb, object }: Action): boolean {
  if (verb === 'recall') return recallLines(charter).some(({ action }) => action.object === object)
  if (isOfMeetings(charter, { verb, object })) return true
  return verb === 'resolve' || (verb === 'admit' && charter.seats.some((seat) => seat.name === object))
}

/** The charter's own title stands for the charter as a whole. */
export function clauseOfWhole({ group, clauses }: Charter): { readonly clause?: ClauseRef } {
  const title = clauses[0]
  return title === undefined ? {} : { clause: { group, anchor: title.anchor, title: title.title } }
}

export function reaches(line: { readonly action: Action }, action: Action): boolean {
  return line.action.verb === action.verb && pathCovers(line.action.object, action.object)
}

export function isExcepted({ except }: { readonly except: readonly string[] }, { object }: Action): boolean {
  return except.some((branch) => pathCovers(branch, object))
}

export function closest<Line extends { readonly action: Action }>(lines: readonly Line[]): readonly Line[] {
  const depth = Math.max(...lines.map(({ action }) => depthOf(action.object)))
  return lines.filter(({ action }) => depthOf(action.object) === depth)
}

/** All objects that cover one path lie on the way to it, so that the longer one is the more specific. */
export function depthOf(object: string): number {
  return object === '' ? 0 : object.split('/').length
}
