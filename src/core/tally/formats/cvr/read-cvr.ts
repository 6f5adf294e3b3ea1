import { ok, type Result, refuse } from '../../../base/result.ts'
import { type Ballots, joined, mostCandidates, skipped, unmarked } from '../../ballots/ballots.ts'
import { inCanonicalOrder } from '../../ballots/canonical-order.ts'
import { Grouper } from '../../ballots/grouper.ts'
import { atPath, type Fault } from '../../fault.ts'
import { expected, isObject } from '../../params/values.ts'
import { type ElectionFile, mostMarks } from '../election-file.ts'

/**
 * Reads a report of cast vote records of NIST SP 1500-103 with one contest, from parsed JSON: the current snapshot of each record, and what of it is
 * indicated and not set aside. Ranks make rankings, several votes for one candidate scores, and everything else approvals.
 */
export function readCvr(data: unknown): Result<ElectionFile, Fault> {
  const contest = contestIn(data)
  if (!contest.ok) return contest
  const records = isObject(data) ? listIn(data.CVR) : []
  const read: Mark[][] = []
  for (const [index, record] of records.entries()) {
    const marks = marksOf(record, contest.value, `CVR[${index}]`)
    if (!marks.ok) return marks
    if (marks.value !== undefined) read.push(marks.value)
  }
  const kind = kindOf(read)
  const grouper = new Grouper()
  const row = new Uint16Array(mostMarks)
  for (const marks of read) grouper.add(row, writeRow(kind, marks, row, contest.value.candidates.length), 1)
  const { name, candidates, seats } = contest.value
  return ok({
    ...(name !== undefined && { title: name }),
    params: {},
    ...(seats !== undefined && { seats }),
    candidates,
    withdrawn: [],
    ballots: inCanonicalOrder(kind, grouper.rows(), candidates.length).ballots,
    tieDecisions: [],
    unread: [],
  })
}

interface Contest {
  readonly id: string
  readonly name?: string
  readonly seats?: number
  readonly candidates: readonly string[]
  /** From the identifier of a selection to the candidate. */
  readonly selections: ReadonlyMap<string, number>
}

interface Mark {
  readonly candidate: number
  readonly rank?: number
  readonly votes: number
}

function contestIn(data: unknown): Result<Contest, Fault> {
  if (!isObject(data)) return expected('Object', data, '$')
  const elections = listIn(data.Election).filter(isObject)
  const contests = elections.flatMap((election) => listIn(election.Contest).filter(isObject))
  const [contest] = contests
  if (contest === undefined) return refuse(atPath('Election[0].Contest', { type: 'Missing', what: 'Contest' }))
  if (contests.length > 1) return refuse(atPath('Election[0].Contest', { type: 'TooMany', what: 'contests', most: 1 }))
  const named = elections.flatMap((election) => listIn(election.Candidate).filter(isObject))
  const nameOf = new Map(named.map((candidate) => [candidate['@id'], candidate.Name]))
  const selections = new Map<string, number>()
  const candidates: string[] = []
  for (const [index, selection] of listIn(contest.ContestSelection).entries()) {
    const at = `Election[0].Contest[0].ContestSelection[${index}]`
    if (!isObject(selection) || typeof selection['@id'] !== 'string') return expected('Object', selection, at)
    const ids = listIn(selection.CandidateIds)
    const names = ids.map((id) => nameOf.get(id)).filter((name) => typeof name === 'string')
    const name =
      names.length > 0
        ? names.join(' / ')
        : typeof selection.Selection === 'string'
          ? selection.Selection
          : selection['@id']
    if (candidates.includes(name)) return refuse(atPath(at, { type: 'Twice', what: name }))
    selections.set(selection['@id'], candidates.length)
    candidates.push(name)
  }
  if (candidates.length > mostCandidates) {
    return refuse(atPath('Election[0].Contest[0]', { type: 'TooMany', what: 'candidates', most: mostCandidates }))
  }
  const { Name: name, NumberElected: seats } = contest
  return ok({
    id: String(contest['@id']),
    ...(typeof name === 'string' && { name }),
    ...(typeof seats === 'number' && Number.isInteger(seats) && seats > 0 && { seats }),
    candidates,
    selections,
  })
}

/** What a record says of the contest; undefined where it does not have it. */
function marksOf(record: unknown, contest: Contest, at: string): Result<Mark[] | undefined, Fault> {
  if (!isObject(record)) return expected('Object', record, at)
  const snapshots = listIn(record.CVRSnapshot).filter(isObject)
  const current = snapshots.find((snapshot) => snapshot['@id'] === record.CurrentSnapshotId) ?? snapshots[0]
  const own = listIn(current?.CVRContest)
    .filter(isObject)
    .find((one) => one.ContestId === contest.id)
  if (own === undefined) return ok(undefined)
  const marks: Mark[] = []
  for (const [index, selection] of listIn(own.CVRContestSelection).entries()) {
    const path = `${at}.CVRContestSelection[${index}]`
    if (!isObject(selection)) return expected('Object', selection, path)
    const candidate = contest.selections.get(String(selection.ContestSelectionId))
    if (candidate === undefined)
      return expected('Candidate', selection.ContestSelectionId ?? null, `${path}.ContestSelectionId`)
    for (const position of listIn(selection.SelectionPosition).filter(isObject)) {
      if (position.HasIndication === 'no' || position.IsAllocable === 'no') continue
      const rank = position.Rank ?? selection.Rank
      const votes = position.NumberVotes ?? 1
      if (rank !== undefined && !isWhole(rank, 1, mostRank)) return expected('Rank', rank, `${path}.Rank`)
      if (!isWhole(votes, 0, 0x7fff)) return expected('Score', votes, `${path}.NumberVotes`)
      marks.push({ candidate, votes, ...(rank !== undefined && { rank }) })
    }
  }
  if (marks.length > 1000 + contest.candidates.length) {
    return refuse(atPath(at, { type: 'TooMany', what: 'marks of a ballot', most: 1000 + contest.candidates.length }))
  }
  return ok(marks)
}

const mostRank = 1000

function kindOf(ballots: readonly (readonly Mark[])[]): Ballots['kind'] {
  if (ballots.some((marks) => marks.some(({ rank }) => rank !== undefined))) return 'rankings'
  return ballots.some((marks) => marks.some(({ votes }) => votes > 1)) ? 'scores' : 'approvals'
}

function writeRow(kind: Ballots['kind'], marks: readonly Mark[], row: Uint16Array, candidates: number): number {
  switch (kind) {
    case 'scores':
      row.fill(unmarked, 0, candidates)
      for (const { candidate, votes } of marks) row[candidate] = votes
      return candidates
    case 'approvals': {
      const ids = [...new Set(marks.filter(({ votes }) => votes > 0).map(({ candidate }) => candidate))]
      row.set(ids.sort((one, other) => one - other))
      return ids.length
    }
    case 'rankings':
      return rankingRow(marks, row)
  }
}

/** Ranks from the first; one that nobody has is skipped, several of one rank share it. */
function rankingRow(marks: readonly Mark[], row: Uint16Array): number {
  const ranked = marks.toSorted((one, other) => (one.rank ?? 0) - (other.rank ?? 0) || one.candidate - other.candidate)
  let length = 0
  let last = 0
  let before = -1
  for (const { candidate, rank = 0 } of ranked) {
    if (rank === last && candidate === before) continue
    for (; last + 1 < rank; last += 1, length += 1) row[length] = skipped
    row[length] = rank === last ? candidate | joined : candidate
    length += 1
    last = rank
    before = candidate
  }
  return length
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function isWhole(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
}
