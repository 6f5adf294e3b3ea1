import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { DataPlace, MoveFault, MoveTools, Progress, RestoreAnswer } from '../../adapters/cli/move-tools.ts'
import { urlSource } from '../../adapters/cli/record-sources.ts'
import { nodeCrypto } from '../../adapters/crypto/node-crypto.ts'
import { exportFolder } from '../../adapters/move/export-folder.ts'
import { copyOfSource } from '../../adapters/move/source-copy.ts'
import { memoryStore } from '../../adapters/store/memory/store.ts'
import { type Extended, extendCopy } from '../../app/move/extend-copy.ts'
import type { FoundationCopy } from '../../app/move/foundation-copy.ts'
import { namedOnly } from '../../app/move/named-only.ts'
import { type SeenCheckpoint, seenCheckpoint } from '../../app/move/restoring.ts'
import type { Store } from '../../app/ports.ts'
import { ok, type Result, refuse } from '../../core/base/result.ts'
import { largestNote_bytes } from '../../core/record/note.ts'
import { data_file } from '../open-store.ts'
import { openFileToRead, openToWrite } from './data-place.ts'
import { folding } from './folding.ts'
import { fromAddress } from './from-address.ts'
import { notedSizes } from './noted-sizes.ts'
import { putInPlace, restoredAs } from './put-in-place.ts'
import { verifyCopy } from './verify-copy.ts'

/** Each foundation for itself: one that is refused keeps no other from being restored. */
export const restore: MoveTools['restore'] = async (backup, place, { only, published, dryRun, progress }) => {
  const evidence = await Promise.all(published.map(evidenceAt))
  const kept = await openFileToRead(backup)
  try {
    const store = dryRun && !isThere(place) ? memoryStore() : await openToWrite(place)
    try {
      const answers: RestoreAnswer[] = only
        .filter((name) => !kept.all.some((one) => one.name === name))
        .map((name) => ({ ok: false, name, fault: { code: 'NotThere', name } }))
      for (const stored of kept.all.filter(({ name }) => only.length === 0 || only.includes(name))) {
        const copy = await kept.copy(stored)
        if (copy === undefined) continue
        answers.push(await restoreOne(copy, evidence, { store, place, dryRun, progress }))
      }
      return answers
    } finally {
      await store.close()
    }
  } finally {
    await kept.close()
  }
}

/** Whoever asks what would be done finds no data folder made by it. */
function isThere({ folder, databaseUrl }: DataPlace): boolean {
  return databaseUrl !== undefined || existsSync(join(folder, data_file))
}

/** What `--published` names: a checkpoint, and where there is one the record from which missing entries can be taken. */
interface Evidence {
  readonly seen: SeenCheckpoint
  readonly place?: { readonly kind: 'address' | 'folder'; readonly at: string }
}

async function evidenceAt(at: string): Promise<Evidence> {
  const found = await checkpointAt(at)
  const seen = found.bytes && seenCheckpoint(at, found.bytes)
  if (seen === undefined) throw new Error(`${at} has no checkpoint of a record`)
  return { seen, ...(found.kind !== 'file' && { place: { kind: found.kind, at } }) }
}

async function checkpointAt(at: string) {
  if (/^https?:\/\//.test(at))
    return { kind: 'address', bytes: await urlSource(at).file('checkpoint', largestNote_bytes) } as const
  if (statSync(at).isDirectory())
    return { kind: 'folder', bytes: await exportFolder(at).file('checkpoint', largestNote_bytes) } as const
  return { kind: 'file', bytes: new Uint8Array(readFileSync(at)) } as const
}

interface Restoring {
  readonly store: Store
  readonly place: DataPlace
  readonly dryRun: boolean
  readonly progress: Progress
}

async function restoreOne(
  found: FoundationCopy,
  evidence: readonly Evidence[],
  { store, place, dryRun, progress }: Restoring,
): Promise<RestoreAnswer> {
  const { name, origin } = found.stored
  const refused = (fault: MoveFault): RestoreAnswer => ({ ok: false, name, fault })
  const copy = await namedOnly(found)
  const verified = await verifyCopy(copy, progress)
  if (!verified.ok) return refused(verified.problem)
  const ours = evidence.filter(({ seen }) => seen.origin === origin)
  const seen = [...ours.map((one) => one.seen), ...(await notedSizes(place.keys, origin))]

  const finish = async ({ copy: whole, entries, lost }: Extended): Promise<Result<RestoreAnswer, MoveFault>> => {
    const folded = await folding(whole)
    if (!folded.ok) return folded
    const placed = await putInPlace(whole, { store, seen, dryRun })
    if (!placed.ok) return placed
    return ok({ ok: true, restored: { ...(await restoredAs(whole, placed.value, place)), brought: entries, lost } })
  }

  const longest = ours
    .filter((one) => one.place !== undefined && one.seen.size > copy.size)
    .toSorted((left, right) => right.seen.size - left.seen.size)[0]
  const answer =
    longest?.place === undefined
      ? await finish({ copy, entries: 0, lost: 0 })
      : await withPublished(longest.place, copy, progress, async (published) => {
          const extended = await extendCopy(copy, published, nodeCrypto.sha256)
          const { label } = longest.seen
          return extended === undefined
            ? refuse({ code: 'SeenDiffers', label, size: copy.size })
            : await finish(extended)
        })
  return answer.ok ? answer.value : refused(answer.problem)
}

/** Verified with the key that the backup knows. */
async function withPublished<Value>(
  { kind, at }: Required<Evidence>['place'],
  { stored: { vkey } }: FoundationCopy,
  progress: Progress,
  work: (published: FoundationCopy) => Promise<Result<Value, MoveFault>>,
): Promise<Result<Value, MoveFault>> {
  switch (kind) {
    case 'address':
      return await fromAddress(at, { vkey, progress }, work)
    case 'folder': {
      const copy = await copyOfSource(exportFolder(at), nodeCrypto, { known: vkey })
      return copy.ok ? await work(copy.value) : copy
    }
  }
}
