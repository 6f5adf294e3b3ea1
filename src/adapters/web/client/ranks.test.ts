import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { withJoined, withMoved, withRanked, withSplit, withUnranked } from './ranks.ts'

const order = [['ada'], ['bo'], ['cy']]

describe('an order that is moved about', () => {
  it('moves somebody by one rank, and no further than its ends', () => {
    assert.deepEqual(withMoved(order, 'cy', -1), [['ada'], ['cy'], ['bo']])
    assert.deepEqual(withMoved(order, 'ada', 1), [['bo'], ['ada'], ['cy']])
    assert.deepEqual(withMoved(order, 'ada', -1), order)
    assert.deepEqual(withMoved(order, 'cy', 1), order)
  })

  it('takes somebody out of a shared rank on the side to which they move', () => {
    const shared = [['ada'], ['bo', 'cy'], ['di']]
    assert.deepEqual(withMoved(shared, 'cy', -1), [['ada'], ['cy'], ['bo'], ['di']])
    assert.deepEqual(withMoved(shared, 'bo', 1), [['ada'], ['cy'], ['bo'], ['di']])
    assert.deepEqual(withSplit(shared, 'bo'), [['ada'], ['cy'], ['bo'], ['di']])
  })

  it('joins the rank above, and leaves the others alone', () => {
    assert.deepEqual(withJoined(order, 'bo'), [['ada', 'bo'], ['cy']])
    assert.deepEqual(withJoined(order, 'ada'), order)
  })

  it('ranks and takes out', () => {
    assert.deepEqual(withRanked(order, 'di', 1), [['ada'], ['di'], ['bo'], ['cy']])
    assert.deepEqual(withRanked(order, 'cy', 0), [['cy'], ['ada'], ['bo']])
    assert.deepEqual(withRanked([], 'di', 7), [['di']])
    assert.deepEqual(withUnranked([['ada', 'bo']], 'bo'), [['ada']])
  })
})
