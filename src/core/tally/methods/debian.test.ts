import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type Ranked, ranked } from '../../../../test/support/ranked.ts'
import type { Count } from '../count.ts'
import { countContest } from '../count-contest.ts'

const options = { candidates: 'Move Rename Further' }

describe('Debian’s method', () => {
  it('drops the weakest defeats of the Schwartz set until it has none', () => {
    const { elected, rounds } = counted({ candidates: 'A B C', ballots: ['7 A B C', '5 B C A', '4 C A B'] })
    assert.deepEqual(elected, [0])
    const sets = rounds.flatMap((round) => (round.kind === 'schwartz set' ? [round] : []))
    assert.deepEqual(
      sets.map(({ members, dropped }) => [members, dropped]),
      [
        [[0, 1, 2], [{ winner: 2, loser: 0, above: '9', below: '7' }]],
        [[0], []],
      ],
    )
  })

  it('asks for exactly three halves of the root of the developers above the default option', () => {
    const met = (developers: number, votes: number) => {
      const params = { developers, quorum: 'three-halves-root-of-developers', defaultOption: 2 }
      return counted({ ...options, ballots: [`${votes} Move Further`], params }).elected[0] === 0
    }
    assert.deepEqual([met(16, 6), met(16, 5), met(17, 6), met(17, 7)], [true, false, false, true])
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40_000 }), fc.integer({ min: 1, max: 400 }), (developers, votes) => {
        assert.equal(met(developers, votes), 4n * BigInt(votes) ** 2n >= 9n * BigInt(developers))
      }),
      { numRuns: 30 },
    )
  })

  it('needs to know how many developers there are', () => {
    const params = { quorum: 'three-halves-root-of-developers', defaultOption: 2 }
    const count = countContest(ranked({ method: 'debian', ...options, ballots: ['1 Move'], params }))
    assert.deepEqual(count, { ok: false, problem: { type: 'ParamNeeded', param: 'developers' } })
  })

  it('asks for at least the ratio and more than as many, or by former versions for more than the ratio', () => {
    const told = { ...options, ballots: ['6 Rename Further', '2 Further Rename'] }
    const params = { defaultOption: 2, majorities: [1, 3, null] }
    assert.deepEqual(counted({ ...told, params }).elected, [1])
    assert.deepEqual(counted({ ...told, params: { ...params, majority: 'strictly-more-than-ratio' } }).elected, [2])
    const even = { ...options, ballots: ['2 Move Further', '2 Further Move'], params: { defaultOption: 2 } }
    assert.deepEqual(counted(even).elected, [2])
    assert.deepEqual(counted(even).rounds[1], { kind: 'threshold', droppedByQuorum: [], droppedByMajority: [0, 1] })
  })

  it('leaves a tie to whoever has the casting vote, and else to the lot', () => {
    const even = { candidates: 'A B', ballots: ['1 A B', '1 B A'] }
    assert.deepEqual(counted(even).open, { round: 3, purpose: 'elect', among: [0, 1], places: 1, awaits: 'decision' })
    assert.deepEqual(counted({ ...even, params: { lot: { order: [1, 0] } } }).elected, [1])
  })

  it('fills more seats from those who are left, and none after the default option', () => {
    const told = { candidates: 'A B None C', ballots: ['3 B A None C', '2 A B None C'], params: { defaultOption: 2 } }
    assert.deepEqual(counted({ ...told, seats: 2 }).elected, [1, 0])
    assert.deepEqual(counted({ ...told, seats: 4 }).elected, [1, 0, 2])
    assert.deepEqual(counted({ ...told, params: { defaultOption: 2, ineligible: [1] } }).elected, [0])
  })
})

function counted(told: Omit<Ranked, 'method'>): Count {
  const count = countContest(ranked({ method: 'debian', ...told }))
  assert.ok(count.ok)
  return count.value
}
