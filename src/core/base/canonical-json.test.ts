import assert from 'node:assert/strict'
import { it } from 'node:test'
import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { canonicalJson } from './canonical-json.ts'

it('writes what the reference program for RFC 8785 writes', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => assert.equal(canonicalJson(value), canonicalize(value))))
})

it('leaves out what is undefined', () => {
  assert.equal(canonicalJson({ b: undefined, c: [1, 'x'], a: { z: null } }), '{"a":{"z":null},"c":[1,"x"]}')
})
