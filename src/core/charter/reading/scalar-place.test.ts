import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseDocument } from 'yaml'
import { offsetInScalar } from './scalar-place.ts'

describe('offsetInScalar', () => {
  const forms: Readonly<Record<string, string>> = {
    'a plain scalar': 'a: one two @',
    'a plain scalar over two lines': 'a: one\n  two @ three',
    'single quotes with a doubled one': "a: 'it''s @ here'",
    'double quotes with escapes': 'a: "\\t\\x41\\"one\\" @"',
    'double quotes with an escaped line break': 'a: "one \\\n   two @"',
    'a literal block': 'a: |\n    one\n      two @\n',
    'a folded block with a comment in its head': 'a: >- # why\n    one\n    two @\n',
  }
  for (const [form, source] of Object.entries(forms)) {
    it(`finds a character in ${form}`, () => {
      const document = parseDocument(source, { schema: 'failsafe' })
      const value = String(document.get('a'))
      const at = source.indexOf('a: ') + 3
      assert.equal(offsetInScalar(source, at, value, value.indexOf('@')), source.indexOf('@'))
    })
  }

  it('gives the end of the scalar for the end of its value', () => {
    assert.equal(offsetInScalar('a: "one"', 3, 'one', 3), 7)
  })
})
