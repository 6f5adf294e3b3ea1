import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { distanceBetween, nearest, slipOf } from './nearest.ts'

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

describe('slipOf', () => {
  it('knows a letter left out, doubled, swapped or wrong', () => {
    for (const slip of ['membr', 'memmber', 'memebr', 'nember'])
      assert.equal(slipOf(slip, ['chair', 'member']), 'member')
  })

  it('knows two letters in a long text only', () => {
    assert.equal(slipOf('closs eraly', ['closes early', 'open']), 'closes early')
    assert.equal(slipOf('chiars', ['chair']), undefined)
  })

  it('does not choose between two, nor change a digit or a short word', () => {
    assert.equal(slipOf('bord', ['bard', 'bird']), undefined)
    assert.equal(slipOf('seat 2', ['seat 1']), undefined)
    assert.equal(slipOf('chair b', ['chair a']), undefined)
    assert.equal(slipOf('fro', ['for']), undefined)
  })
})
