import type { DataPlace, MoveFault, Restored } from '../../adapters/cli/move-tools.ts'
import { KeyFileFailure, keyFiles } from '../../adapters/crypto/key-files.ts'
import { nodeCrypto } from '../../adapters/crypto/node-crypto.ts'
import type { FoundationCopy } from '../../app/move/foundation-copy.ts'
import { keepCopy } from '../../app/move/keep-copy.ts'
import { makePlace, type Placing, placingOf, type SeenCheckpoint } from '../../app/move/restoring.ts'
import type { Store, StoredFoundation } from '../../app/ports.ts'
import type { Result } from '../../core/base/result.ts'
import { sameBytes } from '../../core/record/bytes.ts'
import { parseVkey } from '../../core/record/note-key.ts'

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

/** What became of it, for whoever asked. */
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
