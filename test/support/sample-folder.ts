import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type FoundationReading, readFoundation } from '../../src/core/check/read-foundation.ts'

export const samples = ['python', 'django'] as const

/** A sample foundation as `foundations/` has it, read as `remit check` reads it. */
export function sampleFoundation(name: (typeof samples)[number]): FoundationReading {
  const folder = join(import.meta.dirname, '..', '..', 'foundations', name)
  const entries = readdirSync(folder, { withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ name: file }) => file)
    .sort()
  assert.ok(files.length > 0)
  return readFoundation(files.map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') })))
}
