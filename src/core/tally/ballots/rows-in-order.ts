import type { Rows } from './grouper.ts'

/**
 * The numbers of rows in the order of their content: mark by mark by `keyOf`, a row that ends before its like. Keys are below `keys`.
 *
 * A radix sort from the front: as many marks as fit become one number, together with the row in one double, and the runtime sorts doubles;
 * rows that are still equal go on with their next marks.
 */
export function rowsInOrder(
  { starts, marks, counts }: Rows,
  keys: number,
  keyOf: (mark: number) => number,
): Uint32Array {
  const size = counts.length
  const order = Uint32Array.from({ length: size }, (_, row) => row)
  const base = keys + 1
  const at_once = Math.max(1, Math.floor(Math.log(2 ** 53 / Math.max(2, size)) / Math.log(base)))
  const packed = new Float64Array(size)
  const key = Uint32Array.from({ length: 0x10000 }, (_, mark) => keyOf(mark) + 1)
  const ranges: { from: number; to: number; depth: number }[] = [{ from: 0, to: size, depth: 0 }]
  for (let range = ranges.pop(); range !== undefined; range = ranges.pop()) {
    const { from, to, depth } = range
    const rows = to - from
    for (let index = 0; index < rows; index += 1) {
      packed[index] = wordOf(order[from + index] ?? 0, depth) * size + (order[from + index] ?? 0)
    }
    const sorted = packed.subarray(0, rows).sort()
    let run = from
    let word = -1
    for (let index = 0; index < rows; index += 1) {
      const each = sorted[index] ?? 0
      const now = Math.floor(each / size)
      order[from + index] = each - now * size
      if (now === word) continue
      if (from + index - run > 1) ranges.push({ from: run, to: from + index, depth: depth + at_once })
      run = from + index
      word = now
    }
    if (to - run > 1) ranges.push({ from: run, to, depth: depth + at_once })
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
