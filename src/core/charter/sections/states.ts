import type { Name } from '../../base/name.ts'
import { type Reading, textIn, wordsOf } from '../cursor.ts'
import type { State } from '../exceptional-state.ts'
import { otherNamed } from '../names.ts'
import { factConditionIn } from '../parse-fact-condition.ts'
import { normalKey, type Tree } from '../yaml-tree.ts'

/** "election of council open", "emergency", "dormant", or a condition: "members < 3". */
export function stateIn(reading: Reading, tree: Tree, what: string): State | undefined {
  const node = textIn(reading, tree, what)
  if (node === undefined) return undefined
  const plain = normalKey(node.text).replace(/^(?:an?|the|in an?|in) /, '')
  if (plain === 'emergency') return { kind: 'emergency' }
  if (plain === 'dormant' || plain === 'group is dormant') return { kind: 'dormant' }
  const open =
    node.text.length > longest
      ? null
      : /^\s*(?:(?:an|the)\s+)?election of (?:the\s+)?(.+?)\s+(?:is\s+)?open\s*$/i.exec(node.text)
  if (open !== null) {
    const start = node.text.indexOf(open[1] ?? '')
    const words = wordsOf(reading.report, node, start, start + (open[1] ?? '').length)
    const of: Name | undefined = otherNamed(reading, words, what, 'elections')
    return of === undefined ? undefined : { kind: 'election open', of }
  }
  const condition = factConditionIn(reading, tree, what)
  return condition === undefined ? undefined : { kind: 'condition', condition }
}

/** A longer text is a condition; patterns are not given a text of any length. */
const longest = 200
