import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { localPath } from './local-path.ts'

describe('the path to go back to', () => {
  it('keeps a path with its query and fragment', () => {
    assert.equal(localPath('/python/groups/packaging?show=open#votes'), '/python/groups/packaging?show=open#votes')
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
    it(`is none in ${JSON.stringify(back.slice(0, 40))}`, () => assert.equal(localPath(back), undefined))
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
        const path = localPath(`/${pieces.join('')}`) ?? '/'
        assert.equal(new URL(path, 'https://remit.example.org').origin, 'https://remit.example.org')
      }),
    )
  })
})
