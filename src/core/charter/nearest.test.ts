import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { distanceBetween, nearest } from './nearest.ts'

describe('nearest', () => {
  it('finds the name that differs by one letter', () => {
    assert.equal(nearest('membr', ['chair', 'member', 'majority']), 'member')
  })

  it('takes two swapped neighbours for one slip', () => {
    assert.equal(distanceBetween('fundign', 'funding'), 1)
  })

  it('offers nothing when nothing is near', () => {
    assert.equal(nearest('treasurer', ['chair', 'member']), undefined)
  })

  it('takes the first of two that are equally near', () => {
    assert.equal(nearest('cot', ['cat', 'cut']), 'cat')
  })

  it('measures the same both ways', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => distanceBetween(a, b) === distanceBetween(b, a)))
  })
})
