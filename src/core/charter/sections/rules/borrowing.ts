import { capital } from '../../../base/capital.ts'
import { type Reading, textIn, wordsOf } from '../../reading/cursor.ts'
import { ruleNamed } from '../../reading/names.ts'
import type { RuleRef } from '../../structure/charter.ts'
import type { Borrowed } from '../../structure/procedure.ts'
import type { RulePart } from './keys.ts'

export interface Borrowing {
  readonly from: RuleRef
  /** Of a rule of another charter: with its changes, or as it stood at the adoption. */
  readonly how?: Borrowed['how']
}

/** `as: council poll with score >= 4`, `as: board.directors, follows`. Undefined where the rule says no `as`, or none that can be read. */
export function readBorrowing(reading: Reading, part: RulePart): Borrowing | undefined {
  const tree = part.field('as')
  const what = `"as" of ${part.what}`
  const node = tree === undefined ? undefined : textIn(reading, tree, what)
  if (node === undefined) return undefined
  const { report } = reading
  const manner = /,\s*(follows|pinned)\s*$/i.exec(node.text)
  const from = ruleNamed(reading, wordsOf(report, node, 0, manner?.index), what)
  if (from === undefined) return undefined
  const at = wordsOf(report, node, manner?.index ?? 0).at()
  if (from.group !== reading.group) {
    if (manner !== null) return { from, how: manner[1]?.toLowerCase() === 'pinned' ? 'pinned' : 'follows' }
    const message = `${capital(what)} is a rule of another group; say whether it "follows" its changes or is "pinned", as "${node.text.trim()}, follows"`
    report.find('wrong-form', at, message)
    return undefined
  }
  if (reading.names.own.procedures?.has(from.rule) === true) {
    report.find('wrong-form', at, `${capital(what)} names a procedure; only a rule has other forms`)
    return undefined
  }
  if (manner !== null) {
    const message = `${capital(what)} names a rule of this charter, which changes together with it; leave "${manner[1]}" out`
    report.find('wrong-form', at, message)
  }
  return { from }
}
