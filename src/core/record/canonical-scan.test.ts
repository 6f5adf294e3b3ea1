import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { sampleEntries } from '../../../test/vectors/record/vectors.ts'
import { decodeCanonical, encodeCanonical } from './canonical.ts'
import { isSurelyCanonical } from './canonical-scan.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** Both judges of the same bytes. */
function agree(bytes: Uint8Array): boolean {
  const scanned = isSurelyCanonical(bytes)
  assert.equal(scanned, decodeCanonical(bytes).ok, new TextDecoder().decode(bytes))
  return scanned
}

const strings = fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), fc.stringMatching(/^[a-c]{0,3}$/), fc.string())
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    strings,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(strings, tie('value'), { maxKeys: 5, noNullPrototype: true }),
  ),
})).value

describe('the scan for canonical bytes', () => {
  it('accepts what is written, whatever the value', () => {
    fc.assert(
      fc.property(json, (value) => {
        const written = encodeCanonical(value)
        assert.ok(written.ok)
        assert.ok(agree(written.value))
      }),
      { numRuns: 500 },
    )
    for (const entry of sampleEntries(300)) assert.ok(isSurelyCanonical(entry))
  })

  it('agrees with the reading on canonical bytes of which one was changed, put in or taken out', () => {
    const change = fc.record({ at: fc.nat(), byte: fc.nat(255), taken: fc.nat(1), put: fc.nat(1) })
    fc.assert(
      fc.property(json, change, (value, { at, byte, taken, put }) => {
        const written = encodeCanonical(value)
        assert.ok(written.ok)
        const place = at % (written.value.length + 1)
        agree(
          Uint8Array.from([
            ...written.value.subarray(0, place),
            ...(put === 1 ? [byte] : []),
            ...written.value.subarray(place + taken),
          ]),
        )
      }),
      { numRuns: 3_000 },
    )
  })

  it('agrees with the reading on any few signs of JSON', () => {
    const signs = fc.constantFrom(
      ...['{', '}', '[', ']', ',', ':', '"', '"a"', '"b":', '"é"', '\\', '\\u00', '1f', '08', '0b', '\\n', '\\/', ' '],
      ...['0', '-', '1', '-0', '9007199254740991', '9007199254740992', '.5', 'e3', 'true', 'null', 'false', 'nul'],
    )
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 7 }), (parts) => {
        agree(bytesOf(parts.join('')))
      }),
      { numRuns: 3_000 },
    )
  })

  it('agrees with the reading on every pair of bytes in a string and every lead of a longer character', () => {
    for (let first = 0; first < 256; first += 1)
      for (let second = 0; second < 256; second += 1) agree(Uint8Array.of(0x22, first, second, 0x22))
    for (let lead = 0xe0; lead < 256; lead += 1)
      for (const second of [0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0])
        for (const rest of [[0x80], [0xbf], [0x80, 0x80], [0xbf, 0xbf], [0xc0, 0x80], [0x80, 0x7f]])
          agree(Uint8Array.of(0x22, lead, second, ...rest, 0x22))
  })

  it('agrees with the reading on every escape of a control character', () => {
    for (let code = 0; code < 0x100; code += 1) {
      const digits = code.toString(16).padStart(4, '0')
      agree(bytesOf(`"\\u${digits}"`))
      agree(bytesOf(`"\\u${digits.toUpperCase()}"`))
      agree(bytesOf(`"\\${String.fromCharCode(code)}"`))
    }
  })

  it('agrees with the reading on the order of any two keys', () => {
    const key = fc.string({ unit: 'binary', maxLength: 3 })
    fc.assert(
      fc.property(key, key, (one, other) => {
        agree(bytesOf(`{${JSON.stringify(one)}:1,${JSON.stringify(other)}:2}`))
      }),
      { numRuns: 2_000 },
    )
    for (const text of [
      '{"\u{1f600}":0,"\ufb33":0}',
      '{"\ufb33":0,"\u{1f600}":0}',
      '{"a":1,"a\\n":1}',
      '{"a":1,"a":1}',
    ])
      agree(bytesOf(text))
  })

  it('leaves to the reading what nests deeper than 64 levels', () => {
    const nested = (depth: number) => bytesOf('['.repeat(depth) + ']'.repeat(depth))
    assert.ok(isSurelyCanonical(nested(64)))
    assert.ok(!isSurelyCanonical(nested(65)))
    assert.ok(decodeCanonical(nested(65)).ok)
  })
})
