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
  const { starts, marks, counts } = inOrder(rows, order)
  switch (kind) {
    case 'rankings':
    case 'approvals':
      return { ballots: { kind, candidates, counts, starts, marks }, order }
    case 'scores':
      return { ballots: { kind, candidates, counts, values: new Int16Array(marks.buffer, 0, marks.length) }, order }
  }
}

/** The rows one after the other; those that are the same are one. */
function inOrder({ mayRepeat, starts: cameAt, marks: came, counts: times }: Rows, order: Uint32Array) {
  const starts = new Uint32Array(order.length + 1)
  const marks = new Uint16Array(came.length)
  const counts = new Float64Array(order.length)
  // Of a million different ballots each look elsewhere in memory counts.
  const isAlone = times.every((count) => count === 1)
  const length = sameLength(cameAt)
  let places = 0
  let start = 0
  let before = 0
  for (let index = 0; index < order.length; index += 1) {
    const row = order[index] ?? 0
    const from = length === undefined ? (cameAt[row] ?? 0) : row * length
    const size = length === undefined ? (cameAt[row + 1] ?? 0) - from : length
    for (let at = 0; at < size; at += 1) marks[start + at] = came[from + at] ?? 0
    const count = isAlone ? 1 : (times[row] ?? 0)
    if (mayRepeat && places > 0 && isSameAsBefore(marks, before, start, start + size)) {
      counts[places - 1] = (counts[places - 1] ?? 0) + count
      continue
    }
    counts[places] = count
    places += 1
    before = start
    start += size
    starts[places] = start
  }
  return { starts: starts.subarray(0, places + 1), marks: marks.subarray(0, start), counts: counts.subarray(0, places) }
}

function isSameAsBefore(marks: Uint16Array, before: number, start: number, end: number): boolean {
  if (start - before !== end - start) return false
  for (let at = start; at < end; at += 1) if (marks[at] !== marks[before + at - start]) return false
  return true
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
