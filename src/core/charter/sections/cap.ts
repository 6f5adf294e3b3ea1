import { durationIn, oneOf, openPart, optional, type Part, type Reading, wordsOf, wrong } from '../reading/cursor.ts'
import { wrongWords } from '../reading/forms.ts'
import { otherNamed } from '../reading/names.ts'
import { shareOf } from '../reading/parse-ceiling.ts'
import { said } from '../reading/said.ts'
import { normalKey, type TextNode, type Tree } from '../reading/yaml-tree.ts'
import { type Cap, type CapRepair, type CapStep, capRepairs } from '../structure/election.ts'
import { phraseIn, phrasesIn } from './phrases.ts'

const known = ['at most', 'share', 'related', 'over', 'repair', 'within'] as const
export type Key = (typeof known)[number]

/** "{ at most: 2, share: employer, related: count as one, repair: [disqualify the lower] }". */
export function capIn(reading: Reading, tree: Tree, what: string): Cap | undefined {
  const part = openPart<Key>(reading, tree, { what, at: tree.at }, { known })
  if (part === undefined) return undefined
  const mostTree = part.required('at most')
  const most = mostTree === undefined ? [] : stepsIn(reading, mostTree, `"at most" of ${what}`)
  const share = shareOfCap(reading, part)
  const related = optional(part, 'related', (value, of) =>
    oneOf<Cap['related']>(reading, value, of, ['count as one', 'count apart']),
  )
  const over = optional(part, 'over', (value, of) =>
    oneOf<Cap['over']>(reading, value, of, ['the whole body', 'those elected']),
  )
  const repair = optional(part, 'repair', (value, of) => repairsIn(reading, value, of))
  const within = optional(part, 'within', (value, of) => durationIn(reading, value, of))
  if (most.length === 0 || share === undefined) return undefined
  return {
    most,
    share,
    related: related ?? 'count apart',
    over: over ?? 'the whole body',
    repair: repair ?? ['disqualify the lower'],
    ...said(within, (within) => ({ within })),
  }
}

function shareOfCap(reading: Reading, part: Part<Key>): string | undefined {
  const tree = part.required('share')
  const node = tree === undefined ? undefined : phraseIn(reading, tree, `"share" of ${part.what}`)
  if (node === undefined) return undefined
  return otherNamed(reading, wordsOf(reading.report, node), `"share" of ${part.what}`, 'facts')
}

/** "2", "1/3 of seats", or by the size of the body: "[1 of 5 or fewer, 2 of 6 or more]". */
function stepsIn(reading: Reading, tree: Tree, what: string): readonly CapStep[] {
  return (tree.kind === 'list' ? tree.items : [tree])
    .map((item) => phraseIn(reading, item, what))
    .map((node) => (node === undefined ? undefined : stepIn(reading, node, what)))
    .filter((step) => step !== undefined)
}

function stepIn(reading: Reading, node: TextNode, what: string): CapStep | undefined {
  const plain = normalKey(node.text)
  const [, count = '', size, direction] =
    /^(\d{1,3})(?: (?:of|among|where there are) (\d{1,4})(?: seats)? or (fewer|more))?$/.exec(plain) ?? []
  if (count !== '') {
    const most = { kind: 'count', count: Number(count) } as const
    if (size === undefined) return { most }
    return direction === 'fewer' ? { most, sizeMost: Number(size) } : { most, sizeLeast: Number(size) }
  }
  const [, written = ''] = /^(\S+) of (?:the )?seats$/.exec(plain) ?? []
  const share = shareOf(written)
  if (share !== undefined) return { most: { kind: 'share', share, written } }
  return wrong(reading, node, what, 'a number, "1/3 of seats", or by size: "[1 of 5 or fewer, 2 of 6 or more]"')
}

const alsoCalled: Readonly<Record<string, CapRepair>> = {
  'disqualify the lowest': 'disqualify the lower',
  'agreement of the tied': 'agreement of the affected',
  agreement: 'agreement of the affected',
  'one at random leaves': 'lot',
}

function repairsIn(reading: Reading, tree: Tree, what: string): readonly CapRepair[] {
  return phrasesIn(reading, tree, what, (_, words) => {
    const plain = normalKey(words.text)
    // A hyphen and a space are the same in keys, and so here: "by election".
    const repair = capRepairs.find((candidate) => normalKey(candidate) === plain) ?? alsoCalled[plain]
    return repair ?? wrongWords(reading, words, what, capRepairs.map((one) => `"${one}"`).join(' or '))
  })
}
