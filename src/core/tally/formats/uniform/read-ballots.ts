import { ok, type Result, refuse } from '../../../base/result.ts'
import { type Ballots, joined, overvoted, skipped, unmarked } from '../../ballots/ballots.ts'
import { inCanonicalOrder } from '../../ballots/canonical-order.ts'
import { Grouper } from '../../ballots/grouper.ts'
import { atPath, type Fault, shown } from '../../fault.ts'
import { expected, isObject, unknown } from '../../params/values.ts'
import { mostBallots, mostMarks } from '../election-file.ts'

export interface ReadBallots {
  readonly ballots: Ballots
  /** Which distinct ballot each entry of the list is. */
  readonly places: Uint32Array
}

/** The list `ballots` of the uniform form: `count` ballots of one content each, all of one kind. */
export function readBallots(data: unknown, candidates: number): Result<ReadBallots, Fault> {
  if (data === undefined) return refuse(atPath('ballots', { type: 'Missing', what: 'ballots' }))
  if (!Array.isArray(data)) return expected('List', data, 'ballots')
  const list: readonly unknown[] = data
  const kind = kindOf(list[0]) ?? 'rankings'
  const grouper = new Grouper(true)
  const row = new Uint16Array(mostMarks)
  const rowOf = new Uint32Array(list.length)
  let cast = 0
  for (const [index, entry] of list.entries()) {
    const at = `ballots[${index}]`
    if (!isObject(entry)) return expected('Object', entry, at)
    const length = rowFrom(entry, kind, at, { row, candidates })
    if (!length.ok) return length
    const { count } = entry
    if (typeof count !== 'number' || !Number.isInteger(count) || count < 1) {
      return expected('WholeAboveZero', count, `${at}.count`)
    }
    cast += count
    if (cast > mostBallots) return refuse(atPath(at, { type: 'TooMany', what: 'ballots', most: mostBallots }))
    rowOf[index] = grouper.add(row, length.value, count)
  }
  const { ballots, order } = inCanonicalOrder(kind, grouper.rows(), candidates)
  const placeOf = new Uint32Array(order.length)
  for (const [place, distinct] of order.entries()) placeOf[distinct] = place
  return ok({ ballots, places: rowOf.map((each) => placeOf[each] ?? 0) })
}

const contents = { rankings: 'ranking', approvals: 'approvals', scores: 'scores' } as const
type Kind = keyof typeof contents
const kinds: readonly Kind[] = ['rankings', 'approvals', 'scores']
const keys: readonly string[] = ['count', ...Object.values(contents)]

function kindOf(entry: unknown): Kind | undefined {
  return isObject(entry) ? kinds.find((kind) => entry[contents[kind]] !== undefined) : undefined
}

interface Into {
  readonly row: Uint16Array
  readonly candidates: number
}

type Entry = Readonly<Record<string, unknown>>

/** Writes the content of one entry as a row and answers its length. */
function rowFrom(entry: Entry, kind: Kind, at: string, into: Into): Result<number, Fault> {
  for (const key of Object.keys(entry)) {
    if (!keys.includes(key)) return refuse(atPath(`${at}.${key}`, unknown(key, keys)))
    if (key !== 'count' && key !== contents[kind]) return expected('OneKindOfBallot', key, `${at}.${key}`)
  }
  const content = entry[contents[kind]]
  const path = `${at}.${contents[kind]}`
  if (content === undefined) return refuse(atPath(path, { type: 'Missing', what: contents[kind] }))
  switch (kind) {
    case 'rankings':
      return rankingRow(content, path, into)
    case 'approvals':
      return approvalsRow(content, path, into)
    case 'scores':
      return scoresRow(content, path, into)
  }
}

function rankingRow(content: unknown, at: string, { row, candidates }: Into): Result<number, Fault> {
  if (!Array.isArray(content)) return expected('List', content, at)
  const ranks: readonly unknown[] = content
  let length = 0
  for (const [index, rank] of ranks.entries()) {
    const path = `${at}[${index}]`
    if (rank !== 'overvote' && !Array.isArray(rank)) return expected('List', rank, path)
    if (length + Math.max(1, rank.length) > row.length) return refuse(atPath(path, tooLong))
    if (rank === 'overvote' || rank.length === 0) {
      row[length] = rank.length === 0 ? skipped : overvoted
      length += 1
      continue
    }
    const ids = idsOf(rank, path, candidates)
    if (!ids.ok) return ids
    for (const [place, id] of ids.value.entries()) row[length + place] = place === 0 ? id : id | joined
    length += ids.value.length
  }
  return ok(length)
}

function approvalsRow(content: unknown, at: string, { row, candidates }: Into): Result<number, Fault> {
  if (!Array.isArray(content)) return expected('List', content, at)
  const ids = idsOf(content, at, candidates)
  if (!ids.ok) return ids
  row.set(ids.value)
  return ok(ids.value.length)
}

/** In the order of their positions, so that the same names in another order are the same ballot. */
function idsOf(list: readonly unknown[], at: string, candidates: number): Result<readonly number[], Fault> {
  const ids = new Set<number>()
  for (const [index, id] of list.entries()) {
    const path = `${at}[${index}]`
    if (typeof id !== 'number' || !Number.isInteger(id) || id < 0 || id >= candidates)
      return expected('Candidate', id, path)
    if (ids.has(id)) return refuse(atPath(path, { type: 'Twice', what: shown(id) }))
    ids.add(id)
  }
  return ok([...ids].sort((one, other) => one - other))
}

function scoresRow(content: unknown, at: string, { row, candidates }: Into): Result<number, Fault> {
  if (!isObject(content)) return expected('Object', content, at)
  row.fill(unmarked, 0, candidates)
  for (const [key, score] of Object.entries(content)) {
    const id = /^(0|[1-9]\d{0,5})$/.test(key) ? Number(key) : candidates
    if (id >= candidates) return expected('Candidate', key, `${at}.${key}`)
    if (typeof score !== 'number' || !Number.isInteger(score) || Math.abs(score) > mostScore) {
      return expected('Score', score, `${at}.${key}`)
    }
    row[id] = score
  }
  return ok(candidates)
}

/** Scores are kept in 16 bits, one value of which says that nothing is marked. */
const mostScore = 0x7fff

const tooLong = { type: 'TooMany', what: 'marks of a ballot', most: mostMarks } as const
