import { type Ballots, joined } from '../../ballots/ballots.ts'
import type { AbifMarks } from './abif-marks.ts'

/** Writes the marks of a line as a row and answers its length; undefined where it says something else than ballots of this kind can. */
export function rowOf(kind: Ballots['kind'], marks: AbifMarks, row: Uint16Array): number | 'twice' | undefined {
  switch (kind) {
    case 'rankings':
      return marks.hasCommas && marks.hasRatings ? undefined : rankingRow(marks, row)
    case 'approvals':
      return approvalsRow(marks, row)
    case 'scores':
      return marks.hasRatings ? scoresRow(marks, row) : undefined
  }
}

/** Without ratings a comma says as much as "=". */
function rankingRow({ length, candidates, before }: AbifMarks, row: Uint16Array): number | 'twice' {
  let first = 0
  for (let index = 0; index < length; index += 1) {
    if (index > 0 && before[index] === greater) first = index
    const candidate = candidates[index] ?? 0
    let to = index
    for (; to > first && ((row[to - 1] ?? 0) & ~joined) > candidate; to -= 1) row[to] = row[to - 1] ?? 0
    if (to > first && ((row[to - 1] ?? 0) & ~joined) === candidate) return 'twice'
    row[to] = candidate
    for (let place = first; place <= index; place += 1) {
      const mark = (row[place] ?? 0) & ~joined
      row[place] = place > first ? mark | joined : mark
    }
  }
  return length
}

/** All that are named, but for those with a rating of nought. */
function approvalsRow({ length, candidates, ratings }: AbifMarks, row: Uint16Array): number | 'twice' {
  const named = [...candidates.subarray(0, length)].filter((_, index) => ratings[index] !== 0)
  const sorted = named.sort((one, other) => one - other)
  if (sorted.some((candidate, index) => index > 0 && candidate === sorted[index - 1])) return 'twice'
  row.set(sorted)
  return sorted.length
}

/** A candidate and a score in turn, in the order of the candidates' numbers. */
function scoresRow({ length, candidates, ratings }: AbifMarks, row: Uint16Array): number | 'twice' | undefined {
  const order = [...candidates.subarray(0, length).keys()].sort(
    (one, other) => (candidates[one] ?? 0) - (candidates[other] ?? 0),
  )
  for (const [place, index] of order.entries()) {
    const rating = ratings[index] ?? Number.NaN
    if (!(Math.abs(rating) <= mostScore)) return undefined
    if (place > 0 && row[2 * place - 2] === candidates[index]) return 'twice'
    row[2 * place] = candidates[index] ?? 0
    row[2 * place + 1] = rating
  }
  return 2 * length
}

const greater = 0x3e
const mostScore = 0x7fff
