import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { SealedValue } from '../ports.ts'
import { formatValues, parseValues } from './values-file.ts'

const commitment = 'ab'.repeat(32)
const salt = Uint8Array.of(1, 2, 3)
const values: readonly SealedValue[] = [
  { commitment, salt, value: 'Ada “Sample”\n', readers: { kind: 'public' } },
  { commitment, salt, value: 'ada@example.org', readers: { kind: 'self', person: 'ada' } },
  { commitment, salt, value: '[]', readers: { kind: 'group', group: 'club', person: 'ada' } },
  { commitment, salt, value: 'a lot', readers: { kind: 'nobody' } },
]

describe('a file of sealed values', () => {
  it('is read as it was written, and has a line for each', () => {
    assert.deepEqual(parseValues(formatValues(values)), values)
    assert.equal(formatValues(values).split('\n').length, values.length + 3)
    assert.deepEqual(parseValues(formatValues([])), [])
  })

  it('is not read when anything in it is something else', () => {
    const line = JSON.parse(formatValues(values.slice(0, 1)))[0]
    const wrong: readonly unknown[] = [
      { ...line, commitment: commitment.toUpperCase() },
      { ...line, commitment: '../../etc' },
      { ...line, salt: 'xy' },
      { ...line, salt: '' },
      { ...line, value: 7 },
      { ...line, value: '\ud800' },
      { ...line, readers: { kind: 'everybody' } },
      { ...line, readers: { kind: 'self' } },
      { ...line, readers: { kind: 'group', person: 'ada' } },
      null,
    ]
    for (const one of wrong) assert.equal(parseValues(JSON.stringify([one])), undefined, JSON.stringify(one))
    for (const text of ['', '{}', 'not JSON']) assert.equal(parseValues(text), undefined)
  })
})
