import type { DatabaseSync } from 'node:sqlite'
import type { Name } from '../../../core/base/name.ts'
import { encodeBundle } from '../../../core/record/bundle.ts'
import { bytesCell, numberCell, type Row } from './cell.ts'

/**
 * Tiles and bundles of a data file, each in one row: as many rows as there are entries cost more to hand over than to
 * hash. SQLite joins text only, and a cast between text and bytes changes nothing in a database that is in UTF-8.
 */
export function recordBytes(database: DatabaseSync) {
  const { encoding } = database.prepare('PRAGMA encoding').get() ?? {}
  const joined = (column: string, separator: string, rows: string) =>
    database.prepare(
      `SELECT count(*) AS count, CAST(group_concat(CAST(part AS TEXT), ${separator}) AS BLOB) AS bytes
       FROM (SELECT ${column} AS part FROM ${rows} ORDER BY n)`,
    )
  const entryRows = `entry WHERE foundation = ${named} AND n >= ? AND n < ?`
  const entries = joined('bytes', 'char(10)', entryRows)
  const entriesApart = database.prepare(`SELECT bytes FROM ${entryRows} ORDER BY n`)
  const hashes = joined('hash', "''", `hash WHERE foundation = ${named} AND level = ? AND n >= ? AND n < ?`)
  if (encoding !== 'UTF-8') throw new Error(`its text is in ${String(encoding)}, not in UTF-8`)
  return {
    /** A bundle of as many of these entries as there are; undefined for none. */
    bundle(foundation: Name, from: number, count: number): Uint8Array | undefined {
      const row = entries.get(foundation, from, from + count)
      if (row === undefined || numberCell(row.count) === 0) return undefined
      const parts = linesOf(bytesOf(row))
      // No canonical entry has a newline in it. One that has is another entry than was signed, and is read by itself.
      if (parts.length === row.count) return encodeBundle(parts)
      return encodeBundle(entriesApart.all(foundation, from, from + count).map(({ bytes }) => bytesCell(bytes)))
    },
    /** As many of these hashes as there are, one after another; undefined for none. */
    tile(foundation: Name, level: number, from: number, count: number): Uint8Array | undefined {
      const row = hashes.get(foundation, level, from, from + count)
      return row === undefined || numberCell(row.count) === 0 ? undefined : bytesOf(row)
    },
  }
}

/** What is joined of nothing but empty parts is NULL in SQLite. */
function bytesOf({ bytes = null }: Row): Uint8Array {
  return bytes === null ? new Uint8Array(0) : bytesCell(bytes)
}

function linesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = []
  let from = 0
  for (let end = bytes.indexOf(newline); end !== -1; end = bytes.indexOf(newline, from)) {
    lines.push(bytes.subarray(from, end))
    from = end + 1
  }
  lines.push(bytes.subarray(from))
  return lines
}

const newline = 0x0a
const named = '(SELECT id FROM foundation WHERE name = ?)'
