import { parseDuration } from '../../base/duration.ts'
import { type Reading, type Words, wordsOf, wrong } from '../reading/cursor.ts'
import { wrongWords } from '../reading/forms.ts'
import { decidingNamed } from '../reading/names.ts'
import { normalKey, type Tree } from '../reading/yaml-tree.ts'
import type { TieBreak, WithoutQuorum } from '../structure/election.ts'
import { phraseIn, phrasesIn } from './phrases.ts'

const steps = [
  'agreement of the tied',
  'lot',
  'the elected decide',
  'earlier round',
  'head to head',
  'longest service',
  'shortest service',
  'rerun',
] as const
type Step = (typeof steps)[number]

const alsoCalled: Readonly<Record<string, Step>> = {
  agreement: 'agreement of the tied',
  'lots are drawn': 'lot',
  random: 'lot',
  'the elected': 'the elected decide',
  'elected decide': 'the elected decide',
  'earlier rounds': 'earlier round',
  'run off': 'rerun',
}

/** "[agreement of the tied, lot]": what breaks a tie, in this order. */
export function tieBreaksIn(reading: Reading, tree: Tree, what: string): readonly TieBreak[] {
  return phrasesIn(reading, tree, what, tieBreakNamed)
}

function tieBreakNamed(reading: Reading, words: Words, what: string): TieBreak | undefined {
  const plain = normalKey(words.text)
  const step = steps.find((candidate) => candidate === plain) ?? alsoCalled[plain]
  if (step !== undefined) return { kind: step }
  const [lead] = /^casting vote of (?:the )?/i.exec(words.text) ?? []
  if (lead === undefined) {
    const expected = `${steps.map((one) => `"${one}"`).join(', ')} or "casting vote of" somebody`
    return wrongWords(reading, words, what, expected)
  }
  const of = decidingNamed(reading, { text: words.text.slice(lead.length), at: () => words.at() + lead.length }, what)
  return of === undefined ? undefined : { kind: 'casting vote', of }
}

/** "rerun", "void", "extended by 1 week", "refer to board". */
export function withoutQuorumIn(reading: Reading, tree: Tree, what: string): WithoutQuorum | undefined {
  const node = phraseIn(reading, tree, what)
  if (node === undefined) return undefined
  const plain = normalKey(node.text)
  if (plain === 'rerun' || plain === 'void') return { kind: plain }
  const [, length] = /^extend(?:ed)?(?: by)? (.+)$/.exec(plain) ?? []
  const by = length === undefined ? undefined : parseDuration(length)
  if (by !== undefined) return { kind: 'extended', by }
  const [lead] = /^\s*refer(?:red)? to (?:the )?/i.exec(node.text) ?? []
  if (lead === undefined)
    return wrong(reading, node, what, '"rerun", "void", "extended by 1 week" or "refer to" a body')
  const to = decidingNamed(reading, wordsOf(reading.report, node, lead.length), what)
  return to === undefined ? undefined : { kind: 'refer', to }
}
