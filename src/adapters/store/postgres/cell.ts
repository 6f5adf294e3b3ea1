// The driver gives rows without types, so each cell is looked at as it is read.

export type Row = Readonly<Record<string, unknown>>

export function textCell(cell: unknown): string {
  if (typeof cell !== 'string') throw unlike('text', cell)
  return cell
}

/** Whole numbers come as double precision, which the queries ask for: the driver gives the type bigint as text. */
export function numberCell(cell: unknown): number {
  if (typeof cell !== 'number') throw unlike('a number', cell)
  return cell
}

export function numbersCell(cell: unknown): readonly number[] {
  if (!Array.isArray(cell)) throw unlike('numbers', cell)
  return cell.map(numberCell)
}

export function bytesCell(cell: unknown): Uint8Array {
  if (!(cell instanceof Uint8Array)) throw unlike('bytes', cell)
  // Not the driver's subclass, whose `slice` would give a view of the same bytes.
  return new Uint8Array(cell.buffer, cell.byteOffset, cell.byteLength)
}

/** A text that is kept as bytes, because it may hold U+0000. */
export function utf8Cell(cell: unknown): string {
  return decoder.decode(bytesCell(cell))
}

export function utf8(text: string): Uint8Array {
  return encoder.encode(text)
}

export function instantCell(cell: unknown): string {
  if (!(cell instanceof Date)) throw unlike('a moment', cell)
  return cell.toISOString()
}

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

function unlike(expected: string, cell: unknown): Error {
  return new Error(`a row of the database holds ${cell === null ? 'nothing' : typeof cell} in place of ${expected}`)
}
