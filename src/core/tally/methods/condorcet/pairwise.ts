import { joined, overvoted, type Rankings, type Scores, skipped, unmarked } from '../../ballots/ballots.ts'
import type { Contest } from '../../contest.ts'
import type { Params } from '../../params/params.ts'
import type { PairwiseRound } from './condorcet-round.ts'

/** How many ballots prefer each candidate to each other one: `votes[one * candidates + other]`. Whole numbers of people, exact in doubles. */
export interface Pairwise {
  readonly candidates: number
  readonly votes: Float64Array
}

/**
 * What ballots say of pairs. Equal ranks prefer neither; a skipped rank, or one whose names are not known, says nothing (or ends the
 * ballot: `overvote`); of somebody named twice the first place counts. Who is left out is below all who are there, or compared with nobody (`unranked`).
 */
export function pairwiseOf({
  ballots,
  withdrawn,
  params,
}: Pick<Contest, 'ballots' | 'withdrawn' | 'params'>): Pairwise {
  switch (ballots.kind) {
    case 'rankings':
      return fromRankings(ballots, withdrawn, params)
    case 'scores':
      return fromScores(ballots, withdrawn, params)
    case 'approvals':
      throw new Error('Approvals are not compared in pairs')
  }
}

export function votesFor({ candidates, votes }: Pairwise, one: number, other: number): number {
  return votes[one * candidates + other] ?? 0
}

export function pairwiseRound(pairwise: Pairwise): PairwiseRound {
  const positions = Array.from({ length: pairwise.candidates }, (_, position) => position)
  return {
    kind: 'pairwise',
    votes: positions.map((one) => positions.map((other) => String(votesFor(pairwise, one, other)))),
  }
}

/**
 * The loop goes over pairs of those whom a ballot ranks, and never over those it leaves out: with them below, `one` is above `other` on all ballots
 * that rank `one`, but for those that rank `other` above it or equal.
 */
function fromRankings({ candidates, counts, starts, marks }: Rankings, withdrawn: readonly number[], params: Params) {
  const endsOvervoted = params.overvote === 'exhausts'
  const isOut = new Uint8Array(candidates)
  for (const candidate of withdrawn) isOut[candidate] = 1
  const ranking = new Float64Array(candidates)
  const under = new Float64Array(candidates * candidates)
  const equal = new Float64Array(candidates * candidates)
  const placed = new Uint16Array(candidates)
  const placedBy = new Uint32Array(candidates)
  for (let ballot = 0; ballot < counts.length; ballot += 1) {
    const count = counts[ballot] ?? 0
    const end = starts[ballot + 1] ?? 0
    let length = 0
    let higher = 0
    for (let at = starts[ballot] ?? 0; at < end; at += 1) {
      const mark = marks[at] ?? skipped
      if (mark === skipped) continue
      if (mark === overvoted) {
        if (endsOvervoted) break
        continue
      }
      if ((mark & joined) === 0) higher = length
      const candidate = mark & ~joined
      if (isOut[candidate] === 1 || placedBy[candidate] === ballot + 1) continue
      placedBy[candidate] = ballot + 1
      const row = candidate * candidates
      for (let place = 0; place < higher; place += 1) {
        const cell = row + (placed[place] ?? 0)
        under[cell] = (under[cell] ?? 0) + count
      }
      for (let place = higher; place < length; place += 1) {
        const cell = row + (placed[place] ?? 0)
        equal[cell] = (equal[cell] ?? 0) + count
      }
      placed[length] = candidate
      length += 1
      ranking[candidate] = (ranking[candidate] ?? 0) + count
    }
  }
  const isLast = params.unranked !== 'uncompared'
  return matrix(candidates, (one, other) => {
    if (isOut[one] === 1 || isOut[other] === 1) return 0
    const cell = one * candidates + other
    const mirrored = other * candidates + one
    if (!isLast) return under[mirrored] ?? 0
    return (ranking[one] ?? 0) - (under[cell] ?? 0) - (equal[cell] ?? 0) - (equal[mirrored] ?? 0)
  })
}

/** The higher score is preferred; who is not marked has the score that the rule gives them, or is left out as on a ranking. */
function fromScores({ candidates, counts, values }: Scores, withdrawn: readonly number[], params: Params): Pairwise {
  const filler = params.unmarked ?? unmarked
  const isLast = params.unranked !== 'uncompared'
  const votes = new Float64Array(candidates * candidates)
  const scores = new Int32Array(candidates)
  for (let ballot = 0; ballot < counts.length; ballot += 1) {
    const count = counts[ballot] ?? 0
    const first = ballot * candidates
    for (let candidate = 0; candidate < candidates; candidate += 1) {
      const value = values[first + candidate] ?? unmarked
      scores[candidate] = value === unmarked ? filler : value
    }
    for (let one = 1; one < candidates; one += 1) {
      const score = scores[one] ?? 0
      if (score === unmarked && !isLast) continue
      for (let other = 0; other < one; other += 1) {
        const against = scores[other] ?? 0
        if (score === against || (against === unmarked && !isLast)) continue
        const cell = score > against ? one * candidates + other : other * candidates + one
        votes[cell] = (votes[cell] ?? 0) + count
      }
    }
  }
  return matrix(candidates, (one, other) => {
    return withdrawn.includes(one) || withdrawn.includes(other) ? 0 : (votes[one * candidates + other] ?? 0)
  })
}

function matrix(candidates: number, of: (one: number, other: number) => number): Pairwise {
  const votes = new Float64Array(candidates * candidates)
  for (let one = 0; one < candidates; one += 1) {
    for (let other = 0; other < candidates; other += 1) {
      if (one !== other) votes[one * candidates + other] = of(one, other)
    }
  }
  return { candidates, votes }
}
