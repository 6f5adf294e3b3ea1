import { spoken } from '../../base/name.ts'
import type { Deciding, RuleRef } from '../../charter/structure/charter.ts'
import { rulesAmong } from '../../charter/structure/deciding.ts'
import type { PowerBy } from '../../charter/structure/power.ts'
import type { CharterCheck } from './check.ts'

/** A seat's `decided by` and a power to admit to it that name different rules: which of them holds? */
export const twoSayTheSame: CharterCheck = ({ seats, powers }, find) => {
  const decidedBy = new Map<string, readonly Deciding[]>()
  for (const { name, filledBy } of seats) if (filledBy.kind === 'application') decidedBy.set(name, filledBy.decidedBy)
  for (const { action, by, place } of powers) {
    const rules = rulesAmong((action.verb === 'admit' ? decidedBy.get(action.object) : undefined) ?? [])
    const [rule] = rules
    if (rule === undefined || by.length === 0 || by.some((one) => rules.some((named) => isSame(one, named)))) continue
    const seat = spoken(action.object)
    const message = `The seat "${seat}" is decided by "${spoken(rule.rule)}" and this power says otherwise; let both name one rule`
    find('two-say-the-same', place, message, { suggestion: `by: ${spoken(rule.rule)}` })
  }
}

function isSame(by: PowerBy, { group, rule }: RuleRef): boolean {
  return by.kind === 'rule' && by.rule.group === group && by.rule.rule === rule
}
