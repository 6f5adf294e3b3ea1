import { spoken } from '../../base/name.ts'
import type { RuleRef } from '../charter.ts'
import { rulesAmong } from '../deciding.ts'
import { decidersOf } from '../power.ts'
import { type FoundationCheck, findFor } from './check.ts'

/** A rule by which nothing is decided, in this charter or in another. Told only when every charter could be read. */
export const ruleNotUsed: FoundationCheck = (foundation) => {
  const { charters, sound } = foundation
  const used = new Set<string>()
  const use = ({ group, rule }: RuleRef) => used.add(`${group}.${rule}`)
  for (const { group, seats, powers, reserved } of charters.values()) {
    if (!sound(group)) return
    for (const { filledBy } of seats) if (filledBy.kind === 'application') rulesAmong(filledBy.decidedBy).forEach(use)
    for (const power of powers) for (const by of decidersOf(power)) if (by.kind === 'rule') use(by.rule)
    for (const { recommendedBy } of reserved) if (recommendedBy !== undefined) use(recommendedBy)
  }
  for (const { group, rules } of charters.values()) {
    for (const { name, place } of rules) {
      if (used.has(`${group}.${name}`)) continue
      const message = `Nothing is decided by the rule "${spoken(name)}": no seat and no power names it`
      findFor(foundation, group)('rule-not-used', place, message)
    }
  }
}
