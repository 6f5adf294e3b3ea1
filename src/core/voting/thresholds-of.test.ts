import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  aRule,
  aTally,
  compare,
  council_poll,
  every,
  funding,
  grant,
  majority_of_members,
  options,
  passes,
  share,
  some,
} from '../../../test/support/rules.ts'
import { thresholdsOf } from './thresholds-of.ts'

describe('thresholdsOf', () => {
  it('marks the first vote over half of the voters, recusals taken out', () => {
    assert.deepEqual(thresholdsOf(majority_of_members, aTally(5)), [{ option: 'for', needed: 3 }])
    assert.deepEqual(thresholdsOf(majority_of_members, aTally(4)), [{ option: 'for', needed: 3 }])
    assert.deepEqual(thresholdsOf(majority_of_members, aTally(4, {}, { recused: 1 })), [{ option: 'for', needed: 2 }])
  })

  it('marks exactly two thirds', () => {
    const removal = aRule({
      options: options('for', 'against'),
      outcomes: passes(compare('for', '>=', share(2, 3, 'voters'))),
    })
    assert.deepEqual(thresholdsOf(removal, aTally(9)), [{ option: 'for', needed: 6 }])
    assert.deepEqual(thresholdsOf(removal, aTally(10)), [{ option: 'for', needed: 7 }])
  })

  it('takes the highest of several, as the other votes stand', () => {
    assert.deepEqual(thresholdsOf(funding, aTally(9)), [{ option: 'yes', needed: 2 }])
    assert.deepEqual(thresholdsOf(funding, aTally(9, { 'mild-no': 3 })), [{ option: 'yes', needed: 4 }])
    assert.deepEqual(thresholdsOf(grant, aTally(10, { abstain: 4 })), [{ option: 'aye', needed: 2 }])
    assert.deepEqual(thresholdsOf(grant, aTally(10, { abstain: 10 })), [{ option: 'aye', needed: 1 }])
  })

  it('moves a base with the votes that are in it', () => {
    const of_cast = aRule({
      options: options('for', 'against'),
      outcomes: passes(compare(share(1, 2, 'cast'), '<', 'for')),
    })
    assert.deepEqual(thresholdsOf(of_cast, aTally(9, { against: 3 })), [{ option: 'for', needed: 4 }])
    assert.deepEqual(thresholdsOf(of_cast, aTally(9, { for: 6, against: 3 })), [{ option: 'for', needed: 4 }])
  })

  it('has no mark for a score, an upper bound, an alternative, or what no votes can reach', () => {
    assert.deepEqual(thresholdsOf(council_poll, aTally(5)), [])
    const unmarked = [
      compare('for', '=', 2),
      some(compare('for', '>', 1), compare('against', '<', 1)),
      every(compare('against', '<=', 2)),
      compare('for', '>', 'cast'),
    ]
    for (const when of unmarked) {
      assert.deepEqual(
        thresholdsOf(aRule({ options: options('for', 'against'), outcomes: passes(when) }), aTally(5)),
        [],
      )
    }
  })
})
