import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { passagesOf } from './passages-of.ts'

describe('the passages of a text', () => {
  const said = (text: string) => passagesOf(text).map(({ from, to }) => text.slice(from, to))

  it('are its paragraphs', () => {
    assert.deepEqual(said('# One\n\nTwo\nlines.\n\n\nThree'), ['# One', 'Two\nlines.', 'Three'])
    assert.deepEqual(said('One\n'), ['One'])
    assert.deepEqual(said('\n \n'), [])
    assert.deepEqual(said(''), [])
  })

  it('keep a fenced block together, with what is empty in it', () => {
    const block = '```charter\nseats:\n\n  member: {}\n```'
    assert.deepEqual(said(`Before\n\n${block}\n\nAfter`), ['Before', block, 'After'])
    assert.deepEqual(said('~~~~\na\n\n~~~\n\nb\n~~~~'), ['~~~~\na\n\n~~~\n\nb\n~~~~'])
    assert.deepEqual(said('```\nnever\n\nclosed'), ['```\nnever\n\nclosed'])
  })
})
