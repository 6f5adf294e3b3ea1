import { type Name, spoken } from '../../base/name.ts'
import type { Charter } from '../charter.ts'
import { rulesNamedIn } from '../references.ts'
import type { Rule } from '../rule.ts'
import type { ChangeCheck } from './check-change.ts'

/** A rule that is changed and by which other groups decide, or which they follow: they should know before it is adopted. */
export const othersDepend: ChangeCheck = ({ before, after }) => {
  const dependants = dependantsIn(after)
  return [...after.values()].flatMap(({ group, rules }) =>
    rules.flatMap((rule) => {
      const old = before.get(group)?.rules.find(({ name }) => name === rule.name)
      const others = dependants.get(`${group}.${rule.name}`) ?? []
      if (old === undefined || others.length === 0 || meaningOf(old) === meaningOf(rule)) return []
      const message = `"${spoken(rule.name)}" changes, and others depend on it: ${others.join('; ')}`
      return [{ code: 'others-depend' as const, group, place: rule.place, message }]
    }),
  )
}

/** By rule, who outside its own group names it, in words. */
function dependantsIn(charters: ReadonlyMap<Name, Charter>): ReadonlyMap<string, readonly string[]> {
  const dependants = new Map<string, string[]>()
  const add = (key: string, words: string) => {
    const known = dependants.get(key) ?? []
    dependants.set(key, known)
    if (!known.includes(words)) known.push(words)
  }
  for (const { clauses: _, borrowed = [], ...charter } of charters.values()) {
    for (const { name, from, how } of borrowed) {
      if (from.group === charter.group) continue
      const words = how === 'follows' ? 'follows it' : 'keeps it as it was'
      add(`${from.group}.${from.rule}`, `"${spoken(name)}" of "${spoken(charter.group)}" ${words}`)
    }
    for (const { group, rule } of rulesNamedIn(charter)) {
      if (group !== charter.group) add(`${group}.${rule}`, `"${spoken(charter.group)}" decides by it`)
    }
  }
  return dependants
}

/** Where a rule stands in its document is no part of what it means. */
function meaningOf(rule: Rule): string {
  return JSON.stringify(rule, (key, value: unknown) => (key === 'place' || key === 'clause' ? undefined : value))
}
