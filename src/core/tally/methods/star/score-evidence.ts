import type { Tied } from '../../count.ts'
import type { Evidence } from '../../ties/break-tie.ts'
import { inGroups, inGroupsBy } from '../highest.ts'
import { ballotsAt, matchup, type ScoreBallots } from './score-sums.ts'

/** The best score of STAR ballots, where a contest does not name another. */
export const fiveStars = 5

/**
 * What scores tell about those who are tied, by Equal Vote's official protocol: https://www.starvoting.org/ties. A tie of two goes to whom
 * more ballots prefer; of more, those who lost the most match-ups among the tied go out, and again among those who are left.
 */
export function scoreEvidence(ballots: ScoreBallots, sums: ArrayLike<number>, best: number): Evidence {
  return {
    score: (among) => inGroups(among, sums),
    'top-scores': (among) => inGroupsBy(among, (candidate) => ballotsAt(ballots, candidate, best)),
    'head-to-head': (among) => byLosses(among, lossesAmong(ballots, among)),
  }
}

/** Who loses to whom. */
function lossesAmong(ballots: ScoreBallots, among: Tied): ReadonlyMap<number, ReadonlySet<number>> {
  const losses = new Map(among.map((candidate) => [candidate, new Set<number>()]))
  for (const [at, one] of among.entries()) {
    for (const other of among.slice(at + 1)) {
      const { forOne, forOther } = matchup(ballots, one, other)
      if (forOne > forOther) losses.get(other)?.add(one)
      if (forOther > forOne) losses.get(one)?.add(other)
    }
  }
  return losses
}

function byLosses(among: Tied, losses: ReadonlyMap<number, ReadonlySet<number>>): readonly Tied[] {
  const lost = (candidate: number) => among.filter((other) => losses.get(candidate)?.has(other)).length
  const most = Math.max(...among.map(lost))
  const left = among.filter((candidate) => lost(candidate) < most)
  if (left.length === 0) return [among]
  return [...byLosses(left, losses), among.filter((candidate) => lost(candidate) === most)]
}
