import { CsvError, parse } from 'csv-parse/sync'
import type { Roster } from '../../app/roster/roster.ts'
import { type Column, columnCalled, type Row, rosterOf } from './roster-lines.ts'

/**
 * People and seats from a table of values (RFC 4180; also with semicolons or tabs), with a line of headings: name, account, email,
 * affiliation, group, seat, from, to, status, and what people usually call them.
 */
export function csvRoster(file: string, text: string): Roster {
  const read = recordsOf(text)
  if (typeof read === 'number') return unreadable(file, read, firstLine(text))
  const [head, ...records] = read
  const columns = head?.cells.map((heading) => columnCalled(heading)) ?? []
  if (!columns.some((column) => column === 'name' || column === 'account' || column === 'address')) {
    return unreadable(file, 1, firstLine(text))
  }
  return rosterOf(records.map(({ cells, line }) => ({ at: { file, line }, ...cellsOf(cells, columns) })))
}

interface Line {
  readonly cells: readonly string[]
  /** The last of the document that it takes. */
  readonly line: number
}

/** The lines, or the number of the one at which it is no such table. */
function recordsOf(text: string): readonly Line[] | number {
  const ends: number[] = []
  try {
    const records = parse(text, {
      bom: true,
      delimiter: delimiterOf(firstLine(text)),
      on_record: (record, { lines }) => {
        ends.push(lines)
        return record
      },
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    })
    return records.map((cells, place) => ({ cells, line: ends[place] ?? 1 }))
  } catch (cause) {
    if (cause instanceof CsvError) return typeof cause.lines === 'number' ? cause.lines : 1
    throw cause
  }
}

/** Spreadsheets of half of Europe write semicolons. */
function delimiterOf(head: string): string {
  const count = (sign: string) => head.split(sign).length
  return [',', ';', '\t'].toSorted((one, other) => count(other) - count(one))[0] ?? ','
}

function cellsOf(record: readonly string[], columns: readonly (Column | undefined)[]): Omit<Row, 'at'> {
  const cells = columns.flatMap((column, place) => {
    const cell = record[place] ?? ''
    return column === undefined || cell === '' ? [] : [[column, cell] as const]
  })
  return Object.fromEntries(cells)
}

function firstLine(text: string): string {
  return text.split(/\r?\n/, 1)[0] ?? ''
}

function unreadable(file: string, line: number, text: string): Roster {
  return { people: [], holdings: [], unread: [{ at: { file, line }, text, why: 'not this form' }] }
}
