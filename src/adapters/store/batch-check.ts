import type { Batch } from '../../app/ports.ts'
import { longestEntry_bytes } from '../../core/record/canonical.ts'
import { checkpointSize } from './checkpoint-size.ts'
import { StoreFailure } from './store-failure.ts'

const hash_bytes = 32

/**
 * Throws for what no correct writer asks for, because a record that was once written wrongly stays wrong.
 *
 * @param stored how many hashes of a level are kept already
 */
export function checkBatch(batch: Batch, stored: (level: number) => number): void {
  const wrong = [wrongCheckpoint(batch), wrongEntry(batch), wrongHashes(batch, stored)].find(
    (said) => said !== undefined,
  )
  if (wrong !== undefined) throw new StoreFailure(`Cannot append to ${batch.foundation}: ${wrong}`)
}

/** Never two roots for one size: a checkpoint is signed once, and the same bytes are all that may come again. */
export function secondRoot(foundation: string, size: number): StoreFailure {
  return new StoreFailure(`Cannot append to ${foundation}: another checkpoint was already signed for ${size} entries`)
}

/** Throws when what witnesses have cosigned is not a checkpoint of the size under which it is to be kept. */
export function checkCosigned(foundation: string, size: number, checkpoint: Uint8Array): void {
  const stated = checkpointSize(checkpoint)
  if (stated === size) return
  throw new StoreFailure(
    `Cannot keep a cosigned checkpoint of ${foundation} for ${size} entries: it is for ${stated ?? 'an unreadable number of'}`,
  )
}

function wrongCheckpoint({ size, entries, checkpoint }: Batch): string | undefined {
  const stated = checkpointSize(checkpoint)
  const grown = size + entries.length
  return stated === grown
    ? undefined
    : `the checkpoint is for ${stated ?? 'an unreadable number of'} entries, not ${grown}`
}

function wrongEntry({ size, entries }: Batch): string | undefined {
  const place = entries.findIndex(({ length }) => length > longestEntry_bytes)
  return place < 0 ? undefined : `entry ${size + place} exceeds ${longestEntry_bytes} bytes`
}

function wrongHashes({ size, entries, hashes }: Batch, stored: (level: number) => number): string | undefined {
  const next = new Map([[0, stored(0)]])
  for (const run of hashes) {
    const expected = next.get(run.level) ?? stored(run.level)
    if (run.from !== expected) return `hashes of level ${run.level} begin at ${run.from}, not at ${expected}`
    if (run.hashes.some(({ length }) => length !== hash_bytes))
      return `a hash of level ${run.level} has not ${hash_bytes} bytes`
    next.set(run.level, run.from + run.hashes.length)
  }
  const leaves = next.get(0)
  return leaves === size + entries.length
    ? undefined
    : `there are ${leaves} leaf hashes for ${size + entries.length} entries`
}
