import { castIn, joined, overvoted, skipped, unmarked } from '../ballots/ballots.ts'
import type { Contest } from '../contest.ts'
import { firstPreferences } from '../methods/first-preferences.ts'

/**
 * How many ballots are in favour of each candidate: of approvals those that approve, of scores those that give more than the default option gets, or more
 * than nothing without one; of rankings those that rank the candidate above the default option, or at all without one, and where one vote alone is
 * counted (plurality, instant run-off) those that rank the candidate first.
 */
export function supportOf(contest: Contest, defaultOption: number | undefined): readonly number[] {
  const { ballots, candidates, method } = contest
  const support = candidates.map(() => 0)
  const add = (candidate: number, count: number) => {
    support[candidate] = (support[candidate] ?? 0) + count
  }
  if (castIn(ballots) === 0) return support
  if (ballots.kind === 'scores') {
    for (const [ballot, count] of ballots.counts.entries()) {
      const score = (candidate: number) => {
        const value = ballots.values[ballot * candidates.length + candidate] ?? unmarked
        return value === unmarked ? 0 : value
      }
      const least = defaultOption === undefined ? 0 : score(defaultOption)
      for (const candidate of candidates.keys()) if (score(candidate) > least) add(candidate, count)
    }
    return support
  }
  if (ballots.kind === 'rankings' && (method === 'plurality' || method === 'irv')) return firstPreferences(contest)
  for (const [ballot, count] of ballots.counts.entries()) {
    const marks = ballots.marks.subarray(ballots.starts[ballot], ballots.starts[ballot + 1])
    for (const candidate of namedAbove(marks, ballots.kind === 'rankings' ? defaultOption : undefined))
      add(candidate, count)
  }
  return support
}

/** Those who stand in an earlier rank than one of them, or all where that one is not named. */
function namedAbove(marks: Uint16Array, limit: number | undefined): ReadonlySet<number> {
  const above = new Set<number>()
  let rank: number[] = []
  for (const mark of marks) {
    const candidate = mark & ~joined
    if ((mark & joined) === 0 || mark === skipped || mark === overvoted) {
      for (const one of rank) above.add(one)
      rank = []
    }
    if (mark === skipped || mark === overvoted) continue
    rank.push(candidate)
    if (candidate === limit) return above
  }
  for (const one of rank) above.add(one)
  return above
}
