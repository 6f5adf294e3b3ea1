import { capital } from '../../base/capital.ts'
import { type Reading, wordsOf, wrong } from '../reading/cursor.ts'
import { shareOf } from '../reading/parse-ceiling.ts'
import { normalKey, type Tree } from '../reading/yaml-tree.ts'
import type { Threshold, ThresholdBase } from '../structure/election.ts'
import { phraseIn } from './phrases.ts'

/** "1/2 of voters", "more than 50% of cast", ">= 2/3 of voters", "20": at least so many where nothing else is said. */
export function thresholdIn(reading: Reading, tree: Tree, what: string): Threshold | undefined {
  const node = phraseIn(reading, tree, what)
  if (node === undefined) return undefined
  const threshold = parseThreshold(node.text)
  if (threshold !== undefined) return threshold
  const bare = /^\s*(?:(?:at least|more than|>=?)\s*)?(\d[\d.]*%|\d+\/\d+)\s*$/.exec(node.text)
  if (bare === null) return wrong(reading, node, what, expected)
  const message = `${capital(what)} does not say of what "${bare[1]}" is a share; write "${bare[1]} of voters", or of cast or seats`
  reading.report.find('share-without-base', wordsOf(reading.report, node).at(), message)
  return undefined
}

const expected = 'a share or a number, as "1/2 of voters", "more than 50% of cast" or "20"'

export function parseThreshold(text: string): Threshold | undefined {
  const plain = normalKey(text).replace(/^(?:cast|votes|turnout|present) (?=[<>])/, '')
  const [, sign = '', written = ''] = /^(>=|>|at least|more than)?\s*(.+)$/.exec(plain) ?? []
  const relation = sign === '>' || sign === 'more than' ? '>' : '>='
  const [, count] = /^(\d{1,6})(?: (?:votes?|ballots?|signatures?|people))?$/.exec(written) ?? []
  if (count !== undefined) return { relation, amount: { kind: 'count', count: Number(count) } }
  const [, part = '', base = ''] = /^(\S+) of (?:the )?(.+)$/.exec(written) ?? []
  const share = shareOf(part)
  const of = baseWords[base]
  return share === undefined || of === undefined
    ? undefined
    : { relation, amount: { kind: 'share', share, written: part, of } }
}

/** The denominator is written always, as everywhere in a charter. */
const baseWords: Readonly<Record<string, ThresholdBase>> = {
  voters: 'voters',
  electorate: 'voters',
  electors: 'voters',
  cast: 'cast',
  'votes cast': 'cast',
  'ballots cast': 'cast',
  seats: 'seats',
}
