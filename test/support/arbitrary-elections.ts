import fc from 'fast-check'
import type { ElectionFile } from '../../src/core/tally/formats/election-file.ts'
import { uniform } from './elections.ts'

const count = fc.integer({ min: 1, max: 4 })

function names(candidates: number): readonly string[] {
  return Array.from({ length: candidates }, (_, index) => `Candidate ${String.fromCodePoint(0x41 + index)}`)
}

/** Rankings with equal and skipped ranks, and somebody twice now and then. */
export function arbitraryRankings(most = 6): fc.Arbitrary<ElectionFile> {
  return fc.integer({ min: 1, max: most }).chain((candidates) => {
    const id = fc.integer({ min: 0, max: candidates - 1 })
    const rank = fc.uniqueArray(id, { maxLength: 3 })
    const ranking = fc.array(
      fc.oneof({ weight: 8, arbitrary: rank }, { weight: 1, arbitrary: fc.constant('overvote') }),
      {
        maxLength: candidates + 1,
      },
    )
    return file(candidates, fc.record({ count, ranking }))
  })
}

/** Rankings that every format can say: nobody twice, no rank skipped, all names known. */
export function arbitraryOrders(most = 6): fc.Arbitrary<ElectionFile> {
  return fc.integer({ min: 1, max: most }).chain((candidates) => {
    const ids = fc.shuffledSubarray([...Array(candidates).keys()])
    const ranking = fc.tuple(ids, fc.infiniteStream(fc.boolean())).map(([order, joins]) => {
      const ranks: number[][] = []
      for (const id of order) {
        const last = ranks.at(-1)
        if (last !== undefined && joins.next().value === true) last.push(id)
        else ranks.push([id])
      }
      return ranks
    })
    return file(candidates, fc.record({ count, ranking }))
  })
}

export function arbitraryApprovals(most = 6): fc.Arbitrary<ElectionFile> {
  return fc
    .integer({ min: 1, max: most })
    .chain((candidates) =>
      file(candidates, fc.record({ count, approvals: fc.subarray([...Array(candidates).keys()]) })),
    )
}

export function arbitraryScores(most = 6): fc.Arbitrary<ElectionFile> {
  return fc.integer({ min: 1, max: most }).chain((candidates) => {
    const id = fc.integer({ min: 0, max: candidates - 1 }).map(String)
    return file(candidates, fc.record({ count, scores: fc.dictionary(id, fc.integer({ min: 0, max: 12 })) }))
  })
}

function file(candidates: number, ballot: fc.Arbitrary<unknown>): fc.Arbitrary<ElectionFile> {
  return fc
    .array(ballot, { minLength: 1, maxLength: 8 })
    .map((ballots) => uniform({ candidates: names(candidates), ballots }))
}
