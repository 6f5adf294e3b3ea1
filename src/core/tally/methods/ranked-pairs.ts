import type { Method } from '../method.ts'
import type { DefeatStrength } from '../params/params.ts'
import { countByStrength, type Ranked, strengthParams } from './condorcet/count-by-strength.ts'
import { byStrength, counted, type Defeat } from './condorcet/defeats.ts'
import { layers } from './condorcet/layers.ts'
import type { Pairwise } from './condorcet/pairwise.ts'
import { addReach, type Reach, reaches, reachOf } from './condorcet/reach.ts'

/**
 * Defeats are locked in from the strongest, but for those against which a chain of stronger ones stands already.
 * Equally strong ones are looked at together: those that go round in a circle only with one another and what is locked are none of them locked, so that neither
 * the order of ballots nor that of candidates decides between them. Who is then not told apart is tied, and a lot decides only where a
 * seat hangs on it. (T. M. Zavist and T. N. Tideman, Complete independence of clones in the ranked pairs rule, Social Choice and Welfare 6 (1989), show why
 * such ties need a rule of their own.)
 */
export const rankedPairs: Method = {
  name: 'ranked-pairs',
  source:
    'T. N. Tideman, Independence of clones as a criterion for voting rules, Social Choice and Welfare 4 (1987), section 4',
  ballots: ['rankings', 'scores'],
  params: strengthParams,
  count: (contest) =>
    countByStrength(contest, {
      strengths: ['margins', 'winning-votes', 'winning-votes-then-fewest-opposed'],
      rank: rankByLocking,
    }),
}

function rankByLocking(pairwise: Pairwise, among: readonly number[], strength: DefeatStrength): Ranked {
  const { candidates } = pairwise
  let locked = reachOf(candidates)
  const defeats = byStrength(pairwise, among, strength).flatMap((equal) => {
    const lockable = withoutCircles(locked, equal)
    locked = addReach(locked, lockable)
    return equal.map((defeat) => ({ ...counted(defeat), locked: lockable.includes(defeat) }))
  })
  const order = layers(among, (one, other) => reaches(locked, one, other))
  return { order, round: { kind: 'locked defeats', strength, defeats } }
}

function withoutCircles(locked: Reach, equal: readonly Defeat[]): readonly Defeat[] {
  const open = equal.filter(({ winner, loser }) => !reaches(locked, loser, winner))
  const together = addReach(locked, open)
  return open.filter(({ winner, loser }) => !reaches(together, loser, winner))
}
