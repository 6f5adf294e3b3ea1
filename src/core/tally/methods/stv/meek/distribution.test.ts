import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { distribute } from './distribution.ts'
import type { PrefixTree } from './prefix-tree.ts'

const billion = 1_000_000_000

describe('the distribution of votes', () => {
  it('is the same in doubles as in whole numbers of any size, to the last unit', () => {
    const factor = fc.oneof(
      fc.integer({ min: 1, max: billion }),
      fc.integer({ min: billion - 3, max: billion }),
      fc.integer({ min: 1, max: 3 }),
    )
    fc.assert(
      fc.property(
        fc.array(factor, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('part', 'price'),
        (factors, keeping) => {
          const told = {
            tree: chain(factors.length),
            keeping,
            scale: BigInt(billion),
            holders: factors.length + 1,
          } as const
          const kept = factors.map(BigInt)
          const inDoubles = distribute({ ...told, cast: 7 }, kept)
          // So many ballots are too many for doubles.
          const inBigints = distribute({ ...told, cast: Number.MAX_SAFE_INTEGER }, kept)
          assert.deepEqual(inDoubles, inBigints)
          assert.equal(
            inDoubles.reduce((sum, part) => sum + part, 0n),
            7n * BigInt(billion),
          )
        },
      ),
      { numRuns: 2000 },
    )
  })
})

/** Seven ballots that come by so many candidates and then end. */
function chain(candidates: number): PrefixTree {
  const nodes = Array.from({ length: candidates + 2 }, (_, node) => node)
  return {
    holders: nodes.map((node) => node - 1),
    parents: nodes.map((node) => node - 1),
    ballots: nodes.map(() => 7),
    elect: () => undefined,
    exclude: () => undefined,
  }
}
