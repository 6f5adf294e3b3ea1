import { ok, type Result, refuse } from '../../core/base/result.ts'
import { sameBytes } from '../../core/record/bytes.ts'
import { parseCheckpoint } from '../../core/record/checkpoint.ts'
import type { Sha256 } from '../../core/record/crypto.ts'
import { parseNote } from '../../core/record/note.ts'
import type { Store } from '../ports.ts'
import { copyOf, type FoundationCopy, isOneRecord, rootAt } from './foundation-copy.ts'

/** A checkpoint that somebody has seen, wherever it was kept. */
export interface SeenCheckpoint {
  readonly label: string
  readonly origin: string
  readonly size: number
  /** Undefined where only the size was noted. */
  readonly root?: Uint8Array
}

/** What putting a copy into a store comes to; all of it happens, or nothing. */
export type Placing =
  | { readonly kind: 'new' }
  /** The store has the first `from` entries of the same record. */
  | { readonly kind: 'continued'; readonly from: number }
  /** The store has exactly this. */
  | { readonly kind: 'there' }

export type PlacingRefusal =
  /** The name belongs to another record there, or the record has another name there. */
  | { readonly code: 'NameTaken'; readonly name: string; readonly origin: string }
  | { readonly code: 'OriginTaken'; readonly name: string; readonly origin: string }
  /** Both go on after `size` at most, and not in the same way. */
  | { readonly code: 'TargetDiffers'; readonly size: number; readonly target: number }
  | { readonly code: 'TargetIsAhead'; readonly size: number; readonly target: number }
  | { readonly code: 'SeenDiffers'; readonly label: string; readonly size: number }
  /** Going on would give entries from `size` on a second time: a fork that everybody can prove. */
  | { readonly code: 'SeenIsAhead'; readonly label: string; readonly size: number; readonly seen: number }

/**
 * Whether a copy may become what a store has: never in the place of a longer record or another one, and never behind what
 * others have seen, because whoever goes on from there signs a second history.
 */
export async function placingOf(
  copy: FoundationCopy,
  { store, seen, sha256 }: { readonly store: Store; readonly seen: readonly SeenCheckpoint[]; readonly sha256: Sha256 },
): Promise<Result<Placing, PlacingRefusal>> {
  const { name, origin } = copy.stored
  const all = await store.foundations()
  const named = all.find((one) => one.name === name)
  if (named !== undefined && named.origin !== origin) return refuse({ code: 'NameTaken', name, origin: named.origin })
  const elsewhere = all.find((one) => one.origin === origin && one.name !== name)
  if (elsewhere !== undefined) return refuse({ code: 'OriginTaken', name: elsewhere.name, origin })
  const target = named === undefined ? undefined : await copyOf(store, named)
  const placing = target === undefined ? ok<Placing>({ kind: 'new' }) : await placingOver(target, copy, sha256)
  const behind = placing.ok ? await seenProblem(copy, seen, sha256) : undefined
  return behind === undefined ? placing : refuse(behind)
}

async function placingOver(
  target: FoundationCopy,
  copy: FoundationCopy,
  sha256: Sha256,
): Promise<Result<Placing, PlacingRefusal>> {
  if (!(await isOneRecord(copy, target, sha256)))
    return refuse({ code: 'TargetDiffers', size: Math.min(copy.size, target.size), target: target.size })
  if (target.size > copy.size) return refuse({ code: 'TargetIsAhead', size: copy.size, target: target.size })
  return ok(target.size === copy.size ? { kind: 'there' } : { kind: 'continued', from: target.size })
}

async function seenProblem(
  copy: FoundationCopy,
  seen: readonly SeenCheckpoint[],
  sha256: Sha256,
): Promise<PlacingRefusal | undefined> {
  const longestFirst = seen
    .filter(({ origin }) => origin === copy.stored.origin)
    .toSorted((left, right) => right.size - left.size)
  for (const { label, size, root } of longestFirst) {
    if (size > copy.size) return { code: 'SeenIsAhead', label, size: copy.size, seen: size }
    if (root !== undefined && !sameBytes(root, await rootAt(copy, size, sha256)))
      return { code: 'SeenDiffers', label, size }
  }
  return undefined
}

/**
 * What a checkpoint says, whoever signed it: one that is forged can only keep a restore from happening, and is found by whoever
 * verifies it. Undefined for bytes that are none.
 */
export function seenCheckpoint(label: string, bytes: Uint8Array): SeenCheckpoint | undefined {
  const note = parseNote(bytes)
  const checkpoint = note.ok ? parseCheckpoint(note.value.text) : note
  return checkpoint.ok ? { label, ...checkpoint.value } : undefined
}

/** Makes the place for a new foundation; one that an interrupted restore has left there empty is that place. */
export async function makePlace(store: Store, { stored }: FoundationCopy): Promise<void> {
  const created = await store.create(stored)
  if (created.ok) return
  const same = (await store.foundations()).find(({ name }) => name === stored.name)
  if (same?.origin !== stored.origin || (await store.checkpoint(stored.name)) !== undefined)
    throw new Error(`Another process has set up ${stored.name} meanwhile`)
}
