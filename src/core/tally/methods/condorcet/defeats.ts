import type { DefeatStrength } from '../../params/params.ts'
import type { CountedDefeat } from './condorcet-round.ts'
import { type Pairwise, votesFor } from './pairwise.ts'

/** So many rank the winner above the loser, and so many the other way. */
export interface Defeat {
  readonly winner: number
  readonly loser: number
  readonly above: number
  readonly below: number
}

/** Whoever more ballots prefer than the other way round defeats the other, by the positions of the winners. */
export function defeatsAmong(pairwise: Pairwise, among: readonly number[]): readonly Defeat[] {
  return pairsAmong(pairwise, among).filter(({ above, below }) => above > below)
}

/**
 * From the strongest, equally strong ones together. What is measured is told apart as in Schulze, "A new monotonic, clone-independent, reversal
 * symmetric, and Condorcet-consistent single-winner election method" (2011), section 2.1; `opposition` is the pairwise opposition of
 * Simpson and Kramer: all who are preferred by anybody count, those who win the pair or not.
 */
export function byStrength(
  pairwise: Pairwise,
  among: readonly number[],
  strength: DefeatStrength,
): readonly (readonly Defeat[])[] {
  const defeats =
    strength === 'opposition'
      ? pairsAmong(pairwise, among).filter(({ above }) => above > 0)
      : defeatsAmong(pairwise, among)
  const groups: Defeat[][] = []
  for (const defeat of defeats.toSorted((one, other) => compare(other, one, strength))) {
    const group = groups.at(-1)
    const first = group?.[0]
    if (group !== undefined && first !== undefined && compare(first, defeat, strength) === 0) group.push(defeat)
    else groups.push([defeat])
  }
  return groups
}

/** Above zero where the first is stronger. */
export function compare(one: Defeat, other: Defeat, strength: DefeatStrength): number {
  switch (strength) {
    case 'winning-votes':
    case 'opposition':
      return one.above - other.above
    case 'winning-votes-then-fewest-opposed':
      return one.above === other.above ? other.below - one.below : one.above - other.above
    case 'margins':
      return one.above - one.below - (other.above - other.below)
  }
}

/** As a round tells it: "461", and where the opposed count as well "461:460". */
export function strengthText({ above, below }: Defeat, strength: DefeatStrength): string {
  switch (strength) {
    case 'winning-votes':
    case 'opposition':
      return String(above)
    case 'winning-votes-then-fewest-opposed':
      return `${above}:${below}`
    case 'margins':
      return String(above - below)
  }
}

export function counted({ winner, loser, above, below }: Defeat): CountedDefeat {
  return { winner, loser, above: String(above), below: String(below) }
}

function pairsAmong(pairwise: Pairwise, among: readonly number[]): readonly Defeat[] {
  return among.flatMap((winner) =>
    among.flatMap((loser) => {
      if (winner === loser) return []
      return [{ winner, loser, above: votesFor(pairwise, winner, loser), below: votesFor(pairwise, loser, winner) }]
    }),
  )
}
