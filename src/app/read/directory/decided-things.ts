import type { Name } from '../../../core/base/name.ts'
import { sourceOf } from '../../../core/charter/powers/power-source.ts'
import { spokenAction } from '../../../core/charter/structure/action.ts'
import type { Charter } from '../../../core/charter/structure/charter.ts'
import { decidersOf, type Power } from '../../../core/charter/structure/power.ts'
import type { DecidedThing } from './group-card.ts'

/**
 * What a group decides for others: its powers in the order of its charter, each action once, without what every group has for
 * itself. Of a charter in force only those that it holds.
 */
export function decidedThings(
  charters: ReadonlyMap<Name, Charter>,
  charter: Charter,
  isInForce: boolean,
): readonly DecidedThing[] {
  const known = new Set<string>()
  return charter.powers.flatMap((power) => {
    const spoken = spokenAction(power.action)
    if (isInner(power) || known.has(spoken)) return []
    if (isInForce && !sourceOf(charters, charter, { action: power.action }).held) return []
    known.add(spoken)
    return [decided(power)]
  })
}

/** To admit to its seats, to resolve, to change itself: that it has by its adoption. */
function isInner({ action: { verb, object } }: Power): boolean {
  return verb === 'admit' || (verb === 'resolve' && object === '') || (verb === 'amend' && object === 'charter')
}

function decided(power: Power): DecidedThing {
  const { action, upTo, limits = [], clause } = power
  return { action, ...(upTo !== undefined && { upTo }), limits, by: decidersOf(power), clause }
}
