import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  altered,
  crypto,
  keyOf,
  log,
  rangeOf,
  rootByDefinition,
  sampleLeaves,
  sha256,
  signAsLog,
  signerOf,
  storedByDefinition,
  vector,
  vectorText,
  witness,
} from '../../../test/vectors/record/vectors.ts'
import { formatAddCheckpoint } from './add-checkpoint.ts'
import { signCheckpoint } from './checkpoint.ts'
import { openNote, signNote } from './note.ts'
import type { NoteKey } from './note-key.ts'
import { consistencyPlan, proofOf } from './proof.ts'
import { encodeUtf8 } from './utf8.ts'
import { judgeWitnessRequest, readWitnessRequest, type Witnessed, type WitnessRefusal } from './witness.ts'

const logs: ReadonlyMap<string, readonly NoteKey[]> = new Map([[log.name, [log]]])
const leaves = sampleLeaves(300)

describe('a witness', () => {
  it('accepts the requests of the vectors one after another, and its answers there are its cosignatures', () => {
    let kept: Witnessed | undefined
    for (const step of ['0-1', '1-3', '3-256', '256-300']) {
      const request = readWitnessRequest(crypto, vector(`add-checkpoint.${step}.request`), logs)
      assert.ok(request.ok)
      const judged = judgeWitnessRequest(sha256, request.value, kept)
      assert.ok(judged.ok)
      kept = judged.value
      const size = Number(step.split('-')[1])
      assert.deepEqual(kept, { size, root: rootByDefinition(leaves.slice(0, size)) })
      const answer = encodeUtf8(`${request.value.text}\n${vectorText(`add-checkpoint.${step}.response`)}`)
      assert.ok(openNote(crypto, answer, [witness]).ok)
    }
  })

  it('accepts the same checkpoint again, with an empty proof', () => {
    assert.deepEqual(ask(request({ from: 3, to: 3 }), at(3)), at(3))
  })

  it('accepts an empty log, and then its first entries', () => {
    assert.deepEqual(ask(request({ from: 0, to: 0 }), undefined), at(0))
    assert.deepEqual(ask(request({ from: 0, to: 5 }), at(0)), at(5))
  })

  it('accepts any of several keys of a log, and cosigns extension lines as they are', () => {
    const second = keyOf(log.name, 'ed25519', '1'.repeat(64))
    const text = `${log.name}\n1\n${Buffer.from(at(1).root).toString('base64')}\nan extension\n`
    const checkpoint = signNote(text, second, signerOf('1'.repeat(64)))
    const bytes = formatAddCheckpoint({ oldSize: 0, hashes: [], checkpoint })
    const read = readWitnessRequest(crypto, bytes, new Map([[log.name, [log, second]]]))
    assert.ok(read.ok)
    assert.equal(read.value.text, text)
    assert.deepEqual(judgeWitnessRequest(sha256, read.value, undefined), { ok: true, value: at(1) })
  })
})

describe('a witness refuses', () => {
  const origin = log.name
  const good = request({ from: 3, to: 8 })

  it('what is no request: 400', () => {
    const hashes = Array.from({ length: 64 }, () => new Uint8Array(32))
    const tooLong = formatAddCheckpoint({ oldSize: 3, hashes, checkpoint: signed(8) })
    const unsigned = encodeUtf8(`old 0\n\n${log.name}\n`)
    const shrunk = formatAddCheckpoint({ oldSize: 9, hashes: [], checkpoint: signed(8) })
    for (const bytes of [new Uint8Array(0), encodeUtf8('old 3'), tooLong, unsigned, shrunk]) {
      assert.deepEqual(ask(bytes, at(3)), { type: 'malformed' })
    }
  })

  it('a log that it does not know: 404, whatever its signature', () => {
    assert.deepEqual(refusalOf(good, new Map()), { type: 'unknown log', origin })
  })

  it('a signature by another key, or one that is wrong: 403', () => {
    const other = keyOf(log.name, 'ed25519', '2'.repeat(64))
    assert.deepEqual(refusalOf(good, new Map([[origin, [other]]])), { type: 'unknown signature', origin })
    const checkpoint = signCheckpoint({ origin, ...at(8) }, log, (message) => altered(signAsLog(message), 5))
    const bytes = formatAddCheckpoint({ oldSize: 3, hashes: proof(3, 8), checkpoint })
    assert.deepEqual(refusalOf(bytes), { type: 'unknown signature', origin })
  })

  it('an old size above that of the checkpoint only after the signature: 400', () => {
    const shrunk = formatAddCheckpoint({ oldSize: 9, hashes: [], checkpoint: signed(8) })
    assert.deepEqual(refusalOf(shrunk, new Map()), { type: 'unknown log', origin })
  })

  it('another old size than the one that it cosigned last: 409 with that, before it looks at the proof', () => {
    assert.deepEqual(ask(good, at(5)), { type: 'other size', origin, size: 5 })
    assert.deepEqual(ask(good, undefined), { type: 'other size', origin, size: 0 })
    assert.deepEqual(ask(request({ from: 0, to: 2 }), at(5)), { type: 'other size', origin, size: 5 })
  })

  it('another root for a size that it cosigned: 409', () => {
    const fork = { size: 8, root: rootByDefinition(leaves.slice(100, 108)) }
    assert.deepEqual(ask(request({ from: 8, to: 8 }), fork), { type: 'other root', origin, size: 8 })
  })

  it('a proof that is wrong, too long, too short, or there at size 0: 422', () => {
    const checkpoint = signed(8)
    const [first = new Uint8Array(0), ...rest] = proof(3, 8)
    const proofs = [[altered(first, 0), ...rest], [first, first, ...rest], rest, []]
    for (const hashes of proofs) {
      const bytes = formatAddCheckpoint({ oldSize: 3, hashes, checkpoint })
      assert.deepEqual(ask(bytes, at(3)), { type: 'wrong proof', origin })
    }
    const fromNothing = formatAddCheckpoint({ oldSize: 0, hashes: [first], checkpoint })
    assert.deepEqual(ask(fromNothing, undefined), { type: 'wrong proof', origin })
    const again = formatAddCheckpoint({ oldSize: 8, hashes: [first], checkpoint })
    assert.deepEqual(ask(again, at(8)), { type: 'wrong proof', origin })
  })
})

describe('over any requests of a log that forks', () => {
  it('a witness cosigns only trees of which each begins with the one before', () => {
    // Two histories that share their first ten entries, as a log that lies would have them.
    const honest = leaves.slice(0, 40)
    const lying = [...leaves.slice(0, 10), ...leaves.slice(100, 130)]
    const step = fc.record({ from: fc.nat(40), to: fc.nat(40), lies: fc.boolean(), proofLies: fc.boolean() })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let kept: Witnessed | undefined
        const cosigned: Witnessed[] = []
        for (const { from, to, lies, proofLies } of steps) {
          const tree = lies ? lying : honest
          const hashes = from <= to ? proof(from, to, proofLies ? lying : honest) : []
          const bytes = formatAddCheckpoint({ oldSize: from, hashes, checkpoint: signed(to, tree) })
          const answer = ask(bytes, kept)
          if ('type' in answer) continue
          kept = answer
          cosigned.push(answer)
        }
        const belongsTo = (tree: readonly Uint8Array[]) =>
          cosigned.every(({ size, root }) => Buffer.from(root).equals(rootByDefinition(tree.slice(0, size))))
        assert.ok(belongsTo(honest) || belongsTo(lying))
        assert.ok(cosigned.every(({ size }, place) => size >= (cosigned[place - 1]?.size ?? 0)))
      }),
    )
  })

  it('any change of a byte in a request is refused, or is in what nobody signed and nobody needs', () => {
    const bytes = request({ from: 3, to: 8 })
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (place, by) => {
        const answer = ask(altered(bytes, place, by), at(3))
        assert.ok('type' in answer || answer.size === 8)
        if (!('type' in answer)) assert.deepEqual(answer, at(8))
      }),
    )
  })
})

function ask(bytes: Uint8Array, kept: Witnessed | undefined): Witnessed | WitnessRefusal {
  const read = readWitnessRequest(crypto, bytes, logs)
  if (!read.ok) return read.problem
  const judged = judgeWitnessRequest(sha256, read.value, kept)
  return judged.ok ? judged.value : judged.problem
}

function refusalOf(bytes: Uint8Array, known = logs): WitnessRefusal | undefined {
  const read = readWitnessRequest(crypto, bytes, known)
  return read.ok ? undefined : read.problem
}

function request({ from, to }: { readonly from: number; readonly to: number }): Uint8Array {
  return formatAddCheckpoint({ oldSize: from, hashes: proof(from, to), checkpoint: signed(to) })
}

function proof(from: number, to: number, tree = leaves): readonly Uint8Array[] {
  const plan = consistencyPlan(from, to)
  assert.ok(plan.ok)
  return proofOf(sha256, plan.value, rangeOf(storedByDefinition(tree)))
}

function signed(size: number, tree = leaves): Uint8Array {
  return signCheckpoint({ origin: log.name, size, root: rootByDefinition(tree.slice(0, size)) }, log, signAsLog)
}

function at(size: number): Witnessed {
  return { size, root: rootByDefinition(leaves.slice(0, size)) }
}
