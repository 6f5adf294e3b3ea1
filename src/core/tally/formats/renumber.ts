import { type Ballots, joined, overvoted } from '../ballots/ballots.ts'
import type { Rows } from '../ballots/grouper.ts'
import type { NameTable } from './name-table.ts'

export interface Named {
  readonly rows: Rows
  readonly candidates: readonly string[]
}

/**
 * Candidates of whom only ballots tell stand in the order of their names, whatever the order of the ballots, after the `declared`, which are the
 * first numbers of the table. Undefined where a name is no UTF-8.
 */
export function renumbered(kind: Ballots['kind'], rows: Rows, table: NameTable, declared = 0): Named | undefined {
  const names = textsOf(table.names)
  if (names === undefined) return undefined
  const found = [...names.keys()].slice(declared)
  const sorted = found.toSorted((one, other) => ((names[one] ?? '') < (names[other] ?? '') ? -1 : 1))
  const order = [...[...names.keys()].slice(0, declared), ...sorted]
  const placeOf = new Uint16Array(order.length)
  for (const [place, number] of order.entries()) placeOf[number] = place
  const candidates = order.map((number) => names[number] ?? '')
  switch (kind) {
    case 'scores':
      return { rows: spread(rows, placeOf), candidates }
    case 'rankings':
    case 'approvals':
      return { rows: { ...rows, marks: moved(rows, placeOf, kind === 'approvals'), mayRepeat: true }, candidates }
  }
}

/**
 * The marks under their new numbers, those of one rank, or of all approvals, in the order of their positions again: so two rows that named the same in
 * another order can be the same now.
 */
function moved({ starts, marks }: Rows, placeOf: Uint16Array, isOneRank: boolean): Uint16Array {
  const result = new Uint16Array(marks.length)
  for (let row = 0; row + 1 < starts.length; row += 1) {
    const end = starts[row + 1] ?? 0
    let first = starts[row] ?? 0
    for (let at = first; at < end; at += 1) {
      const mark = marks[at] ?? 0
      const isPlain = mark < overvoted
      const isJoined = mark >= joined
      if (!isJoined && !isOneRank) first = at
      const place = isPlain || isJoined ? (placeOf[mark & ~joined] ?? 0) : mark
      let to = at
      // Whoever comes earlier in the rank moves the others on.
      for (; to > first && ((result[to - 1] ?? 0) & ~joined) > place; to -= 1) result[to] = result[to - 1] ?? 0
      result[to] = place
      if (!isOneRank)
        for (let index = to; index <= at; index += 1) result[index] = flagged(result[index] ?? 0, index > first)
    }
  }
  return result
}

function flagged(mark: number, isJoined: boolean): number {
  return isJoined ? mark | joined : mark >= joined ? mark & ~joined : mark
}

/** Rows of a candidate and a score in turn as rows of a score for each candidate. */
function spread({ starts, marks, counts }: Rows, placeOf: Uint16Array): Rows {
  const candidates = placeOf.length
  const spreadOut = new Uint16Array(candidates * counts.length).fill(0x8000)
  for (let row = 0; row < counts.length; row += 1) {
    const end = starts[row + 1] ?? 0
    for (let at = starts[row] ?? 0; at + 1 < end; at += 2) {
      spreadOut[row * candidates + (placeOf[marks[at] ?? 0] ?? 0)] = marks[at + 1] ?? 0
    }
  }
  return {
    starts: Uint32Array.from({ length: counts.length + 1 }, (_, row) => row * candidates),
    marks: spreadOut,
    mayRepeat: true,
    counts,
  }
}

function textsOf(names: readonly Uint8Array[]): readonly string[] | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    return names.map((name) => decoder.decode(name))
  } catch {
    return undefined
  }
}
