import { type Ballots, joined, overvoted, skipped, unmarked } from './ballots.ts'
import type { Rows } from './grouper.ts'
import { rowsInOrder } from './rows-in-order.ts'

/** Ballots in their canonical order, and which row of the grouping stands at each place. */
export interface Ordered {
  readonly ballots: Ballots
  readonly order: Uint32Array
}

/** Puts grouped ballots into the order of their canonical lines, so that nothing hangs on the order in which they came. */
export function inCanonicalOrder(kind: Ballots['kind'], rows: Rows, candidates: number): Ordered {
  const { keys, keyOf } = keysOf(kind, rows, candidates)
  const order = rowsInOrder(rows, keys, keyOf)
  const starts = new Uint32Array(order.length + 1)
  const marks = new Uint16Array(rows.marks.length)
  // Of a million different ballots each look elsewhere in memory counts.
  const isAlone = rows.counts.every((count) => count === 1)
  const counts = isAlone
    ? new Float64Array(order.length).fill(1)
    : Float64Array.from(order, (row) => rows.counts[row] ?? 0)
  const length = sameLength(rows.starts)
  let to = 0
  for (let place = 0; place < order.length; place += 1) {
    const row = order[place] ?? 0
    const start = length === undefined ? (rows.starts[row] ?? 0) : row * length
    const end = length === undefined ? (rows.starts[row + 1] ?? 0) : start + length
    for (let at = start; at < end; at += 1, to += 1) marks[to] = rows.marks[at] ?? 0
    starts[place + 1] = to
  }
  switch (kind) {
    case 'rankings':
    case 'approvals':
      return { ballots: { kind, candidates, counts, starts, marks }, order }
    case 'scores':
      return { ballots: { kind, candidates, counts, values: new Int16Array(marks.buffer) }, order }
  }
}

/** The length of all rows, where they have the same. */
function sameLength(starts: Uint32Array): number | undefined {
  const length = starts[1] ?? 0
  for (let row = 1; row < starts.length; row += 1) if (starts[row] !== row * length) return undefined
  return length
}

interface Keys {
  readonly keys: number
  readonly keyOf: (mark: number) => number
}

/** Numbers in the order of the bytes by which canonical lines write marks: "=3" before ">-" before ">3" before ">?". */
function keysOf(kind: Ballots['kind'], rows: Rows, candidates: number): Keys {
  switch (kind) {
    case 'approvals':
      return { keys: candidates, keyOf: (mark) => mark }
    case 'rankings':
      return { keys: 2 * candidates + 2, keyOf: (mark) => rankingKey(mark, candidates) }
    case 'scores': {
      const texts = scoreTexts(rows.marks)
      return { keys: texts.size, keyOf: (mark) => texts.get(mark) ?? 0 }
    }
  }
}

function rankingKey(mark: number, candidates: number): number {
  if (mark === skipped) return candidates
  if (mark === overvoted) return 2 * candidates + 1
  return (mark & joined) === joined ? mark - joined : candidates + 1 + mark
}

/** Where the text of each score that occurs stands among the others. */
function scoreTexts(marks: Uint16Array): ReadonlyMap<number, number> {
  const seen = new Uint8Array(0x10000)
  for (const mark of marks) seen[mark] = 1
  const occurring = [...seen.keys()].filter((mark) => seen[mark] === 1)
  const texts = occurring.map((mark) => ({ mark, text: scoreText((mark << 16) >> 16) }))
  const sorted = texts.toSorted((one, other) => (one.text < other.text ? -1 : 1))
  return new Map(sorted.map(({ mark }, place) => [mark, place]))
}

export function scoreText(value: number): string {
  return value === unmarked ? '' : String(value)
}
