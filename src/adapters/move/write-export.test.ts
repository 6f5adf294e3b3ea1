import assert from 'node:assert/strict'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { draftFile } from './draft.ts'
import { writeExport } from './write-export.ts'

let folder: string
const at = (...parts: readonly string[]) => join(folder, ...parts)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'remit-draft-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function* files(...paths: readonly string[]) {
  for (const path of paths) yield { path, bytes: new TextEncoder().encode(path) }
}

describe('a folder that is exported', () => {
  it('has its files when it has its name', async () => {
    assert.equal(await writeExport(at('out'), files('a', 'b/c.json', 'b/board@2026-01-01.2.md'), () => {}), 3)
    assert.equal(readFileSync(at('out/b/c.json'), 'utf8'), 'b/c.json')
    assert.deepEqual(readdirSync(folder), ['out'])
  })

  it('is not there when a name in the record would lead out of it', async () => {
    const hostile = [
      '../x',
      'charters/../../x.md',
      '/etc/x',
      'charters/a/../b',
      '.x',
      'a//b',
      'a\\b',
      'a\0b',
      '',
      'CON:',
      'é',
    ]
    for (const path of hostile) {
      await assert.rejects(
        writeExport(at('out'), files('README.md', path), () => {}),
        /cannot be one of a file/,
        path,
      )
      assert.deepEqual(readdirSync(folder), [])
    }
  })

  it('is not there when its making ends early, or two files have one name', async () => {
    async function* broken() {
      yield* files('a')
      throw new Error('the source is gone')
    }
    await assert.rejects(
      writeExport(at('out'), broken(), () => {}),
      /the source is gone/,
    )
    await assert.rejects(
      writeExport(at('out'), files('a', 'a'), () => {}),
      /EEXIST/,
    )
    assert.deepEqual(readdirSync(folder), [])
  })

  it('takes no place but a new or empty one', async () => {
    mkdirSync(at('full'))
    writeFileSync(at('full/mine'), '')
    symlinkSync(at('full'), at('link'))
    for (const place of ['full', 'link', 'full/mine']) {
      await assert.rejects(
        writeExport(at(place), files('a'), () => {}),
        /there already/,
        place,
      )
    }
    mkdirSync(at('empty'))
    await writeExport(at('empty'), files('a'), () => {})
    assert.deepEqual(readdirSync(at('empty')), ['a'])
  })
})

describe('the draft of a file', () => {
  it('replaces nothing that was made in the meantime', () => {
    const draft = draftFile(at('backup.sqlite'))
    writeFileSync(draft.path, 'new')
    writeFileSync(at('backup.sqlite'), 'theirs')
    assert.throws(() => draft.keep(), /there already/)
    draft.drop()
    assert.equal(readFileSync(at('backup.sqlite'), 'utf8'), 'theirs')
    assert.equal(existsSync(draft.path), false)
  })
})
