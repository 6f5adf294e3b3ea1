import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { blockPathAt } from './block-path.ts'

/** The cursor stands at the bar. */
function at(marked: string) {
  const offset = marked.indexOf('|')
  const found = blockPathAt(marked.replace('|', ''), offset)
  return found === undefined ? undefined : { path: found.path, writing: found.writing, typed: found.typed }
}

describe('where in a block a cursor stands', () => {
  it('is nowhere outside of charter blocks', () => {
    assert.equal(at('# Title\n|'), undefined)
    assert.equal(at('```charter\nseats:\n```\n|'), undefined)
    assert.equal(at('```yaml\nsea|'), undefined)
  })

  it('is at the sections to begin with', () => {
    assert.deepEqual(at('```charter\nse|'), { path: [], writing: 'key', typed: 'se' })
  })

  it('is below the keys above it', () => {
    assert.deepEqual(at('```charter\nseats:\n  member:\n    ter|'), {
      path: ['seats', 'member'],
      writing: 'key',
      typed: 'ter',
    })
    assert.deepEqual(at('```charter\nseats:\n  member:\n    term: 1 year\n  |'), {
      path: ['seats'],
      writing: 'key',
      typed: '',
    })
  })

  it('is in the value of a key', () => {
    assert.deepEqual(at('```charter\nrules:\n  majority:\n    closes early: wh|'), {
      path: ['rules', 'majority', 'closes early'],
      writing: 'value',
      typed: 'wh',
    })
  })

  it('is in an entry of a list', () => {
    assert.deepEqual(at('```charter\npowers:\n  - may: resolve\n    b|'), {
      path: ['powers'],
      writing: 'key',
      typed: 'b',
    })
    assert.deepEqual(at('```charter\npowers:\n  - m|'), { path: ['powers'], writing: 'key', typed: 'm' })
  })

  it('is in brackets', () => {
    assert.deepEqual(at('```charter\nseats:\n  chair: { number: 1, fi|'), {
      path: ['seats', 'chair'],
      writing: 'key',
      typed: 'fi',
    })
    assert.deepEqual(at('```charter\nseats:\n  chair: { filled by: el|'), {
      path: ['seats', 'chair', 'filled by'],
      writing: 'value',
      typed: 'el',
    })
  })
})
