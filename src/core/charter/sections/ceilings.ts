import type { Money } from '../../base/money.ts'
import { type Reading, wordsOf, wrong } from '../reading/cursor.ts'
import { otherNamed } from '../reading/names.ts'
import { parseCeiling } from '../reading/parse-ceiling.ts'
import type { TextNode, Tree } from '../reading/yaml-tree.ts'
import { type Ceiling, perRequest } from '../structure/ceiling.ts'
import { phraseNodesIn } from './phrases.ts'

/** "USD 500 per request, USD 5,000 per year" in one text or in a list; a comma inside an amount has no space after it. */
export function ceilingsIn(reading: Reading, tree: Tree, what: string): readonly Ceiling[] {
  const ceilings: Ceiling[] = []
  const said = new Set<string>()
  for (const { node, start, end } of pieces(reading, tree, what)) {
    const words = wordsOf(reading.report, node, start, end)
    const ceiling = parseCeiling(words.text)
    if (ceiling === undefined) {
      wrong(reading, node, what, expected)
      continue
    }
    const key = `${[...ceiling.per].sort().join(' and per ')}${ceiling.most.kind === 'money' ? '' : ceiling.most.kind}`
    if (said.has(key)) {
      const message = `What can be the most per ${ceiling.per.join(' per ')} is said twice; one of them is enough`
      reading.report.find('said-twice', words.at(), message)
      continue
    }
    said.add(key)
    if (ceiling.most.kind === 'share' && ceiling.most.of.kind === 'line') {
      const { line } = ceiling.most.of
      if (otherNamed(reading, { text: line, at: words.at }, what, 'lines') === undefined) continue
    }
    ceilings.push(ceiling)
  }
  return ceilings
}

/** The limit of one request apart from all others, which is how powers are compared. */
export function limitsIn(
  reading: Reading,
  tree: Tree | undefined,
  what: string,
): { readonly upTo?: Money; readonly limits?: readonly Ceiling[] } {
  if (tree === undefined) return {}
  const ceilings = ceilingsIn(reading, tree, what)
  const upTo = perRequest(ceilings)
  const limits = ceilings.filter((ceiling) => perRequest([ceiling]) === undefined)
  return { ...(upTo === undefined ? {} : { upTo }), ...(limits.length === 0 ? {} : { limits }) }
}

const expected =
  'an amount, as "USD 500 per request, USD 5,000 per year", "2 per person per year" or "110% of previous amount"'

interface Piece {
  readonly node: TextNode
  readonly start: number
  readonly end: number
}

function pieces(reading: Reading, tree: Tree, what: string): readonly Piece[] {
  return phraseNodesIn(reading, tree, what).flatMap((node) => piecesOf(node))
}

function piecesOf(node: TextNode): readonly Piece[] {
  const cuts = [...node.text.matchAll(/,\s+(?:and\s+)?|\s+and\s+/g)]
  const starts = [0, ...cuts.map((cut) => cut.index + cut[0].length)]
  const ends = [...cuts.map((cut) => cut.index), node.text.length]
  return starts.map((start, index) => ({ node, start, end: ends[index] ?? node.text.length }))
}
