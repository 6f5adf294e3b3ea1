import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { excerpt, marked } from './marked.ts'
import { relevance, termsOf } from './relevance.ts'

describe('how well a thing fits a query', () => {
  const points = (query: string, title: string, text = '') => relevance({ title, text }, termsOf(query))

  it('asks for every term, in the title or in the rest', () => {
    assert.equal(points('grants budget', 'Grants', 'Who asks for money'), undefined)
    assert.ok(points('grants money', 'Grants', 'Who asks for money') !== undefined)
  })

  it('puts the title before the rest, and whole words before beginnings and insides', () => {
    const order = ['board', 'board of directors', 'boardroom', 'clipboards', 'x board', 'x boardroom', 'x clipboards']
    const ranked = order.map((words) =>
      words.startsWith('x ') ? points('board', 'x', words.slice(2)) : points('board', words),
    )
    const sorted = ranked.toSorted((left, right) => (right ?? 0) - (left ?? 0))
    assert.deepEqual(ranked.slice(0, 3), sorted.slice(0, 3))
    assert.deepEqual(ranked, [28, 8, 5, 2, 3, 2, 1])
  })

  it('needs no accents and no capitals', () => assert.equal(points('EXEMPLAIRE elise', 'Élise Exemplaire'), 16))

  it('finds a letter only where it begins a word', () => {
    assert.equal(points('b', 'Table'), undefined)
    assert.equal(points('b', 'A board'), 5)
  })

  it('finds nothing for nothing', () => assert.equal(points('  …  ', 'Anything'), undefined))

  it('reads no more of a query than it says', () => {
    assert.equal(termsOf('a b c d e f g h i j').length, 8)
    assert.deepEqual(termsOf(`${'a'.repeat(300)}`), ['a'.repeat(200)])
    assert.deepEqual(termsOf('Tea tea TÉA'), ['tea'])
  })
})

describe('what is shown of a text', () => {
  it('marks whole words in which a term stands', () => {
    assert.deepEqual(marked('The Élise-Board: élises', ['elise']), [
      { text: 'The ', hit: false },
      { text: 'Élise', hit: true },
      { text: '-Board: ', hit: false },
      { text: 'élises', hit: true },
    ])
  })

  it('is the words around the first hit', () => {
    const words = Array.from({ length: 60 }, (_, index) => `word${index}x`)
    const text = words.join(' ')
    assert.equal(excerpt(text, ['word30x'])?.startsWith('… word22x'), true)
    assert.equal(excerpt(text, ['word30x'])?.endsWith('word53x …'), true)
    assert.equal(excerpt('Short text', ['text']), 'Short text')
    assert.equal(excerpt('Short text', ['other']), undefined)
  })
})
