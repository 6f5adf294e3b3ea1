import fc from 'fast-check'
import { unmarked } from '../../src/core/tally/ballots/ballots.ts'
import type { Contest } from '../../src/core/tally/contest.ts'
import type { Count } from '../../src/core/tally/count.ts'
import { countContest } from '../../src/core/tally/count-contest.ts'
import type { MethodName } from '../../src/core/tally/method-names.ts'
import type { Params } from '../../src/core/tally/params/params.ts'

interface Asked {
  readonly method: MethodName
  readonly candidates: number
  readonly seats?: number
  readonly params?: Params
  readonly withdrawn?: readonly number[]
  readonly costs?: readonly number[]
}

/** So many people gave these scores, by candidate; null is not marked. */
export type ScoreRow = readonly [count: number, ...scores: (number | null)[]]

export function scored(asked: Asked, rows: readonly ScoreRow[]): Contest {
  const values = rows.flatMap(([, ...scores]) => scores.map((score) => score ?? unmarked))
  const counts = Float64Array.from(rows, ([count]) => count)
  return contestOf(asked, { kind: 'scores', candidates: asked.candidates, counts, values: Int16Array.from(values) })
}

/** So many people approve of these. */
export type ApprovalRow = readonly [count: number, names: readonly number[]]

export function approving(asked: Asked, rows: readonly ApprovalRow[]): Contest {
  const starts = new Uint32Array(rows.length + 1)
  for (const [at, [, names]] of rows.entries()) starts[at + 1] = (starts[at] ?? 0) + names.length
  const marks = Uint16Array.from(rows.flatMap(([, names]) => names))
  const counts = Float64Array.from(rows, ([count]) => count)
  return contestOf(asked, { kind: 'approvals', candidates: asked.candidates, counts, starts, marks })
}

export function counted(contest: Contest): Count {
  const count = countContest(contest)
  if (!count.ok) throw new Error(JSON.stringify(count.problem))
  return count.value
}

/** A lot in which everybody stands in the order of their positions. */
export function byPosition(candidates: number): Params {
  return { lot: { order: Array.from({ length: candidates }, (_, candidate) => candidate) } }
}

export function scoreRows(candidates: number, { most = 8, best = 5 } = {}): fc.Arbitrary<ScoreRow[]> {
  const score = fc.integer({ min: 0, max: best })
  const row = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.array(score, { minLength: candidates, maxLength: candidates }))
    .map(([count, scores]): ScoreRow => [count, ...scores])
  return fc.array(row, { minLength: 1, maxLength: most })
}

export function approvalRows(candidates: number, most = 8): fc.Arbitrary<ApprovalRow[]> {
  const names = fc.uniqueArray(fc.nat(candidates - 1), { maxLength: candidates }).map((some) => some.toSorted())
  return fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), names), { minLength: 1, maxLength: most })
}

function contestOf(asked: Asked, ballots: Contest['ballots']): Contest {
  const { method, candidates, seats = 1, params = {}, withdrawn = [], costs } = asked
  const names = Array.from({ length: candidates }, (_, candidate) => `candidate ${candidate}`)
  const only = { method, params, seats, candidates: names, withdrawn, ballots, tieDecisions: [] }
  return costs === undefined ? only : { ...only, costs }
}
