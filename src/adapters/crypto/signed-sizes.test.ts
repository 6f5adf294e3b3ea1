import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { signedSizes } from './signed-sizes.ts'

const folder = mkdtempSync(join(tmpdir(), 'remit-signed-'))
after(() => rmSync(folder, { recursive: true, force: true }))
let places = 0

function open(path = join(folder, `${++places}.signed`)) {
  return { path, ...signedSizes(() => path) }
}

describe('the sizes that were signed', () => {
  it('are known after a close, the last of many, and by another process', async () => {
    const { path, noteSigned, signed, close } = open()
    assert.equal(await signed('log'), undefined)
    for (let size = 1; size <= 500; size += 1) noteSigned('log', size)
    await close()
    assert.equal(readFileSync(path, 'utf8'), '500\n')
    assert.deepEqual(await open(path).signed('log'), { size: 500 })
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.includes('draft')),
      [],
    )
  })

  it('are written at once the first time', async () => {
    const { noteSigned, signed, close } = open()
    noteSigned('log', 7)
    for (let tries = 0; tries < 100 && (await signed('log')) === undefined; tries += 1) {
      await new Promise((resume) => setTimeout(resume, 5))
    }
    assert.deepEqual(await signed('log'), { size: 7 })
    await close()
  })

  it('never fall, whoever notes them', async () => {
    const one = open()
    const other = open(one.path)
    one.noteSigned('log', 9)
    await one.close()
    other.noteSigned('log', 8)
    other.noteSigned('log', 3)
    await other.close()
    assert.deepEqual(await one.signed('log'), { size: 9 })
  })

  it('are refused where the file says something else', async () => {
    const { path, signed } = open()
    for (const text of ['', '12', '-1\n', '1e3\n', '99999999999999999\n']) {
      writeFileSync(path, text)
      await assert.rejects(signed('log'), { message: /does not say how many entries/ }, text)
    }
  })
})
