import type { Tally } from './standing.ts'

/** Who may still say something: the electorate less who voted and who recused themselves. */
export function missingVotes({ electorate, recused, counts }: Tally): number {
  return electorate - recused - votesCast(counts)
}

/** Ballots given in, without any that a recusal counts as. */
export function votesCast(counts: Tally['counts']): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}
