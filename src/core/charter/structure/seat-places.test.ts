import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readSections } from '../../../../test/support/read-sections.ts'
import { fixedNumber } from '../../check/findings/fixed-seats.ts'
import { mostHoldersOf, placesOf } from './seat-places.ts'

describe('placesOf', () => {
  it('is the number of a seat, once for each entry of its list', () => {
    assert.deepEqual(sizes('number: 3'), [3, 3])
    assert.deepEqual(sizes('number: 3, for each: platform'), [6, 6])
  })

  it('has room for as many people as hold each seat together', () => {
    assert.deepEqual(sizes('number: 3, for each: platform, joint holders: 2'), [6, 12])
  })

  it('has no limit where none is said', () => {
    assert.deepEqual(sizes('for each: platform'), [undefined, undefined])
  })
})

function sizes(keys: string): readonly unknown[] {
  const { charter, findings } = readSections(`seats:\n  admin: { filled by: roll, ${keys} }`)
  assert.deepEqual(findings, [])
  const seat = charter.seats.find(({ name }) => name === 'admin')
  assert.ok(seat)
  const most = mostHoldersOf(seat, charter)
  assert.equal(fixedNumber(charter, [{ group: 'club', seat: 'admin' }]), most)
  return [placesOf(seat, charter), most]
}
