import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { keyOf, log, logSeed, sha256, vectorText, witness } from '../../../test/vectors/record/vectors.ts'
import { formatVkey, isKeyName, noteKey, parseVkey } from './note-key.ts'

const vkey = vectorText('vkey')

describe('a verifier key', () => {
  it('is written as the vectors have it, for a log and for a witness', () => {
    assert.equal(formatVkey(keyOf('record.example.org/log', 'ed25519', logSeed)), vkey)
    assert.equal(formatVkey(log), vkey)
    assert.equal(log.kind, 'ed25519')
    assert.equal(witness.kind, 'cosignature/v1')
    assert.ok(vectorText('policy').includes(` ${formatVkey(witness)}\n`))
  })

  it('reads back, whatever the name and key', () => {
    const name = fc.webUrl().map((url) => url.replace(/^https?:\/\//, '').replaceAll('+', ''))
    const publicKey = fc.uint8Array({ minLength: 32, maxLength: 32 })
    fc.assert(
      fc.property(name, publicKey, fc.constantFrom('ed25519', 'cosignature/v1'), (name, publicKey, kind) => {
        const key = noteKey(sha256, { name, publicKey, kind })
        assert.ok(key.ok)
        assert.deepEqual(parseVkey(sha256, formatVkey(key.value)), key)
      }),
    )
  })

  it('is refused with the reason when it is another text', () => {
    const code = (text: string) => {
      const key = parseVkey(sha256, text)
      return key.ok ? 'read' : key.problem.code
    }
    assert.equal(code(''), 'KeyMalformed')
    assert.equal(code(`${vkey}\n`), 'KeyMalformed')
    assert.equal(code(vkey.replace('e2ff3702', 'E2FF3702')), 'KeyMalformed')
    assert.equal(code(vkey.replace('e2ff3702', 'e2ff370')), 'KeyMalformed')
    assert.equal(code(vkey.replace('e2ff3702', 'e2ff3703')), 'KeyIdWrong')
    assert.equal(code(vkey.replace('org/log', 'org/lot')), 'KeyIdWrong')
    assert.equal(code(vkey.slice(0, -4)), 'KeyMalformed')
    assert.equal(code(vkey.replace('+Af3w', '+Cf3w')), 'KeyTypeUnknown')
    assert.equal(code(vkey.replace('.org', ' org')), 'KeyMalformed')
  })

  it('changed in any one character is not the same key', () => {
    fc.assert(
      fc.property(fc.nat(vkey.length - 1), fc.constantFrom(...'aZ09+/= \n'), (at, character) => {
        fc.pre(vkey[at] !== character)
        assert.ok(!parseVkey(sha256, vkey.slice(0, at) + character + vkey.slice(at + 1)).ok)
      }),
    )
  })
})

describe('a key name', () => {
  it('is not empty and has no space, plus sign or control character', () => {
    for (const name of ['', 'a b', 'a+b', 'a\u00a0b', 'a\u2003b', 'a\nb', 'a\u0000', 'a\u0085b', 'a\u3000'])
      assert.ok(!isKeyName(name), name)
    for (const name of ['a', 'example.org/log', 'späße.example/ä']) assert.ok(isKeyName(name))
  })
})
