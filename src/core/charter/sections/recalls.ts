import { parseDuration } from '../../base/duration.ts'
import {
  durationIn,
  oneOf,
  openPart,
  optional,
  type Part,
  type Reading,
  type Words,
  wordsOf,
} from '../reading/cursor.ts'
import { decidingIn, decidingsIn, wrongWords } from '../reading/forms.ts'
import { otherNamed } from '../reading/names.ts'
import { said } from '../reading/said.ts'
import { normalKey, type Tree } from '../reading/yaml-tree.ts'
import type { Recall, RecallEffect } from '../structure/recall.ts'
import { supportIn } from './nominations.ts'
import { phraseIn, phrasesIn } from './phrases.ts'
import { thresholdIn } from './thresholds.ts'
import { votersIn } from './voters.ts'

export const recallKeys = ['recall', 'no confidence'] as const
type RecallKey = (typeof recallKeys)[number]

const known = [
  'of',
  'called by',
  'seconded by',
  'petition',
  'overruled by',
  'found by',
  'rectify',
  'feedback',
  'by',
  'voters',
  'needs',
  'open',
  'then',
  'caller barred',
  'removed barred',
] as const
export type Key = (typeof known)[number]

/** Reads `recall:` and `no confidence:` of an election, ways to end a term early; each one or a list. */
export function recallsOf(reading: Reading, part: Part<RecallKey>): readonly Recall[] {
  return recallKeys.flatMap((key) => {
    const tree = part.field(key)
    if (tree === undefined) return []
    const items = tree.kind === 'list' ? tree.items : [tree]
    const name = key.replace(' ', '-')
    return items
      .map((item) => recallIn(reading, item, name, `"${key}" of ${part.what}`))
      .filter((one) => one !== undefined)
  })
}

function recallIn(reading: Reading, tree: Tree, name: string, what: string): Recall | undefined {
  const part = openPart<Key>(reading, tree, { what, at: tree.at }, { known })
  if (part === undefined) return undefined
  const decides = (['by', 'found by', 'petition'] as const).some(
    (key) => part.field(key) !== undefined || part.told(key),
  )
  if (!decides) part.required('needs')
  const of = optional(part, 'of', (value, ofWhat) => oneOf<'one' | 'all'>(reading, value, ofWhat, ['one', 'all']))
  const effects = optional(part, 'then', (value, ofWhat) => phrasesIn(reading, value, ofWhat, effectNamed))
  return {
    name,
    ...said(of, (of) => ({ of })),
    ...beginningOf(reading, part),
    ...voteOf(reading, part),
    effects: effects ?? [{ kind: 'removed' }],
    ...barsOf(reading, part),
    clause: part.clause,
    place: part.place,
  }
}

type Beginning = 'calledBy' | 'seconded' | 'petition' | 'overruledBy' | 'foundBy' | 'rectify' | 'feedback'

function beginningOf(reading: Reading, part: Part<Key>): Pick<Recall, Beginning> {
  const calledBy = optional(part, 'called by', (tree, what) => decidingsIn(reading, tree, what))
  const seconded = optional(part, 'seconded by', (tree, what) => secondedIn(reading, tree, what))
  const petition = optional(part, 'petition', (tree, what) => thresholdIn(reading, tree, what))
  const overruledBy = optional(part, 'overruled by', (tree, what) => decidingsIn(reading, tree, what))
  const foundBy = optional(part, 'found by', (tree, what) => decidingsIn(reading, tree, what))
  const rectify = optional(part, 'rectify', (tree, what) => durationIn(reading, tree, what))
  const feedback = optional(part, 'feedback', (tree, what) => durationIn(reading, tree, what))
  return {
    calledBy: calledBy ?? [],
    ...said(seconded, (seconded) => ({ seconded })),
    ...said(petition, (petition) => ({ petition })),
    ...said(overruledBy, (overruledBy) => ({ overruledBy })),
    ...said(foundBy, (foundBy) => ({ foundBy })),
    ...said(rectify, (rectify) => ({ rectify })),
    ...said(feedback, (feedback) => ({ feedback })),
  }
}

function voteOf(reading: Reading, part: Part<Key>): Pick<Recall, 'by' | 'voters' | 'needs' | 'open'> {
  const by = optional(part, 'by', (tree, what) => decidingIn(reading, tree, what))
  const voters = optional(part, 'voters', (tree, what) => votersIn(reading, tree, what))
  const needs = optional(part, 'needs', (tree, what) => thresholdIn(reading, tree, what))
  const open = optional(part, 'open', (tree, what) => durationIn(reading, tree, what))
  return {
    ...said(by, (by) => ({ by })),
    ...said(voters, (voters) => ({ voters })),
    ...said(needs, (needs) => ({ needs })),
    ...said(open, (open) => ({ open })),
  }
}

function barsOf(reading: Reading, part: Part<Key>): Pick<Recall, 'callerBarred' | 'removedBarred'> {
  const callerBarred = optional(part, 'caller barred', (tree, what) => durationIn(reading, tree, what))
  const removedBarred = optional(part, 'removed barred', (tree, what) => durationIn(reading, tree, what))
  return {
    ...said(callerBarred, (callerBarred) => ({ callerBarred })),
    ...said(removedBarred, (removedBarred) => ({ removedBarred })),
  }
}

/** "1 other within 1 week". */
function secondedIn(reading: Reading, tree: Tree, what: string): Recall['seconded'] {
  const node = phraseIn(reading, tree, what)
  if (node === undefined) return undefined
  const match = /\s+within\s+(.+?)\s*$/i.exec(node.text)
  const support = supportIn(reading, { ...node, text: node.text.slice(0, match?.index) }, what)
  if (support === undefined || match === null) return support
  const within = parseDuration(match[1] ?? '')
  if (within !== undefined) return { ...support, within }
  const words = wordsOf(reading.report, node, match.index)
  return wrongWords(reading, words, what, 'how many of whom and a length of time, as "1 other within 1 week"')
}

function effectNamed(reading: Reading, words: Words, what: string): RecallEffect | undefined {
  const plain = normalKey(words.text)
  if (plain === 'removed' || plain === 'vacancy' || plain === 'all removed') return { kind: plain }
  const [lead] = /^(?:new )?election of (?:the )?/i.exec(words.text) ?? []
  if (lead === undefined) {
    return wrongWords(reading, words, what, '"removed", "all removed", "vacancy" or "election of" what it fills')
  }
  const rest = { text: words.text.slice(lead.length), at: () => words.at() + lead.length }
  const of = otherNamed(reading, rest, what, 'elections')
  return of === undefined ? undefined : { kind: 'election', of }
}
