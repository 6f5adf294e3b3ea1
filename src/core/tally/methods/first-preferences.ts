import { joined, overvoted, skipped } from '../ballots/ballots.ts'
import type { Contest } from '../contest.ts'

/** How many ballots have each candidate first; one that has several there, or none who stands, counts for nobody. */
export function firstPreferences({ ballots, candidates, withdrawn }: Contest): readonly number[] {
  const totals = candidates.map(() => 0)
  if (ballots.kind === 'scores') throw new Error('Scores have no first preference')
  const { starts, marks, counts } = ballots
  for (const [ballot, count] of counts.entries()) {
    const end = starts[ballot + 1] ?? 0
    for (let at = starts[ballot] ?? 0; at < end; at += 1) {
      const mark = marks[at] ?? skipped
      if (mark === skipped || withdrawn.includes(mark)) continue
      const next = at + 1 < end ? (marks[at + 1] ?? 0) : 0
      if (mark !== overvoted && (next & joined) === 0) totals[mark] = (totals[mark] ?? 0) + count
      break
    }
  }
  return totals
}
