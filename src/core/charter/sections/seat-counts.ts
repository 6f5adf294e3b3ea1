import { openPart, optional, type Reading, wholeNumberIn, wordsOf, wrong } from '../reading/cursor.ts'
import { said } from '../reading/said.ts'
import type { Tree } from '../reading/yaml-tree.ts'
import type { SeatCount } from '../structure/election.ts'
import { phraseIn, phraseNodesIn } from './phrases.ts'

/** "5", "5, in cohorts of 2 and 3", "7, in turn 3 and 4", or "{ number: 5, cohorts: [2, 3] }". */
export function seatCountIn(reading: Reading, tree: Tree, what: string): SeatCount | undefined {
  const count = tree.kind === 'fields' ? countOf(reading, tree, what) : countIn(reading, tree, what)
  if (count === undefined) return undefined
  for (const [key, parts] of [['cohorts', count.cohorts] as const, ['in turn', count.inTurn ?? []] as const]) {
    const sum = parts.reduce((total, part) => total + part, 0)
    if (parts.length === 0 || sum === count.number) continue
    reading.report.find(
      'wrong-form',
      tree.at,
      `The ${key} of ${what} come to ${sum} seats, and there are ${count.number}`,
    )
  }
  return count
}

function countIn(reading: Reading, tree: Tree, what: string): SeatCount | undefined {
  const node = phraseIn(reading, tree, what)
  if (node === undefined) return undefined
  const expected = 'a number of seats, as "5", "5, in cohorts of 2 and 3" or "7, in turn 3 and 4"'
  const match = /^\s*(\d{1,4})(?: seats?)?(?:,?\s+in (cohorts|turn)(?: of)? ([\d,\sand]+))?\s*$/i.exec(node.text)
  const [, number = '', how, parts = ''] = match ?? []
  if (match === null || Number(number) === 0) return wrong(reading, node, what, expected)
  const split = [...parts.matchAll(/\d{1,4}/g)].map(([part]) => Number(part))
  return {
    number: Number(number),
    cohorts: how?.toLowerCase() === 'cohorts' ? split : [],
    ...(how?.toLowerCase() === 'turn' ? { inTurn: split } : {}),
  }
}

function countOf(reading: Reading, tree: Tree, what: string): SeatCount | undefined {
  const part = openPart(reading, tree, { what, at: tree.at }, { known: ['number', 'cohorts', 'in turn'] as const })
  const numberTree = part?.required('number')
  const number = numberTree === undefined ? undefined : wholeNumberIn(reading, numberTree, `"number" of ${what}`, 1)
  if (part === undefined || number === undefined) return undefined
  const cohorts = optional(part, 'cohorts', (value, of) => numbersIn(reading, value, of))
  const inTurn = optional(part, 'in turn', (value, of) => numbersIn(reading, value, of))
  return { number, cohorts: cohorts ?? [], ...said(inTurn, (inTurn) => ({ inTurn })) }
}

function numbersIn(reading: Reading, tree: Tree, what: string): readonly number[] {
  return phraseNodesIn(reading, tree, what)
    .map((node) => {
      const text = wordsOf(reading.report, node).text
      return /^\d{1,4}$/.test(text) ? Number(text) : wrong(reading, node, what, 'numbers of seats, as "[2, 3]"')
    })
    .filter((number) => number !== undefined)
}
