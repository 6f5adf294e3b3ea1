import { createPrivateKey, createPublicKey } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DataPlace, MoveFault, MoveTools, Restored } from '../../adapters/cli/move-tools.ts'
import { KeyFileFailure, keyFileName, keyFiles } from '../../adapters/crypto/key-files.ts'
import { nodeCrypto } from '../../adapters/crypto/node-crypto.ts'
import { exportFolder } from '../../adapters/move/export-folder.ts'
import { copyOfSource } from '../../adapters/move/source-copy.ts'
import type { FoundationCopy } from '../../app/move/foundation-copy.ts'
import { keepCopy } from '../../app/move/keep-copy.ts'
import { makePlace, type Placing, placingOf, type SeenCheckpoint } from '../../app/move/restoring.ts'
import type { Store, StoredFoundation } from '../../app/ports.ts'
import { ok, type Result, refuse } from '../../core/base/result.ts'
import { sameBytes } from '../../core/record/bytes.ts'
import { parseVkey } from '../../core/record/note-key.ts'
import { openToWrite } from './data-place.ts'
import { folding } from './export-foundation.ts'
import { notedSizes } from './noted-sizes.ts'

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

/** What it comes to, after it was done; with `dryRun` without doing it. */
export async function putInPlace(
  copy: FoundationCopy,
  {
    store,
    seen,
    dryRun,
  }: { readonly store: Store; readonly seen: readonly SeenCheckpoint[]; readonly dryRun: boolean },
): Promise<Result<Placing, MoveFault>> {
  const placing = await placingOf(copy, { store, seen, sha256: nodeCrypto.sha256 })
  if (!placing.ok || dryRun || placing.value.kind === 'there') return placing
  if (placing.value.kind === 'new') await makePlace(store, copy)
  await keepCopy(store, copy, placing.value.kind === 'continued' ? placing.value.from : 0)
  return placing
}

export async function restoredAs(
  { stored, size }: FoundationCopy,
  placing: Placing,
  { keys }: DataPlace,
): Promise<Omit<Restored, 'brought' | 'lost'>> {
  const { name, origin } = stored
  const from = placing.kind === 'continued' ? placing.from : 0
  return { name, origin, size, kind: placing.kind, from, hasKey: await isKeyHeld(stored, keys) }
}

async function isKeyHeld({ origin, vkey }: StoredFoundation, keys: string): Promise<boolean> {
  const key = parseVkey(nodeCrypto.sha256, vkey)
  try {
    const held = await keyFiles(keys).signersOf(origin)
    return key.ok && held.some(({ publicKey }) => sameBytes(publicKey, key.value.publicKey))
  } catch (cause) {
    if (cause instanceof KeyFileFailure) return false
    throw cause
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
