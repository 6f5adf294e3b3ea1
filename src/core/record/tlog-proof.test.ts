import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  altered,
  crypto,
  log,
  rangeOf,
  sampleEntries,
  sampleLeaves,
  sha256,
  storedByDefinition,
  vector,
  vectorText,
  witness,
} from '../../../test/vectors/record/vectors.ts'
import { formatAddCheckpoint, parseAddCheckpoint } from './add-checkpoint.ts'
import { inclusionPlan, proofOf } from './proof.ts'
import { checkTlogProof, formatTlogProof, parseTlogProof } from './tlog-proof.ts'
import { encodeUtf8 } from './utf8.ts'

const entry = vector('rec137')
const proof = vector('rec137.tlog-proof')
const text = vectorText('rec137.tlog-proof')

describe('a proof file', () => {
  it('is built from the stored hashes, byte for byte', () => {
    const plan = inclusionPlan(137, 300)
    assert.ok(plan.ok)
    const hashes = proofOf(sha256, plan.value, rangeOf(storedByDefinition(sampleLeaves(300))))
    for (const name of ['rec137.tlog-proof', 'rec137.cosigned.tlog-proof']) {
      const file = vectorText(name)
      const checkpoint = encodeUtf8(file.slice(file.indexOf('\n\n') + 2))
      assert.deepEqual(formatTlogProof({ index: 137, hashes, checkpoint }), vector(name))
    }
  })

  it('proves its entry with the key of the log alone', () => {
    const proven = checkTlogProof(crypto, { log }, { proof, entry })
    assert.ok(proven.ok)
    assert.equal(proven.value.index, 137)
    assert.equal(proven.value.checkpoint.size, 300)
  })

  it('shows the witness that cosigned', () => {
    const cosigned = { proof: vector('rec137.cosigned.tlog-proof'), entry }
    const proven = checkTlogProof(crypto, { log, witnesses: [witness] }, cosigned)
    assert.ok(proven.ok)
    assert.deepEqual(
      proven.value.signers.map(({ key }) => key),
      [log, witness],
    )
    assert.ok(checkTlogProof(crypto, { log }, cosigned).ok)
  })

  it('proves no other entry', () => {
    const [other = entry] = sampleEntries(1)
    const problem = { code: 'ProofWrong' }
    assert.deepEqual(checkTlogProof(crypto, { log }, { proof, entry: other }), { ok: false, problem })
    fc.assert(
      fc.property(fc.nat(entry.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        assert.deepEqual(checkTlogProof(crypto, { log }, { proof, entry: altered(entry, at, by) }), {
          ok: false,
          problem,
        })
      }),
    )
  })

  it('proves nothing when any byte of it is altered', () => {
    fc.assert(
      fc.property(fc.nat(proof.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        assert.ok(!checkTlogProof(crypto, { log }, { proof: altered(proof, at, by), entry }).ok)
      }),
      { numRuns: 500 },
    )
  })

  it('has exactly the hashes that its index asks for', () => {
    const lines = text.split('\n')
    const shorter = encodeUtf8(lines.toSpliced(2, 1).join('\n'))
    const problem = { code: 'ProofLengthWrong', hashes: 8, expected: 9 }
    assert.deepEqual(checkTlogProof(crypto, { log }, { proof: shorter, entry }), { ok: false, problem })
    const outside = encodeUtf8(text.replace('index 137', 'index 300'))
    assert.deepEqual(checkTlogProof(crypto, { log }, { proof: outside, entry }), {
      ok: false,
      problem: { code: 'IndexOutside', index: 300, size: 300 },
    })
  })

  it('is refused with the line when it is not of the form', () => {
    const line = (altered: string) => {
      const parsed = parseTlogProof(encodeUtf8(altered))
      return parsed.ok ? 'read' : parsed.problem
    }
    const malformed = (line: number) => ({ code: 'ProofMalformed', line })
    assert.deepEqual(line(''), malformed(1))
    assert.deepEqual(line(text.replace('@v1', '@v2')), malformed(1))
    assert.deepEqual(line(text.replace('index 137', 'index 0137')), malformed(2))
    assert.deepEqual(line(text.replace('index 137', 'extra AA==\nextra AA==')), malformed(3))
    assert.deepEqual(line(text.replace('index 137', 'index 137\nindex 137')), malformed(3))
    assert.deepEqual(line(text.replace('index 137', 'extra A\nindex 137')), malformed(2))
    assert.deepEqual(line(text.replace('index 137\n', '')), malformed(2))
    assert.deepEqual(line(text.replace('fUav', 'fUa')), malformed(3))
    assert.deepEqual(line(text.replace('fUav', ' fUav')), malformed(3))
    assert.deepEqual(line(text.replace('index 137\n', `index 137\n${'A\n'.repeat(200)}`)), malformed(100))
  })

  it('may carry extra data, which nobody signed', () => {
    const parsed = parseTlogProof(encodeUtf8(text.replace('index', 'extra AQI=\nindex')))
    assert.ok(parsed.ok)
    assert.deepEqual(parsed.value.extra, Uint8Array.of(1, 2))
    assert.deepEqual(formatTlogProof(parsed.value), encodeUtf8(text.replace('index', 'extra AQI=\nindex')))
  })
})

describe('a request to a witness', () => {
  it('is written as it was read', () => {
    for (const growth of ['0-1', '1-3', '3-256', '256-300']) {
      const request = vector(`add-checkpoint.${growth}.request`)
      const parsed = parseAddCheckpoint(request)
      assert.ok(parsed.ok)
      assert.deepEqual(formatAddCheckpoint(parsed.value), request)
    }
  })

  it('is refused with the line when it is not of the form', () => {
    const request = vectorText('add-checkpoint.1-3.request')
    for (const [from, to, line] of [
      ['old 1', 'old 01', 1],
      ['old 1', 'new 1', 1],
      ['lXDx', 'lXD', 2],
      ['\n\n', '\n', 4],
    ] as const) {
      const parsed = parseAddCheckpoint(encodeUtf8(request.replace(from, to)))
      assert.deepEqual(parsed, { ok: false, problem: { code: 'ProofMalformed', line } })
    }
  })
})
