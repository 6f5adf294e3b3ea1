import type { Method } from '../method.ts'
import type { DefeatStrength } from '../params/params.ts'
import { countByStrength, type Ranked, strengthParams } from './condorcet/count-by-strength.ts'
import { byStrength, strengthText } from './condorcet/defeats.ts'
import type { Pairwise } from './condorcet/pairwise.ts'
import { inGroups } from './highest.ts'

/** Whoever's worst defeat is the weakest is first. With `opposition` it is the most votes against them in any pair, lost or not. */
export const minimax: Method = {
  name: 'minimax',
  source:
    'P. B. Simpson, On defining areas of voter choice, Quarterly Journal of Economics 83 (1969); G. H. Kramer, A dynamical model of political equilibrium, Journal of Economic Theory 16 (1977)',
  ballots: ['rankings', 'scores'],
  params: strengthParams,
  count: (contest) =>
    countByStrength(contest, {
      strengths: ['winning-votes', 'winning-votes-then-fewest-opposed', 'margins', 'opposition'],
      rank: rankByWorst,
    }),
}

function rankByWorst(pairwise: Pairwise, among: readonly number[], strength: DefeatStrength): Ranked {
  const defeats = byStrength(pairwise, among, strength)
  const safety = Array.from({ length: pairwise.candidates }, () => defeats.length)
  const worst = Array.from({ length: pairwise.candidates }, (): string | null => null)
  for (const [index, equal] of defeats.entries()) {
    for (const defeat of equal) {
      if (worst[defeat.loser] !== null) continue
      safety[defeat.loser] = index
      worst[defeat.loser] = strengthText(defeat, strength)
    }
  }
  return { order: inGroups(among, safety), round: { kind: 'worst defeats', strength, worst } }
}
