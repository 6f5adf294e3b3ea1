import { ok, type Result, refuse } from '../../../base/result.ts'
import { mostCandidates } from '../../ballots/ballots.ts'
import { atPath, type Fault, shown } from '../../fault.ts'
import { methodNames } from '../../method-names.ts'
import {
  candidate,
  distinct,
  expected,
  isObject,
  listOf,
  type Read,
  text,
  unknown,
  whole,
  words,
} from '../../params/values.ts'
import type { TieDecision } from '../../ties/tie.ts'
import type { ElectionFile } from '../election-file.ts'
import { readBallots } from './read-ballots.ts'

/** Reads the uniform form of elections (docs/formats.md) from parsed JSON. */
export function readUniform(data: unknown): Result<ElectionFile, Fault> {
  if (!isObject(data)) return expected('Object', data, '$')
  const unread = Object.keys(data).filter((key) => !keys.includes(key))
  for (const key of unread) {
    // A slip of the pen would be silently left out of the count.
    const slip = unknown(key, keys)
    if (slip.nearest !== undefined) return refuse(atPath(key, slip))
  }
  const names = readCandidates(data.candidates)
  if (!names.ok) return names
  const around = { candidates: names.value }
  const read = <Value>(key: string, by: Read<Value>) =>
    data[key] === undefined ? ok(undefined) : by(data[key], key, around)

  const title = read('title', text)
  if (!title.ok) return title
  const method = read('method', words(methodNames))
  if (!method.ok) return method
  const seats = read('seats', whole)
  if (!seats.ok) return seats
  const called = read('names', forEach(text))
  if (!called.ok) return called
  const withdrawn = read('withdrawn', distinct(listOf(candidate)))
  if (!withdrawn.ok) return withdrawn
  const undeclared = read('undeclaredWriteIns', candidate)
  if (!undeclared.ok) return undeclared
  const costs = read('costs', forEach(whole))
  if (!costs.ok) return costs
  const checks = read('checks', text)
  if (!checks.ok) return checks
  const tieDecisions = read('tieDecisions', listOf(tieDecision))
  if (!tieDecisions.ok) return tieDecisions
  const { params = {} } = data
  if (!isObject(params)) return expected('Object', params, 'params')
  const grouped = readBallots(data.ballots, names.value.length)
  if (!grouped.ok) return grouped
  return ok({
    ...(title.value !== undefined && { title: title.value }),
    ...(method.value !== undefined && { method: method.value }),
    params,
    ...(seats.value !== undefined && { seats: seats.value }),
    candidates: names.value,
    ...(called.value !== undefined && { names: called.value }),
    withdrawn: withdrawn.value ?? [],
    ...(undeclared.value !== undefined && { undeclaredWriteIns: undeclared.value }),
    ...(costs.value !== undefined && { costs: costs.value }),
    ...grouped.value,
    tieDecisions: tieDecisions.value ?? [],
    ...(data.expected !== undefined && { expected: data.expected }),
    ...(checks.value !== undefined && { checks: checks.value }),
    unread,
  })
}

const keys = [
  'id',
  'title',
  'method',
  'params',
  'seats',
  'candidates',
  'names',
  'withdrawn',
  'undeclaredWriteIns',
  'costs',
  'ballots',
  'tieDecisions',
  'expected',
  'checks',
  'source',
]

function readCandidates(data: unknown): Result<readonly string[], Fault> {
  if (data === undefined) return refuse(atPath('candidates', { type: 'Missing', what: 'candidates' }))
  const names = listOf(text)(data, 'candidates', { candidates: [] })
  if (!names.ok) return names
  if (names.value.length > mostCandidates) {
    return refuse(atPath('candidates', { type: 'TooMany', what: 'candidates', most: mostCandidates }))
  }
  const seen = new Set<string>()
  for (const [index, name] of names.value.entries()) {
    if (seen.has(name)) return refuse(atPath(`candidates[${index}]`, { type: 'Twice', what: shown(name) }))
    seen.add(name)
  }
  return names
}

/** A list with something for each candidate. */
function forEach<Value>(read: Read<Value>): Read<readonly Value[]> {
  return (value, at, around) => {
    const items = listOf(read)(value, at, around)
    return items.ok && items.value.length !== around.candidates.length ? expected('EachCandidate', value, at) : items
  }
}

const tieDecision: Read<TieDecision> = (value, at, around) => {
  if (!isObject(value)) return expected('Object', value, at)
  const ids = distinct(listOf(candidate))
  const among = ids(value.among, `${at}.among`, around)
  if (!among.ok) return among
  const chosen = ids(value.chosen, `${at}.chosen`, around)
  if (!chosen.ok) return chosen
  const by = text(value.by, `${at}.by`)
  return by.ok ? ok({ among: among.value, chosen: chosen.value, by: by.value }) : by
}
