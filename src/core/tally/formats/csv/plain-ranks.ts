import { skipped } from '../../ballots/ballots.ts'
import { twoDigits } from '../two-digits.ts'
import type { Header } from './header.ts'

/**
 * Lines that have nothing but a number of one or two digits in each cell, no rank twice: nearly all of a large table of ranks. They are read in one go from
 * byte to byte, at several times the speed of cells that can have anything in them.
 */
export class PlainRanks {
  readonly row: Uint16Array
  length = 0
  count = 1
  /** By column, the candidate; those after them are the count, and what is not read. */
  readonly #candidateAt: Uint16Array
  readonly #candidates: number
  readonly #separator: number
  constructor({ columns, count, separator }: Header) {
    this.#candidates = columns.length
    this.#separator = separator
    this.#candidateAt = new Uint16Array(Math.max(count ?? 0, ...columns) + 1).fill(columns.length + 1)
    for (const [candidate, column] of columns.entries()) this.#candidateAt[column] = candidate
    if (count !== undefined) this.#candidateAt[count] = columns.length
    this.row = new Uint16Array(columns.length)
  }

  /** Answers where the next line begins, or -1 where this one is not plain or not whole. */
  read(bytes: Uint8Array, from: number): number {
    const { row } = this
    row.fill(skipped)
    const candidateAt = this.#candidateAt
    const candidates = this.#candidates
    const separator = this.#separator
    this.count = 1
    let column = 0
    let last = 0
    for (let at = from; at + 1 < bytes.length; column += 1) {
      const found = twoDigits[((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)] ?? 0
      const value = found >> 2
      at += found & 3
      const byte = bytes[at]
      if (value === 0 || (byte !== separator && byte !== 0x0a)) break
      const candidate = candidateAt[column] ?? candidates + 1
      if (candidate === candidates) this.count = value
      else {
        if (candidate > candidates || value > candidates || row[value - 1] !== skipped) break
        row[value - 1] = candidate
        if (value > last) last = value
      }
      at += 1
      if (byte === separator) continue
      if (column + 1 !== candidateAt.length) break
      this.length = last
      return at
    }
    return -1
  }
}
