import { createPrivateKey, createPublicKey } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DataPlace, MoveTools } from '../../adapters/cli/move-tools.ts'
import { keyFileName } from '../../adapters/crypto/key-files.ts'
import { nodeCrypto } from '../../adapters/crypto/node-crypto.ts'
import { exportFolder } from '../../adapters/move/export-folder.ts'
import { copyOfSource } from '../../adapters/move/source-copy.ts'
import type { FoundationCopy } from '../../app/move/foundation-copy.ts'
import { ok, refuse } from '../../core/base/result.ts'
import { sameBytes } from '../../core/record/bytes.ts'
import { parseVkey } from '../../core/record/note-key.ts'
import { openToWrite } from './data-place.ts'
import { folding } from './folding.ts'
import { notedSizes } from './noted-sizes.ts'
import { putInPlace, restoredAs } from './put-in-place.ts'

/** Verified, folded, compared with what is there and with what was signed, and only then kept: all of it or nothing. */
export const importFoundation: MoveTools['importFoundation'] = async (folder, place, { key, vkey, progress }) => {
  const told = (count: number) => progress({ kind: 'entries', count })
  const options = { progress: told, ...(vkey !== undefined && { known: vkey }) }
  const copied = await copyOfSource(exportFolder(folder), nodeCrypto, options)
  if (!copied.ok) return copied
  const copy = copied.value
  const { origin } = copy.stored
  const pem = key === undefined ? undefined : readFileSync(key, 'utf8')
  if (pem !== undefined && !isKeyOf(pem, copy)) return refuse({ code: 'KeyOfAnother', origin })
  const folded = await folding(copy)
  if (!folded.ok) return folded
  const store = await openToWrite(place)
  try {
    const placed = await putInPlace(copy, { store, seen: await notedSizes(place.keys, origin), dryRun: false })
    if (!placed.ok) return placed
    if (pem !== undefined) keepKey(pem, place, origin)
    return ok({ ...(await restoredAs(copy, placed.value, place)), brought: 0, lost: 0 })
  } finally {
    await store.close()
  }
}

function isKeyOf(pem: string, { stored }: FoundationCopy): boolean {
  const key = parseVkey(nodeCrypto.sha256, stored.vkey)
  const own = createPublicKey(createPrivateKey(pem))
  return (
    key.ok &&
    own.asymmetricKeyType === 'ed25519' &&
    sameBytes(new Uint8Array(own.export({ format: 'raw-public' })), key.value.publicKey)
  )
}

/** Never over another: the key that is there may have signed something. */
function keepKey(pem: string, { keys }: DataPlace, origin: string): void {
  const path = join(keys, keyFileName(origin))
  mkdirSync(keys, { recursive: true, mode: 0o700 })
  if (!existsSync(path)) writeFileSync(path, pem, { mode: 0o600, flag: 'wx', flush: true })
}
