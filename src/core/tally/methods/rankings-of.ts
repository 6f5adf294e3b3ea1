import type { Rankings } from '../ballots/ballots.ts'
import type { Contest } from '../contest.ts'

/** The ballots of a contest whose method counts rankings alone. */
export function rankingsOf({ ballots }: Contest): Rankings {
  if (ballots.kind !== 'rankings') throw new Error('This is counted from rankings')
  return ballots
}
