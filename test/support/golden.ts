import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const folder = join(import.meta.dirname, '..', 'golden')

/**
 * Compares a text with the one that was accepted before, in test/golden/. `REMIT_BLESS=1 npm test` accepts what is there
 * now: the change is then a diff to read before it is committed.
 * @param path below test/golden/: "explain/python/packaging.txt"
 */
export function golden(path: string, text: string): void {
  const file = join(folder, path)
  if (process.env.REMIT_BLESS === '1') {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  assert.equal(text, accepted(file), `${file} says otherwise; REMIT_BLESS=1 accepts the new text`)
}

function accepted(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
