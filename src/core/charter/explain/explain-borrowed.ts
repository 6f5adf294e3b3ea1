import { ruleIn } from '../resolving/rule-in.ts'
import type { Borrowed } from '../structure/procedure.ts'
import { explainRule } from './explain-rule.ts'
import { listed, quoted, ruleWords, type Surroundings, sentence } from './explain-wording.ts'

/** A rule of another group: whose it is, what is said otherwise, and what it comes to where that group's charter is at hand. */
export function explainBorrowed(
  { name, clause, from, how, changes }: Borrowed,
  among: Surroundings,
): readonly string[] {
  const other = ruleWords(from, clause.group, among)
  const whole = ruleIn(among, { group: clause.group, rule: name })
  return [
    sentence(
      how === 'follows'
        ? `it is ${other}, and follows its changes`
        : `it is ${other}, as it was when this charter was adopted`,
    ),
    ...(changes.length === 0 ? [] : [sentence(`it says otherwise: ${listed(changes.map(({ key }) => quoted(key)))}`)]),
    ...(whole === undefined ? [] : explainRule(whole, among)),
  ]
}
