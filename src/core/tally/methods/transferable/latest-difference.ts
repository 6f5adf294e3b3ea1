import { compareRatios, nought, type Ratio } from '../../../base/ratio.ts'
import type { Tied } from '../../count.ts'

/**
 * The tied as they stood at the latest earlier stage at which they had not all the same votes, the most first; one group where there was none.
 * Scottish Local Government Elections Order 2007, schedule 1, rules 49(2) and 51(2).
 */
export function latestDifference(stages: readonly (readonly Ratio[])[], among: readonly number[]): readonly Tied[] {
  for (const votes of stages.toReversed()) {
    const groups = byVotes(votes, among)
    if (groups.length > 1) return groups
  }
  return [among]
}

/** From the most votes to the fewest, equal ones together. */
export function byVotes(votes: readonly Ratio[], among: readonly number[]): readonly Tied[] {
  const ofCandidate = (candidate: number) => votes[candidate] ?? nought
  const groups: number[][] = []
  for (const candidate of among.toSorted((one, other) => compareRatios(ofCandidate(other), ofCandidate(one)))) {
    const group = groups.at(-1)
    const [equal] = group ?? []
    if (group === undefined || equal === undefined || compareRatios(ofCandidate(equal), ofCandidate(candidate)) !== 0) {
      groups.push([candidate])
    } else group.push(candidate)
  }
  return groups
}
