import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { textOfData } from './text-of-data.ts'

describe('textOfData', () => {
  it('is the same for the same data in another order of keys', () => {
    const one = { kind: 'any', of: [{ seat: 'chair', group: 'club' }, 1] }
    const other = { of: [{ group: 'club', seat: 'chair' }, 1], kind: 'any' }
    assert.equal(textOfData(one), textOfData(other))
  })

  it('tells lists apart by the order of their items', () => {
    assert.notEqual(textOfData(['chair', 'club']), textOfData(['club', 'chair']))
  })
})
