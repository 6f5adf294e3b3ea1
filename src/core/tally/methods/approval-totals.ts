import type { Contest } from '../contest.ts'

/** How many ballots name each candidate; those with more names than a ballot may have count for nobody. */
export function approvalTotals({ ballots, candidates }: Contest, most = candidates.length): readonly number[] {
  if (ballots.kind !== 'approvals') throw new Error(`Approvals cannot be read from ${ballots.kind}`)
  const { starts, marks, counts } = ballots
  const totals = new Float64Array(candidates.length)
  for (let ballot = 0; ballot < counts.length; ballot += 1) {
    const start = starts[ballot] ?? 0
    const end = starts[ballot + 1] ?? start
    if (end - start > most) continue
    for (let at = start; at < end; at += 1) {
      const named = marks[at] ?? 0
      totals[named] = (totals[named] ?? 0) + (counts[ballot] ?? 0)
    }
  }
  return [...totals]
}
