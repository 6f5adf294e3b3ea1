import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Ranked, ranked } from '../../../../test/support/ranked.ts'
import type { Count } from '../count.ts'
import { countContest } from '../count-contest.ts'

describe('the lot', () => {
  const told = { candidates: 'A B C D', ballots: [], seats: 2 }

  it('elects in the order that is drawn, from its beginning or its end', () => {
    const { elected, ties } = counted({ ...told, params: { lot: { order: [2, 0, 3, 1] } } })
    assert.deepEqual(elected, [2, 0])
    assert.deepEqual(ties, [{ round: 1, purpose: 'elect', among: [0, 1, 2, 3], chosen: [2, 0], by: 'lot' }])
    assert.deepEqual(counted({ ...told, params: { lot: { order: [2, 0, 3, 1], elect: 'last' } } }).elected, [1, 3])
  })

  it('passes over who does not stand or cannot take a seat', () => {
    const params = { lot: { order: [2, 0, 3, 1] }, ineligible: [0] }
    assert.deepEqual(counted({ ...told, seats: 1, withdrawn: [2], params }).elected, [3])
  })

  it('decides between those who were drawn alone', () => {
    const drawn = { lot: { order: [3, 1] } }
    assert.deepEqual(counted({ ...told, seats: 1, withdrawn: [0, 2], params: drawn }).elected, [3])
    const { elected, open } = counted({ ...told, seats: 1, withdrawn: [0], params: drawn })
    assert.deepEqual([elected, open?.among, open?.awaits], [[], [1, 2, 3], 'lot'])
  })

  it('waits until it is drawn, unless there are seats for all', () => {
    assert.equal(counted(told).open?.awaits, 'lot')
    assert.deepEqual(counted({ ...told, seats: 4 }).elected, [0, 1, 2, 3])
  })
})

function counted(contest: Omit<Ranked, 'method'>): Count {
  const count = countContest(ranked({ method: 'lot', ...contest }))
  assert.ok(count.ok)
  return count.value
}
