import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, it } from 'node:test'
import * as ed25519 from '@noble/ed25519'
import { sha256, sha512 } from '@noble/hashes/sha2.js'
import { log, vector, witness } from '../../../test/vectors/record/vectors.ts'
import { checkTlogProof } from './tlog-proof.ts'
import { beginVerification } from './verify.ts'

const folder = import.meta.dirname
const sources = globSync('*.ts', { cwd: folder }).filter((name) => !name.endsWith('.test.ts'))

describe('the record in a browser', () => {
  ed25519.hashes.sha512 = sha512
  const crypto = {
    sha256: (bytes: Uint8Array) => sha256(bytes),
    verifyEd25519: (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) =>
      ed25519.verify(signature, message, publicKey),
  }

  it('checks a proof with cryptography that is written in JavaScript', () => {
    const files = { proof: vector('rec137.cosigned.tlog-proof'), entry: vector('rec137') }
    const proven = checkTlogProof(crypto, { log, witnesses: [witness] }, files)
    assert.ok(proven.ok)
    assert.equal(proven.value.signers.length, 2)
  })

  it('verifies the log of 300 with it', () => {
    const begun = beginVerification(crypto, { checkpoint: vector('log-300/checkpoint'), log, witnesses: [witness] })
    assert.ok(begun.ok)
    for (let file = begun.value.next(); file !== undefined; file = begun.value.next()) {
      begun.value.take(vector(`log-300/${file.path}`))
    }
    assert.ok(begun.value.finish().ok)
  })

  it('imports nothing but canonicalize and names nothing of Node', () => {
    assert.ok(sources.length > 15)
    for (const file of sources) {
      assert.deepEqual(
        importsOf(file).filter((name) => !name.startsWith('.') && name !== 'canonicalize'),
        [],
        file,
      )
      assert.doesNotMatch(readFileSync(join(folder, file), 'utf8'), /\b(?:Buffer|process|require|globalThis)\b/, file)
    }
  })

  it('checks a proof without loading any package', () => {
    const reached = new Set(['tlog-proof.ts'])
    for (const file of reached)
      for (const name of importsOf(file)) reached.add(name.startsWith('.') ? join(dirname(file), name) : name)
    assert.deepEqual(
      [...reached].filter((name) => !name.endsWith('.ts')),
      [],
    )
  })
})

function importsOf(file: string): readonly string[] {
  const source = readFileSync(join(folder, file), 'utf8')
  return [...source.matchAll(/^import .*from '([^']+)'$/gm)].map((match) => match[1] ?? '')
}
