import { spoken } from '../../base/name.ts'
import { spokenAction } from '../../charter/structure/action.ts'
import type { Action } from '../../charter/structure/charter.ts'
import type { Gift } from '../../charter/structure/power.ts'
import { type FoundationCheck, findFor } from './check.ts'
import { branchesOver } from './holdings.ts'

/** What a group was given and does nothing with: no power and no gift of it says who decides, so that nobody does. */
export const heldByNobody: FoundationCheck = (foundation) => {
  const { charters, sound } = foundation
  const isUsedBy = usesOf()
  for (const giver of charters.values()) {
    for (const gift of giver.gives) {
      const receiver = charters.get(gift.to)
      if (receiver === undefined || !sound(gift.to) || !sound(giver.group)) continue
      if (isUsedBy(giver.powers, gift) || isUsedBy(receiver.powers, gift) || isUsedBy(receiver.gives, gift)) continue
      const message = `"${spoken(giver.group)}" gives "${spokenAction(gift.action)}" to "${spoken(gift.to)}", whose charter says nowhere who decides it`
      findFor(foundation, giver.group)('held-by-nobody', gift.place, message)
    }
  }
}

/** The objects of each verb that some powers or gifts name, and all branches over them. A large charter may have thousands. */
interface Named {
  readonly exactly: Set<string>
  readonly below: Set<string>
}

function namedIn(parts: readonly { readonly action: Action }[]): ReadonlyMap<string, Named> {
  const byVerb = new Map<string, Named>()
  for (const { action } of parts) {
    const named = byVerb.get(action.verb) ?? { exactly: new Set(), below: new Set() }
    byVerb.set(action.verb, named)
    named.exactly.add(action.object)
    for (const branch of branchesOver(action.object)) named.below.add(branch)
  }
  return byVerb
}

function usesOf() {
  const known = new Map<readonly { readonly action: Action }[], ReadonlyMap<string, Named>>()
  return (parts: readonly { readonly action: Action }[], { action }: Gift): boolean => {
    const byVerb = known.get(parts) ?? namedIn(parts)
    known.set(parts, byVerb)
    const named = byVerb.get(action.verb)
    if (named === undefined) return false
    return named.below.has(action.object) || branchesOver(action.object).some((branch) => named.exactly.has(branch))
  }
}
