import type { Tied } from '../../count.ts'
import { bestOfAll } from './best-of-all.ts'
import type { CommitteeRule } from './committee-rule.ts'
import type { Profile } from './profile.ts'

/** Minimax approval voting (Brams, Kilgour and Sanver 2007): nobody’s ballot differs from the committee in more names than it must. */
export const minimaxav: CommitteeRule = (profile) => {
  const best = bestOfAll(profile, (members, rest) => -leastFurthest(profile, members, rest))
  return best && { committees: best.committees, shown: { score: String(-best.reached) } }
}

/** The least that the distance of the furthest ballot can be when the empty seats are filled from the rest. */
function leastFurthest({ seats, named, supporters }: Profile, members: Tied, rest: Tied): number {
  const places = seats - members.length
  const among = namedOf(supporters, members, named.length)
  const could = namedOf(supporters, rest, named.length)
  let furthest = 0
  for (let ballot = 0; ballot < named.length; ballot += 1) {
    const shared = (among[ballot] ?? 0) + Math.min(could[ballot] ?? 0, places)
    furthest = Math.max(furthest, (named[ballot] ?? 0) + seats - 2 * shared)
  }
  return furthest
}

function namedOf(supporters: Profile['supporters'], candidates: Tied, ballots: number): Uint16Array {
  const number = new Uint16Array(ballots)
  for (const candidate of candidates) {
    for (const ballot of supporters[candidate] ?? []) number[ballot] = (number[ballot] ?? 0) + 1
  }
  return number
}
