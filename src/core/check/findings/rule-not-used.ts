import { spoken } from '../../base/name.ts'
import type { Charter } from '../../charter/structure/charter.ts'
import { rulesNamedIn } from '../../charter/structure/references.ts'
import { type FoundationCheck, findFor } from './check.ts'

/** A rule or a procedure by which nothing is decided, in this charter or in another. Told only when every charter could be read. */
export const ruleNotUsed: FoundationCheck = (foundation) => {
  const { charters, sound } = foundation
  const used = new Set<string>()
  for (const charter of charters.values()) {
    if (!sound(charter.group)) return
    for (const { group, rule } of rulesNamedIn(partsOf(charter))) used.add(`${group}.${rule}`)
  }
  for (const { group, rules, procedures = [], borrowed = [] } of charters.values()) {
    const places = new Map([...borrowed, ...procedures, ...rules].map(({ name, place }) => [name, place]))
    for (const [name, place] of places) {
      if (used.has(`${group}.${name}`)) continue
      const message = `Nothing is decided by "${spoken(name)}": no seat, no power and no other part of a charter names it`
      findFor(foundation, group)('rule-not-used', place, message)
    }
  }
}

/** A charter's prose names nothing that would be carried out. */
function partsOf({ clauses: _, ...parts }: Charter): Omit<Charter, 'clauses'> {
  return parts
}
