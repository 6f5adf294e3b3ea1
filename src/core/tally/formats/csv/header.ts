import { ok, type Result, refuse } from '../../../base/result.ts'
import { mostCandidates } from '../../ballots/ballots.ts'
import { atLine, type Fault } from '../../fault.ts'
import { Cells } from './cells.ts'

/** What the columns of a table of ballots are for (docs/formats.md). */
export interface Header {
  readonly separator: number
  /** Where it has a column that says how many ballots a line stands for. */
  readonly count?: number
  /** `ranks`: a column for each rank, with names in it. `candidates`: a column for each candidate. */
  readonly shape: 'ranks' | 'candidates'
  /** The columns of ranks from the best, or those of the candidates. */
  readonly columns: readonly number[]
  /** By column of candidates. */
  readonly candidates: readonly string[]
  /** Columns that are not read. */
  readonly unread: readonly string[]
}

export function readHeader(bytes: Uint8Array, from: number, to: number, line: number): Result<Header, Fault> {
  const separator = separatorIn(bytes, from, to)
  const names = cellTexts(bytes, from, to, separator)
  if (typeof names === 'number')
    return refuse(atLine(line, names - from + 1, { type: 'Expected', what: 'EndOfLine', found: '"' }))
  if (names === undefined) return refuse(atLine(line, 1, { type: 'NotUtf8' }))
  const plain = names.map((name) => name.trim().toLowerCase())
  const count = plain.findIndex((name) => counting.includes(name))
  const ranks = plain.flatMap((name, column) => rankOf(name, column))
  const isRanks = ranks.length > 0
  const others = [...names.keys()].filter((column) => column !== count && !about.includes(plain[column] ?? ''))
  const columns = isRanks ? ranks.toSorted((one, other) => one.rank - other.rank).map(({ column }) => column) : others
  const candidates = isRanks ? [] : columns.map((column) => (names[column] ?? '').trim())
  const again = candidates.findIndex((name, index) => candidates.indexOf(name) !== index)
  if (again !== -1) return refuse(atLine(line, 1, { type: 'Twice', what: candidates[again] ?? '' }))
  if (columns.length === 0)
    return refuse(atLine(line, 1, { type: 'Expected', what: 'Header', found: names.join(', ').slice(0, 60) }))
  if (columns.length > mostCandidates) {
    return refuse(atLine(line, 1, { type: 'TooMany', what: 'candidates', most: mostCandidates }))
  }
  const unread = [...names.keys()].filter((column) => column !== count && !columns.includes(column))
  return ok({
    separator,
    ...(count !== -1 && { count }),
    shape: isRanks ? 'ranks' : 'candidates',
    columns,
    candidates,
    unread: unread.map((column) => names[column] ?? ''),
  })
}

const counting = ['count', 'ballots', 'number', 'weight', 'votes', 'multiplicity']

/** What tables of ballots have beside the ballots. */
const about = [
  'id',
  'ballot',
  'ballot id',
  'ballotid',
  'voter',
  'voter id',
  'cast vote record',
  'precinct',
  'ballot style',
  'timestamp',
  'date',
  'time',
]

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

/** "Rank 1", "choice_2", "3rd choice", "First preference", "4". */
function rankOf(name: string, column: number): readonly { readonly column: number; readonly rank: number }[] {
  const numbered =
    /^(?:(?:rank|ranking|choice|preference|pref)[ _-]?)?(?<rank>\d{1,4})(?:st|nd|rd|th)?(?:[ _-](?:rank|choice|preference|pref))?$/.exec(
      name,
    )
  if (numbered?.groups !== undefined) return [{ column, rank: Number(numbered.groups.rank) }]
  const said = /^(?<word>[a-z]+)[ _-](?:rank|choice|preference|pref)$/.exec(name)
  const place = ordinals.indexOf(said?.groups?.word ?? '')
  return place === -1 ? [] : [{ column, rank: place + 1 }]
}

/** Of comma, semicolon and tab that of which the header has most. */
function separatorIn(bytes: Uint8Array, from: number, to: number): number {
  let isQuoted = false
  const found = new Map(separators.map((separator) => [separator, 0]))
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte === 0x22) isQuoted = !isQuoted
    const times = isQuoted ? undefined : found.get(byte)
    if (times !== undefined) found.set(byte, times + 1)
  }
  return separators.toSorted((one, other) => (found.get(other) ?? 0) - (found.get(one) ?? 0))[0] ?? 0x2c
}

const separators = [0x2c, 0x3b, 0x09]
const decoder = new TextDecoder('utf-8', { fatal: true })

/** The texts of all cells; the place where the quotes are wrong; nothing where it is no UTF-8. */
function cellTexts(
  bytes: Uint8Array,
  from: number,
  to: number,
  separator: number,
): readonly string[] | number | undefined {
  const cells = new Cells(separator, mostCandidates + about.length)
  const wrong = cells.cut(bytes, from, to)
  if (wrong !== undefined) return wrong
  try {
    return Array.from({ length: Math.min(cells.length, cells.starts.length) }, (_, cell) =>
      decoder.decode(cells.bytes.subarray(cells.starts[cell], cells.ends[cell])),
    )
  } catch {
    return undefined
  }
}
