import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { checkpointSize } from './checkpoint-size.ts'

describe('the size that a checkpoint states', () => {
  const sizeOf = (text: string) => checkpointSize(new TextEncoder().encode(text))

  it('is its second line', () => {
    assert.equal(sizeOf('example.org/record/python\n137\nroot\n\n— name signature\n'), 137)
    assert.equal(sizeOf('example.org/record/python\n0\nroot\n'), 0)
    assert.equal(sizeOf(`origin\n${Number.MAX_SAFE_INTEGER}\nroot\n`), Number.MAX_SAFE_INTEGER)
  })

  it('is not there when the line is missing or is not a number in its one form', () => {
    for (const text of ['', 'origin', 'origin\n\n', 'origin\n007\n', 'origin\n-1\n', 'origin\n1.0\n', 'origin\n 1\n']) {
      assert.equal(sizeOf(text), undefined, JSON.stringify(text))
    }
    assert.equal(sizeOf(`origin\n${Number.MAX_SAFE_INTEGER + 1}\n`), undefined)
  })
})
