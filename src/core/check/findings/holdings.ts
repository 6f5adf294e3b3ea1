import type { Money } from '../../base/money.ts'
import type { Name } from '../../base/name.ts'
import { pathCovers } from '../../charter/structure/action.ts'
import type { Action, Charter } from '../../charter/structure/charter.ts'
import type { Gift } from '../../charter/structure/power.ts'
import type { Foundation } from './check.ts'

/** A branch of actions that a group says it holds or hands on. */
export interface Holding {
  readonly action: Action
  readonly except: readonly string[]
  readonly upTo?: Money
}

/** Why a group does not hold something: the step in the chain at which the gift is missing or too small. */
export interface Lack {
  readonly giver: Name
  readonly receiver: Name
  readonly because: 'no gift' | 'excepted' | 'over the limit'
  readonly limit?: Money
}

/**
 * Finds where the chain of gifts from the root down to a group does not carry what it says it holds. Undefined when the
 * chain is whole, and when it cannot be told because a charter in it could not be read or the chain goes in a circle.
 */
export function lacksIn(foundation: Foundation): (group: Name, holding: Holding) => Lack | undefined {
  const gifts = giftsByObject(foundation)
  const chains = new Map<Name, readonly Name[] | undefined>()

  return (group, holding) => {
    if (!chains.has(group)) chains.set(group, chainOf(foundation, group))
    const chain = chains.get(group)
    if (chain === undefined) return undefined
    for (const [step, receiver] of chain.entries()) {
      const giver = chain[step + 1]
      if (giver === undefined) return undefined
      const lack = lackAt(gifts, { giver, receiver }, holding)
      if (lack !== undefined) return lack
    }
    return undefined
  }
}

/** From the group up to the root. */
function chainOf({ charters, sound }: Foundation, group: Name): readonly Name[] | undefined {
  const chain = new Set<Name>()
  for (let charter = charters.get(group); charter !== undefined; charter = above(charters, charter)) {
    if (chain.has(charter.group) || !sound(charter.group)) return undefined
    chain.add(charter.group)
    if (charter.under === undefined) return [...chain]
  }
  return undefined
}

function above(charters: ReadonlyMap<Name, Charter>, { under }: Charter): Charter | undefined {
  return under === undefined ? undefined : charters.get(under)
}

type Gifts = ReadonlyMap<string, readonly Gift[]>

interface Step {
  readonly giver: Name
  readonly receiver: Name
}

/** Looked up by giver, receiver, verb and object, because a large charter may have thousands. */
function giftsByObject({ charters }: Foundation): Gifts {
  const gifts = new Map<string, Gift[]>()
  for (const { group: giver, gives } of charters.values()) {
    for (const gift of gives) {
      const key = keyOf({ giver, receiver: gift.to }, gift.action)
      const others = gifts.get(key)
      if (others === undefined) gifts.set(key, [gift])
      else others.push(gift)
    }
  }
  return gifts
}

function keyOf({ giver, receiver }: Step, { verb, object }: Action): string {
  return `${giver} ${receiver} ${verb} ${object}`
}

function lackAt(gifts: Gifts, step: Step, holding: Holding): Lack | undefined {
  let least: Lack = { ...step, because: 'no gift' }
  for (const object of branchesOver(holding.action.object)) {
    for (const gift of gifts.get(keyOf(step, { verb: holding.action.verb, object })) ?? []) {
      const lack = lackOf(gift, holding, step)
      if (lack === undefined) return undefined
      if (least.because === 'no gift') least = lack
    }
  }
  return least
}

function lackOf(gift: Gift, { action, except, upTo }: Holding, step: Step): Lack | undefined {
  const isExcepted = gift.except.some((left) => {
    if (pathCovers(left, action.object)) return true
    return pathCovers(action.object, left) && !except.some((own) => pathCovers(own, left))
  })
  if (isExcepted) return { ...step, because: 'excepted' }
  if (gift.upTo === undefined || upTo === undefined) return undefined
  const isOver = upTo.currency !== gift.upTo.currency || upTo.minor > gift.upTo.minor
  return isOver ? { ...step, because: 'over the limit', limit: gift.upTo } : undefined
}

/** "website/www" lies on the branches "website/www", "website" and "". */
export function branchesOver(object: string): readonly string[] {
  const branches = [object]
  for (let at = object.lastIndexOf('/'); at > 0; at = object.lastIndexOf('/', at - 1))
    branches.push(object.slice(0, at))
  if (object !== '') branches.push('')
  return branches
}
