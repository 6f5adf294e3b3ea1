import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { backPath } from './back-path.ts'

describe('the path to go back to', () => {
  it('keeps a path with its query and fragment', () => {
    assert.equal(backPath('/python/groups/packaging?show=open#votes'), '/python/groups/packaging?show=open#votes')
  })

  const elsewhere = ['//elsewhere.example', '/\\elsewhere.example', '/..//elsewhere.example', '/\t/elsewhere.example']
  for (const back of [
    ...elsewhere,
    'https://elsewhere.example/',
    'javascript:alert(1)',
    'python',
    '',
    '/a\r\nb',
    `/${'a'.repeat(500)}`,
  ]) {
    it(`is the first page for ${JSON.stringify(back.slice(0, 40))}`, () => assert.equal(backPath(back), '/'))
  }

  it('never leaves the site, however it is written', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '..',
      '.',
      '%2f',
      '%5c',
      '@',
      ':',
      '?',
      '#',
      'http',
      'elsewhere.example',
      ' ',
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const path = backPath(`/${pieces.join('')}`)
        assert.equal(new URL(path, 'https://remit.example.org').origin, 'https://remit.example.org')
      }),
    )
  })
})
