import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keyFileName } from '../../adapters/crypto/key-files.ts'
import { type SeenCheckpoint, seenCheckpoint } from '../../app/move/restoring.ts'

/** What stands beside a key about the most that it has signed: the last thing that is lost when a data file is. */
export function notedSizes(keys: string, origin: string): readonly SeenCheckpoint[] {
  const path = join(keys, keyFileName(origin).replace(/\.pem$/, '.signed'))
  if (!existsSync(path)) return []
  const bytes = new Uint8Array(readFileSync(path))
  const checkpoint = seenCheckpoint(path, bytes)
  if (checkpoint !== undefined) return [checkpoint]
  const size = Number(/^\d+/.exec(new TextDecoder().decode(bytes))?.[0] ?? Number.NaN)
  if (!Number.isSafeInteger(size)) throw new Error(`${path} does not say how much was signed`)
  return [{ label: path, origin, size }]
}
