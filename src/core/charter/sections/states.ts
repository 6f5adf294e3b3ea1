import { factConditionIn } from '../conditions/parse-fact-condition.ts'
import { type Reading, textIn, type Words, wordsOf } from '../reading/cursor.ts'
import { otherNamed, ruleNamed } from '../reading/names.ts'
import { normalKey, type Tree } from '../reading/yaml-tree.ts'
import type { State } from '../structure/exceptional-state.ts'

/** "election of council open", "no confidence of council open", "vote by removal open", "emergency", "dormant", or a condition: "members < 3". */
export function stateIn(reading: Reading, tree: Tree, what: string): State | undefined {
  const node = textIn(reading, tree, what)
  if (node === undefined) return undefined
  const plain = normalKey(node.text).replace(/^(?:an?|the|in an?|in) /, '')
  if (plain === 'emergency') return { kind: 'emergency' }
  if (plain === 'dormant' || plain === 'group is dormant') return { kind: 'dormant' }
  const [, lead = '', kind, named] = (node.text.length > longest ? null : open.exec(node.text)) ?? []
  if (kind !== undefined && named !== undefined) {
    const words = wordsOf(reading.report, node, lead.length, lead.length + named.length)
    return openState(reading, words, normalKey(kind), what)
  }
  const condition = factConditionIn(reading, tree, what)
  return condition === undefined ? undefined : { kind: 'condition', condition }
}

const open =
  /^(\s*(?:an?\s+|the\s+)?(election of|recall of|(?:vote of\s+)?no confidence (?:of|in)|vote by)\s+(?:the\s+)?)(.+?)\s+(?:is\s+)?open\s*$/i

function openState(reading: Reading, words: Words, kind: string, what: string): State | undefined {
  if (kind === 'vote by') {
    const by = ruleNamed(reading, words, what)
    return by === undefined ? undefined : { kind: 'vote open', by }
  }
  const of = otherNamed(reading, words, what, 'elections')
  if (of === undefined) return undefined
  if (kind === 'election of') return { kind: 'election open', of }
  return { kind: 'recall open', name: kind === 'recall of' ? 'recall' : 'no-confidence', of }
}

/** A longer text is a condition; patterns are not given a text of any length. */
const longest = 200
