import { type Name, spoken } from '../../base/name.ts'
import { pathCovers, spokenAction } from '../../charter/structure/action.ts'
import type { Charter } from '../../charter/structure/charter.ts'
import { decidersOf, type Power } from '../../charter/structure/power.ts'
import { type Foundation, type FoundationCheck, findFor, isAdopted } from './check.ts'

/**
 * The same thing, in the power of two groups of which each decides alone and neither stands above the other. Where one has
 * only a branch of what the other has, the more exact power goes first, and nothing is told.
 */
export const heldByTwo: FoundationCheck = (foundation) => {
  const held = new Map<string, { readonly group: Name; readonly power: Power }[]>()
  for (const charter of foundation.charters.values()) {
    if (!isAdopted(foundation, charter.group)) continue
    for (const power of charter.powers) {
      if (!isAlone(power) || isInside(charter, power)) continue
      const key = spokenAction(power.action)
      const others = held.get(key) ?? []
      held.set(key, others)
      const other = others.find((one) => isRival(foundation, one, { group: charter.group, power }))
      if (other !== undefined) {
        const message = `"${spoken(other.group)}" decides "${key}" alone, and so does "${spoken(charter.group)}"; let one of them have it, or both together ("with")`
        findFor(foundation, charter.group)('held-by-two', power.place, message)
      }
      if (others.length < mostHolders) others.push({ group: charter.group, power })
    }
  }
}

/** What more than so many groups may do is meant to be done by many. */
const mostHolders = 4

function isAlone(power: Power): boolean {
  return power.with.length === 0 && decidersOf(power).length > 0 && power.forEach === undefined
}

/** Acts on a group's own seats, texts and end, and those without an object, are each group's own. */
function isInside({ seats }: Charter, { action }: Power): boolean {
  return action.object === '' || seats.some(({ name }) => name === action.object)
}

interface Held {
  readonly group: Name
  readonly power: Power
}

function isRival(foundation: Foundation, one: Held, other: Held): boolean {
  if (one.group === other.group || stands(foundation, one.group, other.group)) return false
  if (stands(foundation, other.group, one.group)) return false
  return ![one, other].some(({ power }) => power.except.some((branch) => pathCovers(branch, power.action.object)))
}

/** Whether a group stands under another, however far. */
function stands({ charters }: Foundation, group: Name, above: Name): boolean {
  const seen = new Set<Name>()
  for (let at = charters.get(group)?.under; at !== undefined && !seen.has(at); at = charters.get(at)?.under) {
    if (at === above) return true
    seen.add(at)
  }
  return false
}
