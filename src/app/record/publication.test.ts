import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { testClock } from '../../../test/support/test-ports.ts'
import {
  keyOf,
  log,
  rootByDefinition,
  sampleLeaves,
  signAsLog,
  signerOf,
} from '../../../test/vectors/record/vectors.ts'
import { epochOf, instantOf } from '../../core/base/instant.ts'
import { joinBytes } from '../../core/record/bytes.ts'
import { signCheckpoint } from '../../core/record/checkpoint.ts'
import { cosign, parseNote } from '../../core/record/note.ts'
import type { Policy } from '../../core/record/policy.ts'
import { encodeUtf8 } from '../../core/record/utf8.ts'
import { cosignersOf, openPublication } from './publication.ts'

const start = '2026-03-01T12:00:00.000Z'
const key = keyOf('w.example.org', 'cosignature/v1', '5'.repeat(64))
const asked: Policy = { logs: [], witnesses: [{ name: 'w', key }], groups: [], quorum: 'w' }
const leaves = sampleLeaves(40)
const patience_ms = 60_000

describe('what everybody is shown', () => {
  it('is what the log signed, where no quorum is asked for, with the cosignatures that it has', async () => {
    const { record, shown } = setUp({ ...asked, quorum: undefined })
    record.signed = 5
    record.cosigned = 4
    assert.deepEqual(await shown(), { size: 5, standing: 'alone', cosigners: 0 })
    record.cosigned = 5
    assert.deepEqual(await shown(), { size: 5, standing: 'alone', cosigners: 1 })
  })

  it('is what witnesses cosigned, for a minute after they have stopped', async () => {
    const { record, shown, pass } = setUp(asked)
    record.signed = 5
    record.cosigned = 5
    assert.deepEqual(await shown(), { size: 5, standing: 'cosigned', cosigners: 1 })
    record.signed = 6
    assert.deepEqual(await shown(), { size: 5, standing: 'cosigned', cosigners: 1 })
    pass(patience_ms - 1)
    assert.equal((await shown()).size, 5)
    pass(1)
    assert.deepEqual(await shown(), { size: 6, standing: 'uncosigned', cosigners: 0 })
    record.cosigned = 6
    assert.deepEqual(await shown(), { size: 6, standing: 'cosigned', cosigners: 1 })
  })

  it('stays with witnesses who are always a little behind', async () => {
    const { record, shown, pass } = setUp(asked)
    record.cosigned = 1
    for (let size = 2; size < 30; size += 1) {
      record.signed = size
      assert.deepEqual(await shown(), { size: size - 1, standing: 'cosigned', cosigners: 1 })
      record.cosigned = size
      pass(patience_ms / 2)
    }
  })

  it('is not taken back when witnesses cosign less than was shown already', async () => {
    const { record, shown, pass } = setUp(asked)
    record.signed = 5
    record.cosigned = 5
    await shown()
    record.signed = 9
    await shown()
    pass(patience_ms)
    assert.equal((await shown()).size, 9)
    record.signed = 10
    record.cosigned = 7
    assert.deepEqual(await shown(), { size: 9, standing: 'uncosigned', cosigners: 0 })
    record.cosigned = 10
    assert.deepEqual(await shown(), { size: 10, standing: 'cosigned', cosigners: 1 })
  })

  it('never gets smaller and is never more than was signed, whatever witnesses do', async () => {
    const step = fc.record({ grows: fc.nat(2), cosigns: fc.boolean(), to: fc.nat(40), passes_ms: fc.nat(90_000) })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 15 }), async (steps) => {
        const { record, shown, pass } = setUp(asked)
        let before = 0
        for (const { grows, cosigns, to, passes_ms } of steps) {
          record.signed += grows
          if (cosigns) record.cosigned = Math.max(record.cosigned, Math.min(to, record.signed))
          pass(passes_ms)
          const { size, standing, cosigners } = await shown()
          assert.ok(size >= before && size <= record.signed)
          assert.equal(standing === 'cosigned', cosigners === 1)
          before = size
        }
      }),
    )
  })
})

function setUp(policy: Policy) {
  const record = { signed: 1, cosigned: 0 }
  const clock = testClock(start)
  let passed_ms = 0
  const store = {
    checkpoint: async () => signed(record.signed),
    cosigned: async () => (record.cosigned === 0 ? undefined : cosigned(record.cosigned)),
  }
  const publication = openPublication({ store, clock, policy, patience_ms })
  return {
    record,
    pass(span_ms: number) {
      passed_ms += span_ms
      clock.set(instantOf(epochOf(start) + passed_ms))
    },
    async shown() {
      const { size, standing, checkpoint } = await publication.newest('small')
      return { size, standing, cosigners: cosignersOf(checkpoint, policy).length }
    },
  }
}

function signed(size: number): Uint8Array {
  return signCheckpoint({ origin: log.name, size, root: rootByDefinition(leaves.slice(0, size)) }, log, signAsLog)
}

function cosigned(size: number): Uint8Array {
  const note = parseNote(signed(size))
  assert.ok(note.ok)
  return joinBytes([signed(size), encodeUtf8(cosign(note.value.text, key, 1_772_366_400, signerOf('5'.repeat(64))))])
}
