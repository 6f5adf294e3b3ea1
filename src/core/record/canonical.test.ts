import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { sampleEntries } from '../../../test/vectors/record/vectors.ts'
import { decodeCanonical, encodeCanonical } from './canonical.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => decodeCanonical(bytesOf(text))

describe('canonical bytes', () => {
  it('sort keys by UTF-16 and write no spaces', () => {
    const written = encodeCanonical({ b: 1, a: [true, null, 'é\n'], '\u{1f600}': 0, '\ufb33': -0 })
    assert.deepEqual(written, { ok: true, value: bytesOf('{"a":[true,null,"é\\n"],"b":1,"\u{1f600}":0,"\ufb33":0}') })
  })

  it('read back as the value that was written, whatever it is', () => {
    const json = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.maxSafeInteger(),
        fc.boolean(),
        fc.constant(null),
        fc.string({ unit: 'binary' }),
        fc.array(tie('value'), { maxLength: 5 }),
        fc.dictionary(fc.string({ unit: 'binary' }), tie('value'), { maxKeys: 5, noNullPrototype: true }),
      ),
    })).value
    fc.assert(
      fc.property(json, (value) => {
        const written = encodeCanonical(value)
        assert.ok(written.ok)
        const back = decodeCanonical(written.value)
        assert.ok(back.ok)
        assert.deepEqual(encodeCanonical(back.value), written)
        assert.equal(JSON.stringify(back.value), JSON.stringify(JSON.parse(new TextDecoder().decode(written.value))))
      }),
    )
  })

  it('are those of the sample entries', () => {
    for (const entry of sampleEntries(300)) assert.ok(decodeCanonical(entry).ok)
  })

  it('are refused when written in another way, at the first byte that differs', () => {
    const notCanonical = (offset_bytes: number) => ({ ok: false, problem: { code: 'EntryNotCanonical', offset_bytes } })
    assert.deepEqual(read('{"a": 1}'), notCanonical(5))
    assert.deepEqual(read('{"b":1,"a":2}'), notCanonical(2))
    assert.deepEqual(read('{"a":1,"a":1}'), notCanonical(6))
    assert.deepEqual(read('[1.0]'), notCanonical(2))
    assert.deepEqual(read('1e3'), notCanonical(1))
    assert.deepEqual(read('-0'), notCanonical(0))
    assert.deepEqual(read('"\\u0041"'), notCanonical(1))
    assert.deepEqual(read('{}\n'), notCanonical(2))
  })

  it('hold no fraction and no number that a double cannot tell from its neighbour', () => {
    assert.deepEqual(read('0.5'), { ok: false, problem: { code: 'EntryHasInexactNumber', number: 0.5 } })
    assert.deepEqual(read('[9007199254740992]'), {
      ok: false,
      problem: { code: 'EntryHasInexactNumber', number: 2 ** 53 },
    })
    assert.ok(read('9007199254740991').ok)
    assert.ok(read('-9007199254740991').ok)
    assert.ok(!encodeCanonical({ n: Number.NaN }).ok)
  })

  it('are refused when they are not JSON, not UTF-8, or not well formed', () => {
    const code = (bytes: Uint8Array) => {
      const result = decodeCanonical(bytes)
      return result.ok ? 'read' : result.problem.code
    }
    assert.equal(code(bytesOf('')), 'EntryNotJson')
    assert.equal(code(bytesOf('{a:1}')), 'EntryNotJson')
    assert.equal(code(Uint8Array.of(0xef, 0xbb, 0xbf, 0x31)), 'EntryNotJson')
    assert.equal(code(Uint8Array.of(0x22, 0xff, 0x22)), 'EntryNotUtf8')
    assert.equal(code(bytesOf('"\\ud800"')), 'EntryHasLoneSurrogate')
    assert.equal(code(bytesOf('{"\\ud800":1}')), 'EntryHasLoneSurrogate')
  })

  it('are never written for what JSON would drop or bend', () => {
    const circle: unknown[] = []
    circle.push(circle)
    for (const value of [
      undefined,
      { a: undefined },
      [undefined],
      new Date(0),
      new Map(),
      () => 0,
      1n,
      Symbol.iterator,
    ]) {
      assert.deepEqual(encodeCanonical(value), { ok: false, problem: { code: 'EntryNotJson' } })
    }
    assert.deepEqual(encodeCanonical(circle), { ok: false, problem: { code: 'EntryTooLarge' } })
    assert.deepEqual(encodeCanonical({ toJSON: 1 }), { ok: true, value: bytesOf('{"toJSON":1}') })
  })

  it('are 65,535 at most', () => {
    assert.ok(encodeCanonical('x'.repeat(65_533)).ok)
    assert.deepEqual(encodeCanonical('x'.repeat(65_534)), { ok: false, problem: { code: 'EntryTooLarge' } })
    assert.ok(read(`"${'x'.repeat(65_533)}"`).ok)
    assert.deepEqual(read(`"${'x'.repeat(65_534)}"`), { ok: false, problem: { code: 'EntryTooLarge' } })
    assert.deepEqual(encodeCanonical(new Array(1_000_000)), { ok: false, problem: { code: 'EntryTooLarge' } })
  })

  it('may nest as deep as they have room for', () => {
    assert.ok(read('['.repeat(32_767) + ']'.repeat(32_767)).ok)
  })

  it('may have a key that JavaScript treats in its own way', () => {
    const result = read('{"__proto__":{"a":1}}')
    assert.ok(result.ok)
    assert.deepEqual(encodeCanonical(result.value), { ok: true, value: bytesOf('{"__proto__":{"a":1}}') })
  })
})
