import { type Ballots, overvoted, skipped } from './ballots.ts'

/** On how many ballots each candidate is named: approvals, or ranks at whatever place. */
export function castFor(ballots: Exclude<Ballots, { readonly kind: 'scores' }>): readonly number[] {
  const totals = Array.from({ length: ballots.candidates }, () => 0)
  const { starts, marks, counts } = ballots
  for (const [ballot, count] of counts.entries()) {
    const named = new Set(
      marks
        .subarray(starts[ballot], starts[ballot + 1])
        .values()
        .map((mark) => mark & 0x7fff),
    )
    for (const candidate of named) {
      if (candidate !== skipped && candidate !== overvoted) totals[candidate] = (totals[candidate] ?? 0) + count
    }
  }
  return totals
}
