import type { Rows } from './grouper.ts'

/**
 * The numbers of rows in the order of their content: mark by mark by `keyOf`, a row that ends before its like. Keys are below `keys`.
 *
 * A radix sort from the front: as many marks as fit become a word of 32 bits, by which the rows of a range are put in order; those that are still equal
 * go on with their next marks.
 */
export function rowsInOrder(
  { starts, marks, counts }: Rows,
  keys: number,
  keyOf: (mark: number) => number,
): Uint32Array {
  const size = counts.length
  const base = keys + 1
  const at_once = Math.max(1, Math.floor(32 / Math.log2(base)))
  const key = Uint32Array.from({ length: 0x10000 }, (_, mark) => keyOf(mark) + 1)
  const order = Uint32Array.from({ length: size }, (_, row) => row)
  const words = new Uint32Array(size)
  const room = { order: new Uint32Array(size), words: new Uint32Array(size) }
  const longest = longestOf(starts)
  const ranges = [{ from: 0, to: size, depth: 0 }]
  for (let range = ranges.pop(); range !== undefined; range = ranges.pop()) {
    const { from, to, depth } = range
    for (let index = from; index < to; index += 1) words[index] = wordOf(order[index] ?? 0, depth)
    if (to - from > few) sortMany(order, words, from, to, room)
    else sortFew(order, words, from, to)
    // Rows that are the same all through are equal to their end.
    if (depth + at_once >= longest) continue
    let run = from
    for (let index = from + 1; index <= to; index += 1) {
      if (index < to && words[index] === words[run]) continue
      if (index - run > 1) ranges.push({ from: run, to: index, depth: depth + at_once })
      run = index
    }
  }
  return order

  function wordOf(row: number, depth: number): number {
    const start = (starts[row] ?? 0) + depth
    const end = starts[row + 1] ?? 0
    let word = 0
    for (let at = start; at < start + at_once; at += 1) word = word * base + (at < end ? (key[marks[at] ?? 0] ?? 0) : 0)
    return word
  }
}

function longestOf(starts: Uint32Array): number {
  let longest = 0
  for (let row = 1; row < starts.length; row += 1)
    longest = Math.max(longest, (starts[row] ?? 0) - (starts[row - 1] ?? 0))
  return longest
}

const few = 64

/** By insertion. */
function sortFew(order: Uint32Array, words: Uint32Array, from: number, to: number): void {
  for (let index = from + 1; index < to; index += 1) {
    const word = words[index] ?? 0
    const row = order[index] ?? 0
    let place = index
    for (; place > from && (words[place - 1] ?? 0) > word; place -= 1) {
      words[place] = words[place - 1] ?? 0
      order[place] = order[place - 1] ?? 0
    }
    words[place] = word
    order[place] = row
  }
}

/** By 8 bits at a time from the last, which keeps the order of equal ones. */
function sortMany(
  order: Uint32Array,
  words: Uint32Array,
  from: number,
  to: number,
  room: { readonly order: Uint32Array; readonly words: Uint32Array },
): void {
  const next = new Uint32Array(256)
  for (let shift = 0; shift < 32; shift += 8) {
    next.fill(0)
    for (let index = from; index < to; index += 1) {
      const digit = ((words[index] ?? 0) >>> shift) & 0xff
      next[digit] = (next[digit] ?? 0) + 1
    }
    let place = from
    for (let digit = 0; digit < 256; digit += 1) {
      const number = next[digit] ?? 0
      next[digit] = place
      place += number
    }
    for (let index = from; index < to; index += 1) {
      const word = words[index] ?? 0
      const digit = (word >>> shift) & 0xff
      const target = next[digit] ?? 0
      next[digit] = target + 1
      room.words[target] = word
      room.order[target] = order[index] ?? 0
    }
    words.set(room.words.subarray(from, to), from)
    order.set(room.order.subarray(from, to), from)
  }
}
