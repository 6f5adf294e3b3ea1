import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { Freezer } from '../../app/ports.ts'

/** The folders and files of `src` on which a state depends. */
const parts = ['core/base', 'core/charter', 'core/voting', 'core/foundation', 'app/running/snapshot']

/**
 * V8's own form of plain data, which keeps maps, sets and shared parts. Its version changes with every byte of the code
 * that makes states, so that no one has to remember to raise a number, and with V8, whose form may.
 *
 * @param source the folder `src`, or what it was made into
 */
export function v8Freezer(source: string = join(import.meta.dirname, '..', '..')): Freezer {
  return {
    version: versionOf(source),
    freeze: (value) => serialize(value),
    thaw: (bytes) => deserialize(bytes),
  }
}

function versionOf(source: string): string {
  const hash = createHash('sha256').update(`v8 ${process.versions.v8}\n`)
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /(?<!\.test)\.(?:ts|js)$/.test(file) && parts.some((part) => file.startsWith(part)))
    .toSorted()
  if (files.length === 0) throw new Error(`There is no code under ${source} that a snapshot could depend on`)
  for (const file of files) {
    const text = readFileSync(join(source, file))
    hash.update(`${file} ${text.length}\n`).update(text)
  }
  return hash.digest('hex').slice(0, 32)
}
