import { capital } from '../../../base/capital.ts'
import { type Name, spoken } from '../../../base/name.ts'
import type { Reading } from '../../reading/cursor.ts'
import { optionsNamedIn } from '../../structure/references.ts'
import type { Rule } from '../../structure/rule.ts'
import type { RulePart } from './keys.ts'

/**
 * Whether a rule with options of its own still counts those of the rule that it is another form of, where it leaves something
 * unsaid. No vote under it could be counted.
 */
export function countsLeftOptions({ report }: Reading, part: RulePart, rule: Rule): boolean {
  const own = new Set(rule.options.map(({ name }) => name))
  const left = partsThatCount(rule).flatMap(({ key, names }) =>
    names.flatMap((name) => (own.has(name) ? [] : [{ key, name }])),
  )
  for (const { key, name } of left) {
    // When it passes had to be said with the options, which is told already.
    if (key === 'passes') continue
    const message = `${capital(part.what)} has options of its own, and "${key}" of the other rule names "${spoken(name)}", which is none of them; say "${key}" here as well`
    report.find('unknown-name', part.field('options')?.at ?? part.at, message)
  }
  return left.length > 0
}

function partsThatCount(rule: Rule): readonly { readonly key: string; readonly names: readonly Name[] }[] {
  const { outcomes, table, winner, quorum, extended, vacantCountAs, missingCountAs } = rule
  const counted = [
    { key: 'passes', of: [outcomes, table, winner] },
    { key: 'quorum', of: quorum },
    { key: 'extended', of: extended },
  ]
  const named = [
    { key: 'vacant count as', names: vacantCountAs === undefined ? [] : [vacantCountAs] },
    { key: 'missing count as', names: missingCountAs === undefined ? [] : [missingCountAs] },
  ]
  return [...counted.map(({ key, of }) => ({ key, names: [...new Set(optionsNamedIn(of))] })), ...named]
}
