import type { Batch, OutboxItem, SealedValue, Store, StoredDocument, StoredFoundation } from '../../../app/ports.ts'
import type { Name } from '../../../core/base/name.ts'
import { ok, type Result, refuse } from '../../../core/base/result.ts'
import { checkBatch, secondRoot } from '../batch-check.ts'
import { StoreFailure } from '../store-failure.ts'

/** A store that forgets when the process ends: for tests and for trying things out. */
export function memoryStore(): Store {
  const kept = new Map<Name, Kept>()
  const outbox = new Map<string, OutboxItem>()

  function create(foundation: StoredFoundation): Result<void, 'name taken'> {
    if (kept.has(foundation.name)) return refuse('name taken')
    if ([...kept.values()].some(({ stored }) => stored.origin === foundation.origin)) {
      throw new StoreFailure(`Cannot set up ${foundation.name}: the origin ${foundation.origin} is taken`)
    }
    kept.set(foundation.name, emptyOf(foundation))
    return ok(undefined)
  }

  function append(batch: Batch): Result<void, 'record has moved on'> {
    const foundation = kept.get(batch.foundation)
    if (foundation === undefined) throw new StoreFailure(`There is no foundation ${batch.foundation}`)
    if (foundation.entries.length !== batch.size) return refuse('record has moved on')
    checkBatch(batch, (level) => foundation.hashes[level]?.length ?? 0)
    checkRoot(foundation, batch)
    checkLetters(outbox, batch)
    // Nothing below refuses, so a batch is kept as a whole.
    keep(foundation, batch)
    for (const item of batch.outbox) outbox.set(item.id, item)
    return ok(undefined)
  }

  function due(now: string, limit: number): readonly OutboxItem[] {
    const waiting = [...outbox.values()].filter((item) => item.due <= now)
    return waiting.toSorted((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0)).slice(0, limit)
  }

  return {
    foundations: async () => [...kept.values()].map(({ stored }) => stored),
    create: async (foundation) => create(foundation),
    entries: async (name, from, count) => copies(kept.get(name)?.entries, from, count),
    hashes: async (name, level, from, count) => copies(kept.get(name)?.hashes[level], from, count),
    checkpoint: async (name) => kept.get(name)?.checkpoint?.slice(),
    documents: async (name) => [...(kept.get(name)?.documents.values() ?? [])],
    sealed: async (name) => [...(kept.get(name)?.sealed.values() ?? [])],
    append: async (batch) => append(batch),
    outbox: async (now, limit) => due(now, limit),
    async settle(id, outcome) {
      const item = outbox.get(id)
      if (item === undefined) return
      if (outcome.sent) outbox.delete(id)
      else outbox.set(id, { ...item, attempts: item.attempts + 1, due: outcome.retryAt })
    },
    close: async () => {},
  }
}

interface Kept {
  readonly stored: StoredFoundation
  readonly entries: Uint8Array[]
  /** By level, each without gaps. */
  readonly hashes: Uint8Array[][]
  readonly documents: Map<string, StoredDocument>
  readonly sealed: Map<string, SealedValue>
  checkpoint: Uint8Array | undefined
}

function emptyOf(stored: StoredFoundation): Kept {
  return { stored, entries: [], hashes: [], documents: new Map(), sealed: new Map(), checkpoint: undefined }
}

function keep(foundation: Kept, batch: Batch): void {
  for (const entry of batch.entries) foundation.entries.push(copy(entry))
  for (const { level, hashes } of batch.hashes) {
    const kept = levelOf(foundation, level)
    for (const hash of hashes) kept.push(copy(hash))
  }
  if (foundation.entries.length > 0) foundation.checkpoint = batch.checkpoint.slice()
  for (const document of batch.documents) addNew(foundation.documents, document.digest, document)
  for (const value of batch.sealed) addNew(foundation.sealed, value.commitment, { ...value, salt: copy(value.salt) })
}

function levelOf({ hashes }: Kept, level: number): Uint8Array[] {
  while (hashes.length <= level) hashes.push([])
  return hashes[level] ?? []
}

function checkRoot({ stored, checkpoint }: Kept, batch: Batch): void {
  if (batch.entries.length > 0 || checkpoint === undefined) return
  if (!Buffer.from(checkpoint).equals(batch.checkpoint)) throw secondRoot(stored.name, batch.size)
}

function checkLetters(outbox: ReadonlyMap<string, OutboxItem>, batch: Batch): void {
  const ids = batch.outbox.map(({ id }) => id)
  const twice = ids.find((id, place) => outbox.has(id) || ids.indexOf(id) !== place)
  if (twice !== undefined)
    throw new StoreFailure(`Cannot append to ${batch.foundation}: the letter ${twice} waits already`)
}

function addNew<Value>(map: Map<string, Value>, key: string, value: Value): void {
  if (!map.has(key)) map.set(key, value)
}

/** Copied on the way in and out, so that nobody holds the store's own bytes. */
function copies(all: readonly Uint8Array[] | undefined, from: number, count: number): readonly Uint8Array[] {
  return (all ?? []).slice(from, from + count).map(copy)
}

function copy(bytes: Uint8Array): Uint8Array {
  return bytes.slice()
}
