import type { Contest } from '../contest.ts'

/** The candidates who can be voted for, in the order of their positions. */
export function standing({ candidates, withdrawn }: Contest): readonly number[] {
  return candidates.map((_, candidate) => candidate).filter((candidate) => !withdrawn.includes(candidate))
}
