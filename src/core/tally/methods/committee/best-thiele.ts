import { exactText } from '../../exact-text.ts'
import { type CommitteeRule, mostCommittees, sorted } from './committee-rule.ts'
import { scaleOf, type Worth } from './thiele.ts'

/** How many approvals a search looks at before it gives up: some seconds. */
const mostLooks = 200_000_000

/**
 * The committees that are worth most to all voters together, by branch and bound: the gains of candidates only fall when others join, so
 * that a committee and the best gains for its empty seats can reach no more than their sum.
 */
export function bestThiele(worth: Worth): CommitteeRule {
  return ({ candidates, seats, voters, counts, supporters }) => {
    const { unit, worths } = scaleOf(worth, seats)
    const total = worths.reduce((sum, one) => sum + one, 0n) * BigInt(voters)
    // All sums are whole numbers in doubles, which are exact below this.
    if (total > BigInt(Number.MAX_SAFE_INTEGER)) return undefined
    const values = Float64Array.from(worths, Number)
    const has = new Uint16Array(counts.length)
    const members: number[] = []
    const found = { best: -1, committees: [] as number[][], looks: 0 }
    search(candidates, 0)
    if (found.looks > mostLooks || found.committees.length > mostCommittees) return undefined
    const score = exactText({ numerator: BigInt(Math.max(found.best, 0)), denominator: unit })
    return { committees: sorted(found.committees), shown: { score } }

    function search(rest: readonly number[], reached: number) {
      const places = seats - members.length
      if (places === 0) return keep(reached)
      const gains = rest.map((candidate) => ({ candidate, gain: gainOf(candidate) }))
      gains.sort((one, other) => other.gain - one.gain)
      for (let at = 0; at + places <= gains.length; at += 1) {
        if (found.looks > mostLooks || found.committees.length > mostCommittees) return
        let bound = reached
        for (let next = at; next < at + places; next += 1) bound += gains[next]?.gain ?? 0
        if (bound < found.best) return
        const { candidate, gain } = gains[at] ?? { candidate: 0, gain: 0 }
        add(candidate, 1)
        search(
          gains.slice(at + 1).map((other) => other.candidate),
          reached + gain,
        )
        add(candidate, -1)
      }
    }

    function keep(reached: number) {
      if (reached > found.best) {
        found.best = reached
        found.committees = []
      }
      if (reached === found.best) found.committees.push([...members])
    }

    function gainOf(candidate: number): number {
      const ballots = supporters[candidate] ?? []
      found.looks += ballots.length
      let gain = 0
      for (const ballot of ballots) gain += (counts[ballot] ?? 0) * (values[has[ballot] ?? 0] ?? 0)
      return gain
    }

    function add(candidate: number, one: 1 | -1) {
      if (one > 0) members.push(candidate)
      else members.pop()
      for (const ballot of supporters[candidate] ?? []) has[ballot] = (has[ballot] ?? 0) + one
    }
  }
}
