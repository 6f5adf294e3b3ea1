import { type Name, spoken } from '../../base/name.ts'
import { spokenAction } from '../../charter/structure/action.ts'
import { decidersOf } from '../../charter/structure/power.ts'
import type { CharterCheck } from './check.ts'

/** A rule that decides about money and can be left without voters: when all of them have a conflict, nobody can decide. */
export const recusalNotProvided: CharterCheck = ({ group, rules, powers }, find) => {
  const told = new Set<Name>()
  for (const power of powers) {
    if (power.upTo === undefined && !moneyVerbs.has(power.action.verb)) continue
    for (const decider of decidersOf(power)) {
      if (decider.kind !== 'rule' || decider.rule.group !== group || told.has(decider.rule.rule)) continue
      const rule = rules.find(({ name }) => name === decider.rule.rule)
      if (rule === undefined || rule.anyoneVotes === true || rule.undecided?.kind === 'refer') continue
      if (rule.recusal !== 'leaves the base' || rule.after?.some(({ then }) => then.kind === 'refer')) continue
      told.add(rule.name)
      const message = `Nothing says who decides "${spokenAction(power.action)}" when all who vote by "${spoken(rule.name)}" have a conflict of interest`
      find('recusal-not-provided', rule.place, message, { suggestion: 'undecided: refer to …' })
    }
  }
}

const moneyVerbs: ReadonlySet<Name> = new Set(['spend', 'grant', 'fund', 'pay', 'award'])
