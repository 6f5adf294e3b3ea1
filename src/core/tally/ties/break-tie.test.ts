import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { scored } from '../../../../test/support/cardinal.ts'
import type { Contest } from '../contest.ts'
import { breakTie } from './break-tie.ts'
import type { TieStep } from './tie.ts'

const plain = scored({ method: 'score', candidates: 4 }, [[1, 5, 5, 5, 5]])
const lot = { order: [2, 0, 3, 1] }
const withLot: Contest = { ...plain, params: { ...plain.params, lot } }
const asked = { round: 1, purpose: 'elect', among: [0, 1, 2, 3], places: 2 } as const

const chosenBy = (contest: Contest, chain: readonly TieStep[], more = {}) =>
  breakTie(
    contest,
    chain,
    { ...asked, ...more },
    {
      score: (among) =>
        [
          [1, 3],
          [0, 2],
        ]
          .map((group) => group.filter((one) => among.includes(one)))
          .filter((group) => group.length > 0),
    },
  )

describe('a tie', () => {
  it('is broken by the first step that tells the tied apart, whoever is tied still by the next', () => {
    const { chosen, broken } = chosenBy(withLot, ['head-to-head', 'score', 'lot'], { places: 3 })
    assert.deepEqual(chosen, [1, 3, 2])
    assert.deepEqual(
      broken.map(({ by, among }) => ({ by, among })),
      [
        { by: 'score', among: [0, 1, 2, 3] },
        { by: 'lot', among: [0, 2] },
      ],
    )
  })

  it('takes the best to be elected and the worst to be excluded', () => {
    assert.deepEqual(chosenBy(withLot, ['score', 'lot']).chosen, [1, 3])
    assert.deepEqual(chosenBy(withLot, ['score', 'lot'], { purpose: 'exclude' }).chosen, [0, 2])
  })

  it('draws from the end of the order that the lot says', () => {
    assert.deepEqual(chosenBy(withLot, ['lot']).chosen, [2, 0])
    const last: Contest = { ...plain, params: { ...plain.params, lot: { ...lot, elect: 'last' } } }
    assert.deepEqual(chosenBy(last, ['lot']).chosen, [1, 3])
  })

  it('stays open without a lot, and says that it waits for one', () => {
    assert.equal(chosenBy(plain, ['lot']).open?.awaits, 'lot')
  })

  it('waits for people before anything that comes after them, and for a lot once they have agreed on nothing', () => {
    const chain = ['decision', 'lot'] as const
    assert.equal(chosenBy(withLot, chain).open?.awaits, 'decision')
    const tieDecisions = [{ among: asked.among, chosen: [], by: 'nobody' }]
    assert.deepEqual(chosenBy({ ...withLot, tieDecisions }, chain).chosen, [2, 0])
    assert.equal(chosenBy({ ...plain, tieDecisions }, chain).open?.awaits, 'lot')
  })

  it('asks nobody about an exclusion in the middle of a count', () => {
    assert.deepEqual(chosenBy(withLot, ['decision', 'lot'], { purpose: 'exclude' }).chosen.length, 2)
  })

  it('is decided by what people say about these very ones', () => {
    const tieDecisions = [
      { among: [0, 1], chosen: [0], by: 'agreement of the tied' },
      { among: asked.among, chosen: [3, 1], by: 'agreement of the tied' },
    ]
    assert.deepEqual(chosenBy({ ...plain, tieDecisions }, ['decision']).chosen, [3, 1])
  })
})
