import { isObject } from '../params/values.ts'
import { alike, type Compared, compareValue, differs, together } from './compare.ts'

/** By position or by name; what somebody has against themselves may be left empty. */
export function comparePairwise(expected: unknown, got: unknown, candidates: readonly string[]): Compared {
  if (!Array.isArray(got)) return differs('pairwise', expected, got)
  const votes: readonly unknown[] = got
  const cell = (row: number, column: number): unknown => {
    const cells: unknown = votes[row]
    return Array.isArray(cells) ? cells[column] : undefined
  }
  if (Array.isArray(expected) && expected.length === candidates.length) {
    return together(
      expected.map((cells: unknown, row) => {
        if (!Array.isArray(cells) || cells.length !== candidates.length)
          return differs(`pairwise[${row}]`, cells, votes[row])
        const compared = cells.map((value: unknown, column) =>
          row === column && value === null
            ? alike
            : compareValue(value, cell(row, column), `pairwise[${row}][${column}]`),
        )
        return together(compared)
      }),
    )
  }
  if (!isObject(expected)) return differs('pairwise', expected, got)
  return together(
    Object.entries(expected).map(([row, cells]) => {
      const own = candidates.map((name, column) => [name, cell(candidates.indexOf(row), column)] as const)
      return compareValue(cells, Object.fromEntries(own), `pairwise.${row}`)
    }),
  )
}
