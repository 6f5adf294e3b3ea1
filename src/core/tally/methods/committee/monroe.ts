import type { Tied } from '../../count.ts'
import { type CommitteeRule, mostCommittees, sorted } from './committee-rule.ts'
import type { Profile } from './profile.ts'

/** How many steps of arithmetic a search takes before it gives up: some seconds. */
const mostSteps = 300_000_000
/** The search looks at all sets of members of a committee. */
const mostSeats = 14

/**
 * Monroe’s rule (1995): voters are given to members in groups that differ in size by at most one, so that as many as can be are with
 * somebody of whom they approve. How many a committee represents follows from the theorem of greatest flow and least cut: it is the least,
 * over all sets of its members, of the room that these have and of the voters who approve of another member.
 */
export const monroe: CommitteeRule = (profile) => {
  const { candidates, seats, voters, counts } = profile
  if (seats > mostSeats) return undefined
  const small = Math.floor(voters / Math.max(seats, 1))
  const larger = voters - small * seats
  const room = (members: number) => small * members + Math.min(larger, members)
  // With the larger groups for everybody, gains only fall when others join, which a bound needs; nothing is represented by less.
  const wide = (members: number) => (larger > 0 ? small + 1 : small) * members
  const masks = new Uint32Array(counts.length)
  const members: number[] = []
  const found = { best: -1, committees: [] as Tied[], steps: 0 }
  if (seats === 0) return { committees: [[]], shown: { score: '0' } }
  search(candidates, 0)
  if (isTooMuch()) return undefined
  return { committees: sorted(found.committees), shown: { score: String(found.best) } }

  function isTooMuch(): boolean {
    return found.steps > mostSteps || found.committees.length > mostCommittees
  }

  function search(rest: Tied, reached: number) {
    const places = seats - members.length
    const inside = withinSets(profile, masks, members.length)
    const capacity = places === 1 ? room : wide
    const reaches = rest.map((candidate) => ({ candidate, reach: reachWith(candidate, inside, capacity) }))
    reaches.sort((one, other) => other.reach - one.reach)
    for (let at = 0; at + places <= reaches.length; at += 1) {
      if (isTooMuch()) return
      const { candidate, reach } = reaches[at] ?? { candidate: 0, reach: 0 }
      if (places === 1) {
        if (reach < found.best) return
        keep([...members, candidate], reach)
        continue
      }
      const gains = reaches.slice(at, at + places).reduce((sum, one) => sum + one.reach - reached, 0)
      if (Math.min(reached + gains, voters) < found.best) return
      add(candidate)
      search(
        reaches.slice(at + 1).map((one) => one.candidate),
        reach,
      )
      remove(candidate)
    }
  }

  function keep(committee: Tied, reach: number) {
    if (reach > found.best) found.committees = []
    found.best = reach
    found.committees.push(committee)
  }

  /** How many voters the members and this candidate represent when each set of members has so much room. */
  function reachWith(candidate: number, inside: Float64Array, capacity: (members: number) => number): number {
    const own = withinSets(profile, masks, members.length, candidate)
    found.steps += own.length * (members.length + 1) + (profile.supporters[candidate]?.length ?? 0)
    let least = Number.POSITIVE_INFINITY
    for (let set = 0; set < own.length; set += 1) {
      const size = sizeOf(set)
      const others = voters - (inside[set] ?? 0)
      least = Math.min(least, capacity(size + 1) + others, capacity(size) + others + (own[set] ?? 0))
    }
    return least
  }

  function add(candidate: number) {
    for (const ballot of profile.supporters[candidate] ?? [])
      masks[ballot] = (masks[ballot] ?? 0) | (1 << members.length)
    members.push(candidate)
  }

  function remove(candidate: number) {
    members.pop()
    for (const ballot of profile.supporters[candidate] ?? [])
      masks[ballot] = (masks[ballot] ?? 0) & ~(1 << members.length)
  }
}

/** For each set of members, how many voters approve of nobody outside it; of those alone who approve of a candidate, where one is given. */
function withinSets(
  { counts, supporters }: Profile,
  masks: Uint32Array,
  members: number,
  candidate?: number,
): Float64Array {
  const within = new Float64Array(2 ** members)
  const add = (ballot: number) => {
    const set = masks[ballot] ?? 0
    within[set] = (within[set] ?? 0) + (counts[ballot] ?? 0)
  }
  if (candidate === undefined) for (let ballot = 0; ballot < counts.length; ballot += 1) add(ballot)
  else for (const ballot of supporters[candidate] ?? []) add(ballot)
  for (let bit = 1; bit < within.length; bit *= 2) {
    for (let set = 0; set < within.length; set += 1) {
      if (set & bit) within[set] = (within[set] ?? 0) + (within[set ^ bit] ?? 0)
    }
  }
  return within
}

function sizeOf(set: number): number {
  let size = 0
  for (let left = set; left > 0; left &= left - 1) size += 1
  return size
}
