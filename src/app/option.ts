import { type Name, nameOf } from '../core/base/name.ts'
import type { Rule } from '../core/charter/structure/rule.ts'

/** The option that a voter means by its label, "+1", or by its name; a typographic minus is a minus. */
export function optionCalled(rule: Rule, text: string): Name | undefined {
  const label = text.trim().replace('−', '-')
  const name = nameOf(text)
  return rule.options.find((option) => option.label.replace('−', '-') === label || option.name === name)?.name
}
