import type { Contest } from '../contest.ts'
import type { Count } from '../count.ts'
import { standing } from '../methods/standing.ts'
import type { Round } from '../round.ts'

/**
 * All who stand, from the strongest on: the elected in the order of the method, then the others as it ranks them, or else those who stayed in the
 * count longest. Those who are equal stand as the lot has them, or by their positions without one.
 */
export function byStrength(contest: Contest, { order, elected, rounds }: Count): readonly number[] {
  const lot = contest.params.lot?.order ?? contest.candidates.map((_, candidate) => candidate)
  const place = new Map(lot.map((candidate, index) => [candidate, index]))
  const drawn = (some: readonly number[]) =>
    some.toSorted((one, other) => (place.get(one) ?? 0) - (place.get(other) ?? 0))
  if (order !== undefined) {
    const ranked = order.flatMap((tied) => {
      const chosen = elected.filter((candidate) => tied.includes(candidate))
      if (chosen.length === tied.length) return drawn(tied)
      return [...chosen, ...drawn(tied.filter((candidate) => !chosen.includes(candidate)))]
    })
    return [...ranked, ...drawn(standing(contest).filter((candidate) => !ranked.includes(candidate)))]
  }
  const left = standing(contest).filter((candidate) => !elected.includes(candidate))
  const out = [...new Set(rounds.flatMap(excludedIn))].filter((candidate) => left.includes(candidate))
  const stayed = left.filter((candidate) => !out.includes(candidate))
  return [...elected, ...drawn(stayed), ...out.toReversed()]
}

/** Who leaves a count in a round without being elected. */
function excludedIn(round: Round): readonly number[] {
  switch (round.kind) {
    case 'stage':
      return round.excluded
    case 'meek':
      return [...round.excluded, ...round.defeatedAsLast]
    case 'runoff':
      return round.eliminated
    case 'elimination':
      return round.excluded
    case 'totals':
    case 'star':
    case 'allocation':
    case 'committee':
    case 'budget-greedy':
    case 'budget-purchase':
    case 'budget-endowment':
    case 'budget-spent':
    case 'pairwise':
    case 'strongest paths':
    case 'locked defeats':
    case 'worst defeats':
    case 'wins':
    case 'threshold':
    case 'schwartz set':
      return []
  }
}
