import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { secretFile } from './secret-file.ts'

describe('the secret file', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'remit-secret-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('is made once and read ever after', async () => {
    const secret = await secretFile(folder)
    assert.equal(secret.length, 32)
    assert.deepEqual(await secretFile(folder), secret)
  })

  it('is readable by its owner alone', { skip: process.platform === 'win32' }, async () => {
    await secretFile(folder)
    assert.equal((await stat(join(folder, 'sign-in.secret'))).mode & 0o777, 0o600)
  })

  it('makes the folder when there is none', async () => {
    assert.equal((await secretFile(join(folder, 'data'))).length, 32)
  })

  it('is the same for starts at the same time, and leaves nothing else behind', async () => {
    const secrets = await Promise.all(Array.from({ length: 8 }, () => secretFile(folder)))
    assert.equal(new Set(secrets.map((secret) => secret.toHex())).size, 1)
    assert.deepEqual(await readdir(folder), ['sign-in.secret'])
  })

  it('is refused when it has been cut short', async () => {
    await writeFile(join(folder, 'sign-in.secret'), 'short')
    await assert.rejects(secretFile(folder), /has 5 bytes in place of 32/)
  })
})
