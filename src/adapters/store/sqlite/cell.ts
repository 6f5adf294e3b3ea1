import type { SQLOutputValue } from 'node:sqlite'

// The tables are STRICT, so a cell of another type than its column's means that the file is damaged.

export type Row = Record<string, SQLOutputValue>
type Cell = SQLOutputValue | undefined

export function textCell(cell: Cell): string {
  if (typeof cell !== 'string') throw unlike('text', cell)
  return cell
}

export function numberCell(cell: Cell): number {
  if (typeof cell !== 'number') throw unlike('a number', cell)
  return cell
}

export function bytesCell(cell: Cell): Uint8Array {
  if (!(cell instanceof Uint8Array)) throw unlike('bytes', cell)
  return cell
}

function unlike(expected: string, cell: Cell): Error {
  return new Error(`a row of the data file holds ${cell === null ? 'nothing' : typeof cell} in place of ${expected}`)
}
