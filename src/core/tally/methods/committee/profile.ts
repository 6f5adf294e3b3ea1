import { castIn } from '../../ballots/ballots.ts'
import type { Contest } from '../../contest.ts'
import type { Tied } from '../../count.ts'
import { standing } from '../standing.ts'

/** Who approves of whom, as the rules for approval committees look at it. */
export interface Profile {
  /** Those who can be members. */
  readonly candidates: Tied
  readonly seats: number
  /** How many people cast a ballot, one that names nobody as well. */
  readonly voters: number
  /** How many people cast each distinct ballot. */
  readonly counts: Float64Array
  /** By candidate, the distinct ballots that name them. */
  readonly supporters: readonly Uint32Array[]
  /** By distinct ballot, how many of those who can be members it names. */
  readonly named: Uint16Array
}

export function profileOf(contest: Contest): Profile {
  const { ballots, params, seats } = contest
  if (ballots.kind !== 'approvals') throw new Error(`Approvals cannot be read from ${ballots.kind}`)
  const candidates = standing(contest).filter((candidate) => params.ineligible?.includes(candidate) !== true)
  const able = new Set(candidates)
  const lists: number[][] = contest.candidates.map(() => [])
  const { starts, marks, counts } = ballots
  const named = new Uint16Array(counts.length)
  for (let ballot = 0; ballot < counts.length; ballot += 1) {
    for (let at = starts[ballot] ?? 0; at < (starts[ballot + 1] ?? 0); at += 1) {
      const mark = marks[at] ?? 0
      if (!able.has(mark)) continue
      lists[mark]?.push(ballot)
      named[ballot] = (named[ballot] ?? 0) + 1
    }
  }
  const supporters = lists.map((list) => Uint32Array.from(list))
  return { candidates, seats: Math.min(seats, candidates.length), voters: castIn(ballots), counts, supporters, named }
}

/** How many people approve of a candidate. */
export function approvalsOf({ supporters, counts }: Profile, candidate: number): number {
  let sum = 0
  for (const ballot of supporters[candidate] ?? []) sum += counts[ballot] ?? 0
  return sum
}
