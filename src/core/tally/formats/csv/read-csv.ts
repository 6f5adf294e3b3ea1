import { ok, refuse } from '../../../base/result.ts'
import { type Ballots, mostCandidates, overvoted, skipped, unmarked } from '../../ballots/ballots.ts'
import { inCanonicalOrder } from '../../ballots/canonical-order.ts'
import { Grouper } from '../../ballots/grouper.ts'
import { atLine, type Expected, type Fault } from '../../fault.ts'
import { mostBallots } from '../election-file.ts'
import type { Reader } from '../format.ts'
import { lineReader } from '../lines.ts'
import { NameTable } from '../name-table.ts'
import { RankedRow } from '../ranked-row.ts'
import { renumbered } from '../renumber.ts'
import { Cells } from './cells.ts'
import { type Header, readHeader } from './header.ts'
import { PlainRanks } from './plain-ranks.ts'

/** Reads a table of ballots, one a line, or `count` of them. */
export function csvReader(kind: Ballots['kind']): Reader {
  const grouper = new Grouper()
  let table: Table | undefined
  let cast = 0

  return lineReader({
    plainLine(bytes, from) {
      const plain = table?.plain
      if (table === undefined || plain === undefined) return -1
      const next = plain.read(bytes, from)
      if (next === -1 || cast + plain.count > mostBallots) return -1
      cast += plain.count
      grouper.add(plain.row, plain.length, plain.count)
      return next
    },
    line(bytes, from, to, number) {
      if (to === from) return undefined
      if (table === undefined) {
        const header = readHeader(bytes, from, to, number)
        if (!header.ok) return header.problem
        if (header.value.shape === 'ranks' && kind !== 'rankings') {
          return atLine(number, 1, { type: 'Expected', what: 'Header', found: 'ranks' })
        }
        table = tableOf(header.value, kind)
        return undefined
      }
      const { cells, header } = table
      const unclosed = cells.cut(bytes, from, to)
      if (unclosed !== undefined)
        return atLine(number, unclosed - from + 1, { type: 'Expected', what: 'EndOfLine', found: '"' })
      const count = header.count === undefined ? 1 : numberIn(cells, header.count)
      if (count === undefined || count < 1) return wrongCell(cells, header.count ?? 0, 'WholeAboveZero', number)
      cast += count
      if (cast > mostBallots) return atLine(number, 1, { type: 'TooMany', what: 'ballots', most: mostBallots })
      const length = table.rowOf()
      if (typeof length !== 'number') return wrongCell(cells, length.column, length.what, number)
      grouper.add(table.row, length, count)
      return undefined
    },
    end() {
      if (table === undefined) return refuse(atLine(1, 1, { type: 'Expected', what: 'Header', found: '' }))
      const { header, names } = table
      const named =
        names === undefined
          ? { rows: grouper.rows(), candidates: header.candidates }
          : renumbered(kind, grouper.rows(), names)
      if (named === undefined) return refuse(atLine(1, 1, { type: 'NotUtf8' }))
      const { ballots } = inCanonicalOrder(kind, named.rows, named.candidates.length)
      return ok({
        params: {},
        candidates: named.candidates,
        withdrawn: [],
        ballots,
        tieDecisions: [],
        unread: header.unread,
      })
    },
  })
}

interface Table {
  readonly header: Header
  readonly cells: Cells
  readonly row: Uint16Array
  /** Makes the row of the line in `cells`; answers its length, or what is wrong in which column. */
  readonly rowOf: () => number | Wrong
  /** Where cells have names. */
  readonly names?: NameTable
  /** Where lines can be nothing but numbers. */
  readonly plain?: PlainRanks
}

interface Wrong {
  readonly column: number
  readonly what: Expected
}

function tableOf(header: Header, kind: Ballots['kind']): Table {
  const cells = new Cells(header.separator, Math.max(header.count ?? 0, ...header.columns) + 1)
  if (header.shape === 'ranks') return rankColumns(header, cells)
  switch (kind) {
    case 'rankings':
      return ranksOfCandidates(header, cells)
    case 'scores':
      return scoresOfCandidates(header, cells)
    case 'approvals':
      return approvalsOfCandidates(header, cells)
  }
}

/** A name in each column; nothing, "skipped" and "undervote" is a skipped rank, "overvote" one with several names. */
function rankColumns(header: Header, cells: Cells): Table {
  const names = new NameTable()
  const row = new Uint16Array(header.columns.length)
  const words = new NameTable()
  const marks = [skipped, skipped, overvoted]
  for (const word of ['skipped', 'undervote', 'overvote']) {
    const bytes = new TextEncoder().encode(word)
    words.add(bytes, 0, bytes.length)
  }
  return {
    header,
    cells,
    row,
    names,
    rowOf() {
      let length = 0
      for (let rank = 0; rank < header.columns.length; rank += 1) {
        const column = header.columns[rank] ?? 0
        const [from, to] = trimmed(cells, column)
        const word = from === to ? 0 : words.find(cells.bytes, from, to)
        const mark = word === undefined ? names.add(cells.bytes, from, to) : (marks[word] ?? skipped)
        if (word === undefined && names.names.length > mostCandidates) return { column, what: 'Candidate' }
        row[rank] = mark
        if (mark !== skipped) length = rank + 1
      }
      return length
    },
  }
}

/** The rank of each candidate, from 1; nothing for those who are not ranked. */
function ranksOfCandidates(header: Header, cells: Cells): Table {
  const { columns } = header
  const most = columns.length + 1000
  const ranked = new RankedRow(columns.length, most)
  return {
    header,
    plain: new PlainRanks(header),
    cells,
    row: ranked.marks,
    rowOf() {
      for (let candidate = columns.length - 1; candidate >= 0; candidate -= 1) {
        const column = columns[candidate] ?? 0
        if (isEmpty(cells, column)) continue
        const rank = numberIn(cells, column)
        if (rank === undefined || rank < 1 || rank > most) return { column, what: 'Rank' }
        ranked.rank(candidate, rank)
      }
      return ranked.finish()
    },
  }
}

function scoresOfCandidates(header: Header, cells: Cells): Table {
  const { columns } = header
  const row = new Uint16Array(columns.length)
  return {
    header,
    cells,
    row,
    rowOf() {
      for (let candidate = 0; candidate < columns.length; candidate += 1) {
        const column = columns[candidate] ?? 0
        const score = isEmpty(cells, column) ? unmarked : numberIn(cells, column)
        if (score === undefined || (score !== unmarked && Math.abs(score) > 0x7fff)) return { column, what: 'Score' }
        row[candidate] = score
      }
      return columns.length
    },
  }
}

/** "1", "x", "yes" approve; "0", "no" and nothing do not. */
function approvalsOfCandidates(header: Header, cells: Cells): Table {
  const { columns } = header
  const row = new Uint16Array(columns.length)
  return {
    header,
    cells,
    row,
    rowOf() {
      let length = 0
      for (let candidate = 0; candidate < columns.length; candidate += 1) {
        const column = columns[candidate] ?? 0
        const [from, to] = trimmed(cells, column)
        const said = String.fromCharCode(...cells.bytes.subarray(from, Math.min(to, from + 6))).toLowerCase()
        if (approving.includes(said)) {
          row[length] = candidate
          length += 1
        } else if (!refusing.includes(said)) return { column, what: 'BallotContent' }
      }
      return length
    },
  }
}

const approving = ['1', 'x', 'yes', 'y', 'true']
const refusing = ['', '0', 'no', 'n', 'false', '-']

function isEmpty(cells: Cells, column: number): boolean {
  const [from, to] = column < cells.length ? [cells.starts[column] ?? 0, cells.ends[column] ?? 0] : [0, 0]
  return from === to || (cells.bytes[from] === 0x20 && trimmed(cells, column)[0] === to)
}

/** Spaces around are nobody's. */
function trimmed(cells: Cells, column: number): readonly [number, number] {
  if (column >= cells.length) return [0, 0]
  let [from, to] = [cells.starts[column] ?? 0, cells.ends[column] ?? 0]
  while (from < to && cells.bytes[from] === 0x20) from += 1
  while (to > from && cells.bytes[to - 1] === 0x20) to -= 1
  return [from, to]
}

/** A whole number of at most 12 digits; undefined for anything else. */
function numberIn(cells: Cells, column: number): number | undefined {
  const { bytes } = cells
  if (column >= cells.length) return undefined
  const start = cells.starts[column] ?? 0
  const to = cells.ends[column] ?? 0
  let at = start
  while (at < to && bytes[at] === 0x20) at += 1
  const isNegative = bytes[at] === 0x2d
  if (isNegative) at += 1
  const first = at
  let value = 0
  for (; at < to; at += 1) {
    const digit = (bytes[at] ?? 0) - 0x30
    if (digit < 0 || digit > 9) break
    value = 10 * value + digit
  }
  const digits = at - first
  while (at < to && bytes[at] === 0x20) at += 1
  if (at < to || digits === 0 || digits > 12) return undefined
  return isNegative ? -value : value
}

function wrongCell(cells: Cells, column: number, what: Expected, line: number): Fault {
  const [from, to] = trimmed(cells, column)
  const found = new TextDecoder().decode(cells.bytes.subarray(from, Math.min(to, from + 60)))
  return atLine(line, 1 + Math.max(0, from - (cells.starts[0] ?? 0)), { type: 'Expected', what, found })
}
