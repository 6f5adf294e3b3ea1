import { castIn, distinctIn } from '../ballots/ballots.ts'
import type { Contest } from '../contest.ts'
import type { Count } from '../count.ts'
import { unusedParams } from '../count-contest.ts'
import { ballotsDigest, resultDigest, type StartHash } from '../digest/digest.ts'
import { writeParams } from '../params/write-params.ts'
import { toldCount } from './told-count.ts'
import { type Told, toldRound } from './told-round.ts'

/** What is told of a count beside the contest itself. */
export interface Telling {
  readonly start: StartHash
  /** For each group of ballots in the order of the file, which distinct one it is. */
  readonly places?: Uint32Array
}

/** A count as plain data with names, the whole of what `remit count --json` prints (docs/counting.md). */
export function toldAnswer(contest: Contest, count: Count, { start, places }: Telling): Told {
  const { candidates, ballots, withdrawn } = contest
  const naming = { candidates, ...(places !== undefined && { places }) }
  const names = (ids: readonly number[]) => ids.map((id) => candidates[id] ?? '')
  const digest = ballotsDigest(ballots, start)
  const told = toldCount(contest, count, places)
  return {
    elected: names(count.elected),
    rounds: count.rounds.map((round, index) => ({ kind: round.kind, ...toldRound(round, index + 1, naming) })),
    ties: count.ties.map((tie) => ({ ...tie, among: names(tie.among), chosen: names(tie.chosen) })),
    digest: resultDigest(contest, count, digest, start),
    ...(count.open !== undefined && { open: { ...count.open, among: names(count.open.among) } }),
    method: contest.method,
    params: writeParams(contest.params),
    unusedParams: unusedParams(contest),
    seats: contest.seats,
    candidates,
    withdrawn: names(withdrawn),
    ballots: { kind: ballots.kind, cast: castIn(ballots), distinct: distinctIn(ballots), digest },
    ...picked(told),
    ...(count.notCounted !== undefined && { notCounted: count.notCounted }),
  }
}

const beside = ['order', 'rankings', 'committees', 'quota', 'spent', 'status'] as const

/** What the method tells beside its rounds. */
function picked(told: Told): Told {
  const has = beside.filter((key) => told[key] !== undefined && !(key === 'status' && isEmpty(told[key])))
  return Object.fromEntries(has.map((key) => [key, told[key]]))
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}
