import type { Method } from '../method.ts'
import type { DefeatStrength } from '../params/params.ts'
import type { StrongestPathsRound } from './condorcet/condorcet-round.ts'
import { countByStrength, type Ranked, strengthParams } from './condorcet/count-by-strength.ts'
import { byStrength, strengthText } from './condorcet/defeats.ts'
import { layers } from './condorcet/layers.ts'
import type { Pairwise } from './condorcet/pairwise.ts'

/** Whoever has a stronger path of defeats to another than the other has to them is above the other. */
export const schulze: Method = {
  name: 'schulze',
  source:
    'M. Schulze, A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner election method, Social Choice and Welfare 36 (2011), section 2',
  ballots: ['rankings', 'scores'],
  params: strengthParams,
  count: (contest) =>
    countByStrength(contest, {
      strengths: ['winning-votes', 'winning-votes-then-fewest-opposed', 'margins'],
      rank: rankByPaths,
    }),
}

function rankByPaths(pairwise: Pairwise, among: readonly number[], strength: DefeatStrength): Ranked {
  const { candidates } = pairwise
  const defeats = byStrength(pairwise, among, strength)
  const paths = strongestPaths(candidates, defeats)
  const order = layers(
    among,
    (one, other) => (paths[one * candidates + other] ?? 0) > (paths[other * candidates + one] ?? 0),
  )
  const texts = defeats.map(([first]) => (first === undefined ? null : strengthText(first, strength)))
  const textOf = (path: number) => texts[texts.length - path] ?? null
  const rows = Array.from({ length: candidates }, (_, from) =>
    paths.subarray(from * candidates, (from + 1) * candidates),
  )
  const round: StrongestPathsRound = {
    kind: 'strongest paths',
    strength,
    paths: rows.map((row) => Array.from(row, textOf)),
  }
  return { order, round }
}

/**
 * The strength of the weakest defeat on the strongest path between any two, as a place counted from the weakest of all, 0 where there is no path: only
 * which defeat is stronger matters (the algorithm of Floyd and Warshall, as in section 2.3.1).
 */
function strongestPaths(candidates: number, defeats: ReturnType<typeof byStrength>): Int32Array {
  const paths = new Int32Array(candidates * candidates)
  for (const [index, equal] of defeats.entries()) {
    for (const { winner, loser } of equal) paths[winner * candidates + loser] = defeats.length - index
  }
  for (let over = 0; over < candidates; over += 1) {
    for (let from = 0; from < candidates; from += 1) {
      const first = paths[from * candidates + over] ?? 0
      if (first === 0 || from === over) continue
      for (let to = 0; to < candidates; to += 1) {
        const whole = Math.min(first, paths[over * candidates + to] ?? 0)
        if (to !== from && whole > (paths[from * candidates + to] ?? 0)) paths[from * candidates + to] = whole
      }
    }
  }
  return paths
}
