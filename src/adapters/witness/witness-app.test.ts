import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { testClock } from '../../../test/support/test-ports.ts'
import {
  crypto,
  keyOf,
  log,
  rootByDefinition,
  sampleLeaves,
  signAsLog,
  signerOf,
  vector,
} from '../../../test/vectors/record/vectors.ts'
import { formatAddCheckpoint } from '../../core/record/add-checkpoint.ts'
import { signCheckpoint } from '../../core/record/checkpoint.ts'
import { openNote } from '../../core/record/note.ts'
import { formatVkey } from '../../core/record/note-key.ts'
import { encodeUtf8 } from '../../core/record/utf8.ts'
import { readWitnessRequest } from '../../core/record/witness.ts'
import { witnessApp } from './witness-app.ts'
import { openWitnessMemory } from './witness-memory.ts'

const seed = '7'.repeat(64)
const key = keyOf('witness.example.org', 'cosignature/v1', seed)
const logs = new Map([[log.name, [log]]])

describe('a witness answers', () => {
  it('the requests of the vectors with cosignatures, and remembers each before it answers', async (test) => {
    const { ask, memory } = witness(test)
    for (const [step, size] of [['0-1', 1] as const, ['1-3', 3] as const, ['3-256', 256] as const]) {
      const bytes = vector(`add-checkpoint.${step}.request`)
      const answer = await ask(bytes)
      assert.equal(answer.status, 200)
      const request = readWitnessRequest(crypto, bytes, logs)
      assert.ok(request.ok)
      const opened = openNote(crypto, encodeUtf8(`${request.value.text}\n${await answer.text()}`), [key])
      assert.ok(opened.ok)
      assert.deepEqual(opened.value.signers, [{ key, time_s: 1_772_366_400 }])
      assert.deepEqual(memory.all(), [{ origin: log.name, size, root: rootByDefinition(sampleLeaves(size)) }])
    }
  })

  it('each fault with its status, by the letter', async (test) => {
    const { ask } = witness(test)
    assert.equal((await ask(vector('add-checkpoint.0-1.request'))).status, 200)
    const conflict = await ask(vector('add-checkpoint.3-256.request'))
    assert.equal(conflict.status, 409)
    assert.equal(conflict.headers.get('content-type'), 'text/x.tlog.size')
    assert.equal(await conflict.text(), '1\n')
    assert.equal((await ask(encodeUtf8('old'))).status, 400)
    const fork = signCheckpoint({ origin: log.name, size: 3, root: new Uint8Array(32) }, log, signAsLog)
    const noProof = formatAddCheckpoint({ oldSize: 1, hashes: [], checkpoint: fork })
    assert.equal((await ask(noProof)).status, 422)
    const stranger = keyOf('stranger.example.org', 'ed25519', '8'.repeat(64))
    const checkpoint = signCheckpoint(
      { origin: stranger.name, size: 1, root: new Uint8Array(32) },
      stranger,
      signerOf('8'.repeat(64)),
    )
    assert.equal((await ask(formatAddCheckpoint({ oldSize: 0, hashes: [], checkpoint }))).status, 404)
    const { ask: askAnother } = witness(test, new Map([[log.name, [{ ...stranger, name: log.name }]]]))
    assert.equal((await askAnother(vector('add-checkpoint.0-1.request'))).status, 403)
    assert.equal((await ask(new Uint8Array(2_000_000))).status, 413)
  })

  it('only one of two histories that are asked for at once', async (test) => {
    const { ask } = witness(test)
    const roots = [sampleLeaves(2), sampleLeaves(4).slice(2)].map(rootByDefinition)
    const asked = Array.from({ length: 20 }, (_, n) => {
      const root = roots[n % 2] ?? new Uint8Array(32)
      const checkpoint = signCheckpoint({ origin: log.name, size: 2, root }, log, signAsLog)
      return ask(formatAddCheckpoint({ oldSize: 0, hashes: [], checkpoint }))
    })
    const statuses = (await Promise.all(asked)).map(({ status }) => status)
    assert.equal(statuses.filter((status) => status === 200).length, 1)
    assert.equal(statuses.filter((status) => status === 409).length, 19)
  })

  it('after it died between remembering and answering, by what it remembers', async (test) => {
    const dying = witness(test)
    const { path } = dying
    assert.equal((await dying.ask(vector('add-checkpoint.0-1.request'), 'dies')).status, 500)
    dying.memory.close()
    const { ask } = witness(test, logs, path)
    const conflict = await ask(vector('add-checkpoint.0-1.request'))
    assert.deepEqual([conflict.status, await conflict.text()], [409, '1\n'])
    assert.equal((await ask(vector('add-checkpoint.1-3.request'))).status, 200)
  })

  it('what it is, to whoever opens its address', async (test) => {
    const { app } = witness(test)
    assert.equal(await (await app.request('/vkey')).text(), `${formatVkey(key)}\n`)
    const page = await (await app.request('/')).text()
    assert.ok(page.includes(formatVkey(log)) && page.includes('not seen yet'))
  })
})

function witness(
  test: { after(work: () => void): void },
  known = logs,
  path = join(mkdtempSync(join(tmpdir(), 'remit-witness-')), 'witness.sqlite'),
) {
  const memory = openWitnessMemory(path)
  let dies = false
  const sign = signerOf(seed)
  const signer = {
    publicKey: key.publicKey,
    sign(message: Uint8Array) {
      if (dies) throw new Error('It died')
      return sign(message)
    },
  }
  const clock = testClock('2026-03-01T12:00:00.000Z')
  const app = witnessApp({ memory, logs: known, key, signer, crypto, clock, fail: () => {} })
  test.after(() => {
    rmSync(join(path, '..'), { recursive: true, force: true })
  })
  return {
    app,
    memory,
    path,
    async ask(body: Uint8Array, how?: 'dies') {
      dies = how === 'dies'
      return await app.request('/add-checkpoint', { method: 'POST', body: new Uint8Array(body) })
    },
  }
}
