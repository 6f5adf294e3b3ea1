// Counting beside other programs, and a million ballots from a file beside a bare reading of its lines: `npm run bench -- elections`.

import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Ballots } from '../src/core/tally/ballots/ballots.ts'
import { inCanonicalOrder } from '../src/core/tally/ballots/canonical-order.ts'
import { Grouper } from '../src/core/tally/ballots/grouper.ts'
import type { Contest } from '../src/core/tally/contest.ts'
import { countContest } from '../src/core/tally/count-contest.ts'
import type { MethodName } from '../src/core/tally/method-names.ts'
import type { Params } from '../src/core/tally/params/params.ts'
import { electionPeers } from './election-peers.ts'
import { median } from './median.ts'
import { printTable } from './table.ts'
import { type Chance, shuffled, writeBallots } from './write-ballots.ts'

const candidates = 20
const ballots = 100_000

interface Counted {
  readonly name: string
  readonly method: MethodName
  readonly seats: number
  readonly params: Params
  readonly kind: Ballots['kind']
}

const counts: readonly Counted[] = [
  { name: 'Schulze', method: 'schulze', seats: 1, params: {}, kind: 'rankings' },
  { name: 'ranked pairs', method: 'ranked-pairs', seats: 1, params: {}, kind: 'rankings' },
  { name: 'minimax', method: 'minimax', seats: 1, params: {}, kind: 'rankings' },
  { name: 'Copeland', method: 'copeland', seats: 1, params: {}, kind: 'rankings' },
  { name: 'Condorcet, run-off', method: 'condorcet-irv', seats: 1, params: {}, kind: 'rankings' },
  { name: 'instant run-off', method: 'irv', seats: 1, params: {}, kind: 'rankings' },
  { name: 'instant run-off, RCTab', method: 'irv', seats: 1, params: { rule: 'rctab' }, kind: 'rankings' },
  { name: 'STV, Scottish, 5 seats', method: 'stv', seats: 5, params: { rule: 'scottish' }, kind: 'rankings' },
  { name: 'STV, WIGM PRF, 5 seats', method: 'stv', seats: 5, params: { rule: 'wigm-prf' }, kind: 'rankings' },
  { name: 'STV, Meek PRF, 5 seats', method: 'stv', seats: 5, params: { rule: 'meek-prf' }, kind: 'rankings' },
  { name: 'STV, Warren, 5 seats', method: 'stv', seats: 5, params: { rule: 'warren' }, kind: 'rankings' },
  { name: 'plurality', method: 'plurality', seats: 1, params: {}, kind: 'rankings' },
  { name: 'approval', method: 'approval', seats: 5, params: {}, kind: 'approvals' },
  {
    name: 'sequential PAV and Phragmén',
    method: 'approval-committee',
    seats: 5,
    params: { rules: ['seqpav', 'seqphragmen'] },
    kind: 'approvals',
  },
  { name: 'score', method: 'score', seats: 5, params: { maxScore: 5 }, kind: 'scores' },
  { name: 'STAR', method: 'star', seats: 1, params: { maxScore: 5 }, kind: 'scores' },
  { name: 'Bloc STAR, 5 seats', method: 'bloc-star', seats: 5, params: { maxScore: 5 }, kind: 'scores' },
  { name: 'allocated score, 5 seats', method: 'star-pr', seats: 5, params: { maxScore: 5 }, kind: 'scores' },
]

export function measureElections(): void {
  const chance = seeded(7)
  const rankings = Array.from({ length: ballots }, () => shuffled(candidates, chance))
  const grouped = {
    rankings: group('rankings', rankings),
    scores: group(
      'scores',
      rankings.map((ranking) => ranking.map((id) => Math.floor((id * 6) / candidates))),
    ),
    approvals: group(
      'approvals',
      rankings.map((ranking) => ranking.slice(0, 6).toSorted((one, other) => one - other)),
    ),
  }
  const peers = electionPeers()
  if (peers === undefined) console.log('Other programs are not installed and not measured: cd bench && npm ci\n')
  const rows = counts.map((counted): Measured => {
    const contest = contestOf(counted, grouped[counted.kind])
    const ours = timed(() => countContest(contest), 5)
    const beside = (peers ?? [])
      .filter(({ method }) => method === counted.method && counted.params.rule === undefined)
      .map(({ name, prepare }) => ({ name, ms: timed(prepare(rankings, candidates), 1) }))
      .toSorted((one, other) => one.ms - other.ms)
    return { name: counted.name, ours, ...(beside[0] !== undefined && { peer: beside[0] }) }
  })
  printTable(
    '100,000 × 20, ms',
    [
      { title: 'Remit', width: 9, decimals: 1 },
      { title: 'fastest peer', width: 14 },
      { title: 'ratio (aim: 5)', width: 17, decimals: 1 },
    ],
    rows.map(({ name, ours, peer }) => [
      peer === undefined ? name : `${name} / ${peer.name}`,
      ours,
      peer?.ms,
      peer === undefined ? undefined : peer.ms / ours,
    ]),
  )
}

interface Measured {
  readonly name: string
  readonly ours: number
  readonly peer?: { readonly name: string; readonly ms: number }
}

/** Ballots as the file reader groups them. */
function group(kind: Ballots['kind'], rows: readonly (readonly number[])[]): Ballots {
  const grouper = new Grouper()
  for (const row of rows) grouper.add(Uint16Array.from(row), row.length, 1)
  return inCanonicalOrder(kind, grouper.rows(), candidates).ballots
}

function contestOf({ method, seats, params }: Counted, grouped: Ballots): Contest {
  const names = Array.from({ length: candidates }, (_, id) => `C${id}`)
  const lot = { order: [...names.keys()] }
  return {
    method,
    seats,
    params: { ...params, lot },
    candidates: names,
    withdrawn: [],
    ballots: grouped,
    tieDecisions: [],
  }
}

/** The median of some runs after one that is not counted; a run of seconds is counted as it is. */
function timed(run: () => unknown, times: number): number {
  const once = () => {
    const from = performance.now()
    run()
    return performance.now() - from
  }
  if (times === 1) return once()
  once()
  return median(Array.from({ length: times }, once))
}

const sizes = [250_000, 500_000, 1_000_000]
const formatted = [
  { format: 'csv-ranks', file: 'ballots.csv', title: 'CSV of ranks' },
  { format: 'blt', file: 'ballots.blt', title: 'BLT' },
] as const

/** Each in a process of its own, with what its memory came to; in turns. */
export function measureMillion(): void {
  const rows = formatted.flatMap(({ format, file, title }) =>
    sizes.map((size): readonly [string, ...number[]] => {
      const path = join(tmpdir(), `remit-bench-${process.pid}-${file}`)
      writeBallots(path, { format, size, candidates, chance: seeded(size) })
      const turns = Array.from({ length: 3 }, () => ({
        lines: child('lines', path, format),
        counted: child('count', path, format),
      }))
      rmSync(path)
      const lines = median(turns.map((turn) => turn.lines.processor_ms))
      const counted = median(turns.map((turn) => turn.counted.processor_ms))
      const memory = Math.max(...turns.map((turn) => turn.counted.memory_mb))
      return [
        `${title}, ${size.toLocaleString('en')}`,
        lines,
        counted,
        counted / lines,
        memory,
        (1000 * counted) / size,
      ]
    }),
  )
  printTable(
    'Ballots × 20 from a file',
    [
      { title: 'lines ms', width: 10 },
      { title: 'Remit ms', width: 10 },
      { title: 'ratio (aim: 3)', width: 16, decimals: 1 },
      { title: 'MB (aim: 300)', width: 15 },
      { title: 'µs a ballot', width: 13, decimals: 2 },
    ],
    rows,
  )
}

interface Ran {
  readonly processor_ms: number
  readonly memory_mb: number
}

function child(what: 'lines' | 'count', path: string, format: string): Ran {
  const program = fileURLToPath(new URL('election-file.ts', import.meta.url))
  return JSON.parse(execFileSync(process.execPath, [program, what, path, format], { encoding: 'utf8' }))
}

/** The same ballots in every run: xorshift. */
function seeded(seed: number): Chance {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}
