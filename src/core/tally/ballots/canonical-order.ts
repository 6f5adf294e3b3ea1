import { type Ballots, joined, overvoted, skipped, unmarked } from './ballots.ts'
import type { Rows } from './grouper.ts'
import { rowsInOrder } from './rows-in-order.ts'

/** Ballots in their canonical order, and where each row of the grouping went. */
export interface Ordered {
  readonly ballots: Ballots
  readonly placeOf: Uint32Array
}

/** Puts grouped ballots into the order of their canonical lines, so that nothing hangs on the order in which they came. */
export function inCanonicalOrder(kind: Ballots['kind'], rows: Rows, candidates: number): Ordered {
  const { keys, keyOf } = keysOf(kind, rows, candidates)
  const order = rowsInOrder(rows, keys, keyOf)
  const starts = new Uint32Array(order.length + 1)
  const marks = new Uint16Array(rows.marks.length)
  const counts = new Float64Array(order.length)
  const placeOf = new Uint32Array(order.length)
  for (let place = 0; place < order.length; place += 1) {
    const row = order[place] ?? 0
    const end = rows.starts[row + 1] ?? 0
    let to = starts[place] ?? 0
    for (let at = rows.starts[row] ?? 0; at < end; at += 1, to += 1) marks[to] = rows.marks[at] ?? 0
    starts[place + 1] = to
    counts[place] = rows.counts[row] ?? 0
    placeOf[row] = place
  }
  switch (kind) {
    case 'rankings':
    case 'approvals':
      return { ballots: { kind, candidates, counts, starts, marks }, placeOf }
    case 'scores':
      return { ballots: { kind, candidates, counts, values: new Int16Array(marks.buffer) }, placeOf }
  }
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
