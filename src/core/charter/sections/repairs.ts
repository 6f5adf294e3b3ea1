import { parseDuration } from '../../base/duration.ts'
import type { Reading, Words } from '../reading/cursor.ts'
import { listIn, wrongWords } from '../reading/forms.ts'
import { decidingNamed, otherNamed } from '../reading/names.ts'
import { afterWords, cutAt, piecesOf, plainly } from '../reading/phrases.ts'
import { said, saidAny } from '../reading/said.ts'
import type { Tree } from '../reading/yaml-tree.ts'
import type { Repair } from '../structure/limit.ts'
import { recipientNamed } from './recipients.ts'

/** What follows when a limit is broken, in this order: one or a list. */
export function repairsIn(reading: Reading, tree: Tree, what: string): readonly Repair[] {
  return listIn(reading, tree, what, repairNamed)
}

const plainRepairs: Readonly<Record<string, Repair | undefined>> = {
  refuse: { kind: 'refuse' },
  report: { kind: 'report' },
  agreement: { kind: 'agreement' },
  'remove the lower': { kind: 'remove the lower' },
  'remove the latest': { kind: 'remove the latest' },
  'remove by lot': { kind: 'remove by lot' },
  lot: { kind: 'remove by lot' },
  'no vote': { kind: 'no vote' },
}

function repairNamed(reading: Reading, words: Words, what: string): Repair | undefined {
  const plain = plainRepairs[plainly(words)]
  if (plain !== undefined) return plain
  const to = afterWords(words, /report to\s+/)
  if (to !== undefined) {
    const told = piecesOf(to).map((piece) => recipientNamed(reading, piece, what))
    const known = told.filter((one) => one !== undefined)
    return known.length === told.length && known.length > 0 ? { kind: 'report', to: known } : undefined
  }
  const vote = afterWords(words, /(?:by )?vote (?:of|by)\s+/)
  if (vote !== undefined) return said(bodies(reading, vote, what), (by) => ({ kind: 'vote', by }) as const)
  const election = afterWords(words, /election of\s+/)
  if (election !== undefined) {
    return said(otherNamed(reading, election, what, 'elections'), (of) => ({ kind: 'election', of }) as const)
  }
  const time = afterWords(words, /agreement within\s+/)
  const within = time === undefined ? undefined : parseDuration(time.text)
  if (within !== undefined) return { kind: 'agreement', within }
  const repair = afterWords(words, /repair(?:ed)?\s+/)
  return repair === undefined ? wrongWords(reading, words, what, expected) : repairOf(reading, repair, what)
}

/** "within 30 days by X", "by X within 30 days". */
function repairOf(reading: Reading, words: Words, what: string): Repair | undefined {
  const [, first, second] = /^within\s+(.+?)(?:\s+by\s+.+)?$|\s+within\s+(.+)$/is.exec(words.text) ?? []
  const within = parseDuration((first ?? second ?? '').trim())
  if (within === undefined)
    return wrongWords(reading, words, what, '"repair within" a length of time, as "repair within 30 days by chair"')
  const by = cutAt(cutAt(words, /\s+within\s+.+$/)[0], /(?:^|\s+)by\s+/)[1]
  const deciding = by === undefined ? [] : bodies(reading, by, what)
  return deciding === undefined ? undefined : { kind: 'repair', within, ...saidAny(deciding, (all) => ({ by: all })) }
}

function bodies(reading: Reading, words: Words, what: string) {
  const named = piecesOf(words).map((piece) => decidingNamed(reading, piece, what))
  const known = named.filter((one) => one !== undefined)
  return known.length === named.length && known.length > 0 ? known : undefined
}

const expected =
  '"refuse", "report", "repair within 30 days by …", "agreement", "remove the lower", "remove the latest", "remove by lot", "vote of …", "election of …" or "no vote"'
