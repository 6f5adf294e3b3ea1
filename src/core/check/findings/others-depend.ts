import { spoken } from '../../base/name.ts'
import { type Dependant, dependantsOf } from '../../charter/structure/dependants.ts'
import type { Rule } from '../../charter/structure/rule.ts'
import type { ChangeCheck } from './check-change.ts'

/** A rule that is changed and by which other groups decide, or which they follow: they should know before it is adopted. */
export const othersDepend: ChangeCheck = ({ before, after }) => {
  return [...after.values()].flatMap(({ group, rules }) =>
    rules.flatMap((rule) => {
      const old = before.get(group)?.rules.find(({ name }) => name === rule.name)
      const others = dependantsOf(after, { group, rule: rule.name }).map(words)
      if (old === undefined || others.length === 0 || meaningOf(old) === meaningOf(rule)) return []
      const message = `"${spoken(rule.name)}" changes, and others depend on it: ${others.join('; ')}`
      return [{ code: 'others-depend' as const, group, place: rule.place, message }]
    }),
  )
}

function words({ group, how, name }: Dependant): string {
  switch (how) {
    case 'decides':
      return `"${spoken(group)}" decides by it`
    case 'follows':
      return `"${spoken(name ?? '')}" of "${spoken(group)}" follows it`
    case 'pinned':
      return `"${spoken(name ?? '')}" of "${spoken(group)}" keeps it as it was`
  }
}

/** Where a rule stands in its document is no part of what it means. */
function meaningOf(rule: Rule): string {
  return JSON.stringify(rule, (key, value: unknown) => (key === 'place' || key === 'clause' ? undefined : value))
}
