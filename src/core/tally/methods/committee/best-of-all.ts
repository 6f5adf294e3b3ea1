import type { Tied } from '../../count.ts'
import { mostCommittees, sorted } from './committee-rule.ts'
import type { Profile } from './profile.ts'

/** How many committees, whole or begun, a search looks at before it gives up. */
const mostLooks = 200_000

/**
 * The committees that reach most, found by looking at all of them but those that begin in a way that can no longer reach as much: `most`
 * says what a beginning can reach at best with so many more of the rest, and of a whole committee what it does reach.
 */
export function bestOfAll(
  { candidates, seats }: Profile,
  most: (members: Tied, rest: Tied) => number,
): { readonly committees: readonly Tied[]; readonly reached: number } | undefined {
  let best = Number.NEGATIVE_INFINITY
  let committees: Tied[] = []
  let looks = 0
  search([], candidates)
  if (looks > mostLooks || committees.length > mostCommittees) return undefined
  return { committees: sorted(committees), reached: best }

  function search(members: Tied, rest: Tied) {
    looks += 1
    if (looks > mostLooks || committees.length > mostCommittees) return
    const places = seats - members.length
    const reach = most(members, rest)
    if (reach < best) return
    if (places > 0) {
      for (let at = 0; at + places <= rest.length; at += 1) {
        search([...members, ...rest.slice(at, at + 1)], rest.slice(at + 1))
      }
      return
    }
    if (reach > best) committees = []
    best = reach
    committees.push(members)
  }
}
