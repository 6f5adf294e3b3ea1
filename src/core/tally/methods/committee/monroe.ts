import type { Tied } from '../../count.ts'
import { bestOfAll } from './best-of-all.ts'
import type { CommitteeRule } from './committee-rule.ts'
import { approvalsOf, type Profile } from './profile.ts'

/**
 * Monroe’s rule (1995): voters are given to members in groups that differ in size by at most one, so that as many as can be are with
 * somebody of whom they approve.
 */
export const monroe: CommitteeRule = (profile) => {
  const byApprovals = profile.candidates.toSorted(
    (one, other) => approvalsOf(profile, other) - approvalsOf(profile, one) || one - other,
  )
  const largest = Math.ceil(profile.voters / Math.max(profile.seats, 1))
  const best = bestOfAll({ ...profile, candidates: byApprovals }, (members, rest) => {
    const gains = rest.map((candidate) => Math.min(approvalsOf(profile, candidate), largest))
    const more = gains.slice(0, profile.seats - members.length).reduce((sum, gain) => sum + gain, 0)
    return Math.min(represented(profile, members) + more, profile.voters)
  })
  return best && { committees: best.committees, shown: { score: String(best.reached) } }
}

/** A member and the people who are given to them, by distinct ballot. */
interface Group {
  readonly supporters: ReadonlySet<number>
  readonly people: Map<number, number>
  size: number
}

/**
 * How many voters can be with a member of whom they approve: a greatest flow from ballots to members, each of whom has room for the smaller
 * size, and as many for one more as there are voters over.
 */
function represented({ counts, supporters, voters, seats }: Profile, members: Tied): number {
  const small = Math.floor(voters / Math.max(seats, 1))
  let larger = voters - small * seats
  const groups = members.map(
    (member): Group => ({ supporters: new Set(supporters[member]), people: new Map(), size: 0 }),
  )
  let placed = 0
  for (const ballot of new Set(groups.flatMap((group) => [...group.supporters]))) {
    let left = counts[ballot] ?? 0
    while (left > 0) {
      const path = pathFrom(ballot, groups, (group) => group.size < small || (group.size === small && larger > 0))
      const last = path?.at(-1)
      if (path === undefined || last === undefined) break
      const room = last.group.size < small ? small - last.group.size : 1
      const moved = Math.min(
        left,
        room,
        ...path.slice(1).map(({ ballot: other, from }) => from?.people.get(other) ?? 0),
      )
      if (last.group.size === small) larger -= 1
      move(path, moved)
      left -= moved
      placed += moved
    }
  }
  return placed
}

/** A ballot whose people go to a group, from the one in which they are. */
interface Hop {
  readonly ballot: number
  readonly from?: Group
  readonly group: Group
}

/** The shortest way by which somebody comes into a group: directly to one with room, or by others who make room. */
function pathFrom(
  ballot: number,
  groups: readonly Group[],
  hasRoom: (group: Group) => boolean,
): readonly Hop[] | undefined {
  const reached = new Map<Group, readonly Hop[]>()
  const queue: Group[] = []
  const reach = (hop: Hop, before: readonly Hop[]) => {
    if (reached.has(hop.group)) return
    reached.set(hop.group, [...before, hop])
    queue.push(hop.group)
  }
  for (const group of groups) if (group.supporters.has(ballot)) reach({ ballot, group }, [])
  for (const from of queue) {
    const before = reached.get(from) ?? []
    if (hasRoom(from)) return before
    for (const [other, people] of from.people) {
      if (people === 0) continue
      for (const group of groups) if (group.supporters.has(other)) reach({ ballot: other, from, group }, before)
    }
  }
  return undefined
}

function move(path: readonly Hop[], people: number) {
  for (const { ballot, from, group } of path) {
    group.people.set(ballot, (group.people.get(ballot) ?? 0) + people)
    group.size += people
    if (from === undefined) continue
    from.people.set(ballot, (from.people.get(ballot) ?? 0) - people)
    from.size -= people
  }
}
