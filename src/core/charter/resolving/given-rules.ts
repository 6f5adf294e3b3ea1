import { nameOf } from '../../base/name.ts'
import type { Charter } from '../structure/charter.ts'
import { rulesNamedIn } from '../structure/references.ts'
import type { Rule } from '../structure/rule.ts'
import { ruleWith } from './rule-with.ts'

/**
 * The charter with its rules as they decide: one that takes a parameter stands once for each value that the charter gives it, and
 * not at all without one; other forms by another condition are added.
 */
export function withGivenRules(charter: Charter): Charter {
  const given = new Map<string, Set<string>>()
  for (const { group, rule, with: value } of rulesNamedIn(partsOf(charter))) {
    if (group !== charter.group || value === undefined) continue
    given.set(rule, (given.get(rule) ?? new Set()).add(value))
  }
  if (given.size === 0 && charter.rules.every(({ parameter }) => parameter === undefined)) return charter
  return {
    ...charter,
    rules: charter.rules.flatMap((rule) => formsOf(rule, given.get(rule.name) ?? new Set(), charter)),
  }
}

function formsOf(rule: Rule, values: ReadonlySet<string>, { group }: Charter): readonly Rule[] {
  const seatOf = (written: string) => ({ group, seat: nameOf(written) ?? written })
  const forms = [...values].map((value) => ruleWith(rule, value, seatOf)).filter((form) => form !== undefined)
  return rule.parameter === undefined ? [rule, ...forms] : forms
}

/** A charter's prose names nothing that would be carried out. */
function partsOf({ clauses: _, ...parts }: Charter): Omit<Charter, 'clauses'> {
  return parts
}
