import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { keyFileName, keyFiles } from './key-files.ts'
import { nodeCrypto } from './node-crypto.ts'

describe('key files', () => {
  const origin = 'localhost:3000/record/python'
  const message = new TextEncoder().encode('signed ☃')
  let parent: string
  let folder: string

  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'remit-keys-'))
    folder = join(parent, 'keys')
  })

  afterEach(() => rmSync(parent, { recursive: true }))

  it('make a key that signs, in one file that its owner alone may read', async () => {
    const { publicKey, sign } = await keyFiles(folder).signerOf(origin, 'new')
    assert.equal(publicKey.length, 32)
    assert.equal(nodeCrypto.verifyEd25519(publicKey, message, sign(message)), true)
    assert.deepEqual(readdirSync(folder), [keyFileName(origin)])
    assert.equal(statSync(join(folder, keyFileName(origin))).mode & 0o777, 0o600)
    assert.equal(statSync(folder).mode & 0o777, 0o700)
  })

  it('give the same key ever after', async () => {
    const first = await keyFiles(folder).signerOf(origin, 'new')
    const again = await keyFiles(folder).signerOf(origin, 'new')
    assert.deepEqual(again.publicKey, first.publicKey)
    assert.deepEqual(again.sign(message), first.sign(message))
  })

  it('give one key to all who ask at once', async () => {
    const signers = await Promise.all(Array.from({ length: 8 }, () => keyFiles(folder).signerOf(origin, 'new')))
    assert.equal(new Set(signers.map(({ publicKey }) => publicKey.toHex())).size, 1)
    assert.deepEqual(readdirSync(folder), [keyFileName(origin)])
  })

  it('give every origin a key of its own, also those that look alike as names', async () => {
    const keys = keyFiles(folder)
    const signers = await Promise.all(
      ['a.org/x', 'a.org/X', 'a-org-x', '', '☃', '../../x'].map((each) => keys.signerOf(each, 'new')),
    )
    assert.equal(new Set(signers.map(({ publicKey }) => publicKey.toHex())).size, 6)
    assert.equal(readdirSync(folder).length, 6)
    assert.deepEqual(readdirSync(parent), ['keys'])
  })

  it('refuse a file that is no Ed25519 key, and leave it as it is', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const other = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()
    await keyFiles(folder).signerOf(origin, 'new')
    const path = join(folder, keyFileName(origin))
    for (const [text, said] of [
      ['', 'no private key'],
      ['rubbish', 'no private key'],
      [other, 'another kind'],
    ] as const) {
      writeFileSync(path, text)
      const message = new RegExp(`${said}.*Put back the key of localhost:3000/record/python from its backup`)
      await assert.rejects(keyFiles(folder).signerOf(origin, 'new'), { name: 'KeyFileFailure', message })
      assert.equal(readFileSync(path, 'utf8'), text)
    }
  })

  it('makes no new key for a record that has one already', async () => {
    await assert.rejects(keyFiles(folder).signerOf(origin, 'kept'), { name: 'KeyFileFailure', message: /is missing/ })
    assert.equal(existsSync(folder), false)
  })
})

describe('the name of a key file', () => {
  it('can be read and fits every file system', () => {
    assert.match(keyFileName('localhost:3000/record/python'), /^localhost-3000-record-python\.[0-9a-f]{16}\.pem$/)
    assert.match(keyFileName('☃'), /^origin\.[0-9a-f]{16}\.pem$/)
    assert.ok(keyFileName('x'.repeat(5_000)).length < 120)
  })
})

describe('several keys of one origin', () => {
  const origin = 'localhost:3000/record/python'
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'remit-keys-'))
  })

  afterEach(() => rmSync(folder, { recursive: true }))

  it('are given newest first, whatever other files are there', async () => {
    const keys = keyFiles(folder)
    const first = await keys.signerOf(origin, 'new')
    const second = await keys.addKey(origin)
    const third = await keys.addKey(origin)
    await keys.signerOf('localhost:3000/record/other', 'new')
    writeFileSync(join(folder, 'notes.2.pem'), '')
    const held = await keyFiles(folder).signersOf(origin)
    assert.deepEqual(
      held.map(({ publicKey }) => publicKey.toHex()),
      [third, second, first].map(({ publicKey }) => publicKey.toHex()),
    )
    assert.deepEqual((await keys.signerOf(origin, 'kept')).publicKey, third.publicKey)
  })

  it('are those that are left, once an old one was deleted', async () => {
    const keys = keyFiles(folder)
    const first = await keys.signerOf(origin, 'new')
    const second = await keys.addKey(origin)
    const path = await keys.pathOf(origin, first)
    assert.equal(path, join(folder, keyFileName(origin)))
    await keys.remove(path ?? '')
    assert.deepEqual(
      (await keys.signersOf(origin)).map(({ publicKey }) => publicKey),
      [second.publicKey],
    )
    assert.deepEqual((await keys.signerOf(origin, 'new')).publicKey, second.publicKey)
    await keys.addKey(origin)
    assert.equal(existsSync(join(folder, keyFileName(origin, 3))), true)
  })
})
