import { parseDuration } from '../../base/duration.ts'
import { durationIn, openPart, optional, type Reading, wordsOf, wrong } from '../reading/cursor.ts'
import { decidingIn, wrongWords } from '../reading/forms.ts'
import { decidingNamed } from '../reading/names.ts'
import { said } from '../reading/said.ts'
import { normalKey, type Tree } from '../reading/yaml-tree.ts'
import { type Election, type Published, publishedThings } from '../structure/election.ts'
import { phraseIn, phrasesIn } from './phrases.ts'

/** "1 week", "1 week to board", "to board within 1 week", or "{ within: 1 week, to: board }". */
export function challengeIn(reading: Reading, tree: Tree, what: string): Election['challenge'] {
  if (tree.kind === 'fields') return challengeOf(reading, tree, what)
  const node = phraseIn(reading, tree, what)
  if (node === undefined) return undefined
  const match =
    /^\s*to (?<to>.+?) within (?<length>.+?)\s*$/i.exec(node.text) ??
    /^\s*(?:within )?(?<length>.+?)(?:,? to (?<to>.+?))?\s*$/i.exec(node.text)
  const within = parseDuration(match?.groups?.length ?? '')
  if (within === undefined) return wrong(reading, node, what, 'a length of time, as "1 week" or "1 week to board"')
  const named = match?.groups?.to
  if (named === undefined) return { within }
  const start = node.text.indexOf(named)
  const to = decidingNamed(reading, wordsOf(reading.report, node, start, start + named.length), what)
  return { within, ...said(to, (to) => ({ to })) }
}

function challengeOf(reading: Reading, tree: Tree, what: string): Election['challenge'] {
  const part = openPart(reading, tree, { what, at: tree.at }, { known: ['within', 'to'] as const })
  const lengthTree = part?.required('within')
  const within = lengthTree === undefined ? undefined : durationIn(reading, lengthTree, `"within" of ${what}`)
  if (part === undefined || within === undefined) return undefined
  const to = optional(part, 'to', (value, of) => decidingIn(reading, value, of))
  return { within, ...said(to, (to) => ({ to })) }
}

/** What everybody sees afterwards. */
export function publishedIn(reading: Reading, tree: Tree, what: string): readonly Published[] {
  return phrasesIn(reading, tree, what, (_, words) => {
    const thing = publishedThings.find((candidate) => candidate === normalKey(words.text))
    return thing ?? wrongWords(reading, words, what, publishedThings.map((one) => `"${one}"`).join(' or '))
  })
}
