import { type Fraction, fraction } from '../../base/fraction.ts'
import { type Name, spoken } from '../../base/name.ts'
import type { ConditionProblem } from '../conditions/condition.ts'
import type { RuleRef } from '../structure/charter.ts'
import type { Words } from './cursor.ts'

/** What a reference to a rule must fit: it is given the parameter that it takes, or another condition in its own options. */
export interface RuleForm {
  readonly parameter?: Name
  /** Undefined where they stand in a charter that is not at hand. */
  readonly options?: readonly Name[]
}

export interface ReferenceProblem {
  readonly code: ConditionProblem['code'] | 'wrong-form'
  readonly message: string
  /** In the text of what was given. */
  readonly index?: number
  readonly suggestion?: string
}

/** "policy(2/3)" and "council poll with score >= 4" into the name and what it is given. */
export function splitReference(words: Words): { readonly name: Words; readonly argument?: Words } {
  const match =
    /^(?<name>.*?\S)(?<between>\s+with\s+)(?<given>.*[<>=].*)$/is.exec(words.text) ??
    /^(?<name>[^()]*[^()\s])(?<between>\s*\(\s*)(?<given>[^()]*[^()\s])\s*\)$/.exec(words.text)
  const { name = '', between = '', given = '' } = match?.groups ?? {}
  if (match === null) return { name: words }
  const start = name.length + between.length
  return {
    name: { text: name, at: words.at },
    argument: { text: given.trim(), at: () => words.at() + start },
  }
}

/** What is wrong with what a rule is given; undefined when it fits. */
export function argumentProblem(
  form: RuleForm,
  argument: string | undefined,
  problemsOf: (condition: string, options: readonly Name[]) => readonly ConditionProblem[],
): ReferenceProblem | undefined {
  const { parameter, options } = form
  if (parameter !== undefined) {
    if (argument !== undefined && parseArgument(argument) !== undefined) return undefined
    const message = `it takes a number or a share for "${spoken(parameter)}", as (2/3)`
    return { code: 'wrong-form', message }
  }
  if (argument === undefined) return undefined
  if (parseArgument(argument) !== undefined) return { code: 'wrong-form', message: 'it takes no number' }
  return options === undefined ? undefined : problemsOf(argument, options)[0]
}

/** The number or share that a rule with a parameter is given: "2/3", "30%", "5". */
export function parseArgument(text: string): Fraction | undefined {
  const match = /^(\d{1,9})(?:(?:\s*\/\s*(\d{1,9}))|(?:\.(\d{1,6}))?\s*(%)?)$/.exec(text.trim())
  if (match === null) return undefined
  const [, whole = '', below, decimals = '', percent] = match
  if (below !== undefined) return Number(below) === 0 ? undefined : fraction(Number(whole), Number(below))
  const denominator = 10 ** decimals.length * (percent === undefined ? 1 : 100)
  const numerator = Number(`${whole}${decimals}`)
  return Number.isSafeInteger(numerator) ? fraction(numerator, denominator) : undefined
}

/** A reference as one writes it: "policy(2/3)", "council poll with score >= 4"; without its group. */
export function writtenReference({ rule, with: given }: Pick<RuleRef, 'rule' | 'with'>): string {
  if (given === undefined) return spoken(rule)
  return parseArgument(given) === undefined ? `${spoken(rule)} with ${given}` : `${spoken(rule)}(${given})`
}
