import type { Drawer, DrawerKind, DrawerThing } from '../../../app/drawer.ts'
import {
  type Batch,
  givenUp,
  type Others,
  type OutboxItem,
  type SealedValue,
  type Store,
  type StoredDocument,
  type StoredFoundation,
  type StoredSnapshot,
  type Turn,
} from '../../../app/ports.ts'
import type { Instant } from '../../../core/base/instant.ts'
import type { Name } from '../../../core/base/name.ts'
import { ok, type Result, refuse } from '../../../core/base/result.ts'
import { checkBatch, checkCosigned, secondRoot } from '../batch-check.ts'
import { StoreFailure } from '../store-failure.ts'
import { appendInTurn, type Queues, queues, takeTurn } from '../turn.ts'
import { deliveriesOf, type KeptDeliveries, keepDeliveries } from './deliveries.ts'
import { type Company, company } from './others.ts'

export interface MemoryStore extends Store {
  /** A store over the same data, as another process would have one; from now on both have `others`. */
  another(): MemoryStore
}

/** A store that forgets when the process ends: for tests and for trying things out. */
export function memoryStore(): MemoryStore {
  const shared: Shared = {
    kept: new Map(),
    outbox: new Map(),
    deliveries: new Map(),
    inTurn: queues(),
    company: company(),
  }
  return handleOn(shared)
}

interface Shared {
  readonly kept: Map<Name, Kept>
  readonly outbox: Map<string, OutboxItem>
  readonly deliveries: KeptDeliveries
  readonly inTurn: Queues
  readonly company: Company
}

interface Kept {
  stored: StoredFoundation
  readonly entries: Uint8Array[]
  /** By level, each without gaps. */
  readonly hashes: Uint8Array[][]
  readonly documents: Map<string, Since<StoredDocument>>
  readonly sealed: Map<string, Since<SealedValue>>
  /** By kind and key. */
  readonly drawer: Map<string, DrawerThing>
  checkpoint: Uint8Array | undefined
  cosigned: { readonly size: number; readonly checkpoint: Uint8Array } | undefined
  snapshot: StoredSnapshot | undefined
  wakes: Batch['wakes']
}

/** With the size of the record at which its batch began. */
interface Since<Value> {
  readonly at_size: number
  readonly value: Value
}

function handleOn(shared: Shared): MemoryStore {
  const { kept, outbox, inTurn } = shared
  function turn<Value>(name: Name, work: (turn: Turn) => Promise<Value>): Promise<Value> {
    return inTurn(name, async () => {
      const foundation = foundationOf(shared, name)
      const { value, batch } = await takeTurn(name, foundation.entries.length, work)
      if (batch === undefined) return value
      checkBatch(batch, (level) => foundation.hashes[level]?.length ?? 0)
      checkRoot(foundation, batch)
      checkLetters(outbox, batch)
      // Nothing below refuses, so a batch is kept as a whole.
      keep(foundation, batch)
      keepLetters(outbox, batch)
      keepDeliveries(shared.deliveries, batch)
      member.tell(name)
      return value
    })
  }

  const store: MemoryStore & { others?: Others } = {
    foundations: async () => [...kept.values()].map(({ stored }) => stored),
    create: async (foundation) => create(shared, foundation),
    entries: async (name, from, count) => copies(kept.get(name)?.entries, from, count),
    hashes: async (name, level, from, count) => copies(kept.get(name)?.hashes[level], from, count),
    checkpoint: async (name) => kept.get(name)?.checkpoint?.slice(),
    cosigned: async (name) => kept.get(name)?.cosigned?.checkpoint.slice(),
    async keepCosigned(name, size, checkpoint) {
      const foundation = foundationOf(shared, name)
      checkCosigned(name, size, checkpoint)
      if (foundation.cosigned !== undefined && foundation.cosigned.size > size) return
      foundation.cosigned = { size, checkpoint: checkpoint.slice() }
    },
    documents: async (name, since) => valuesSince(kept.get(name)?.documents, since),
    sealed: async (name, since) => valuesSince(kept.get(name)?.sealed, since),
    async snapshot(name) {
      const snapshot = kept.get(name)?.snapshot
      return snapshot && ownCopy(snapshot)
    },
    async keepSnapshot(name, snapshot) {
      foundationOf(shared, name).snapshot = ownCopy(snapshot)
    },
    async dropSnapshot(name) {
      const foundation = kept.get(name)
      if (foundation !== undefined) foundation.snapshot = undefined
    },
    turn,
    append: (batch) => appendInTurn(turn, batch),
    wakesBy: async (now, version) => wakesBy(kept, now, version),
    scrub: async () => {},
    drawer: drawerOf(kept),
    outbox: async (now, limit) => due(outbox, now, limit),
    async letters() {
      const all = [...outbox.values()]
      const over = all.filter((item) => item.due === givenUp).length
      return { waiting: all.length - over, givenUp: over }
    },
    async settle(id, outcome) {
      const item = outbox.get(id)
      if (item === undefined) return
      if (outcome.sent) outbox.delete(id)
      else outbox.set(id, { ...item, attempts: item.attempts + 1, due: outcome.retryAt })
    },
    deliveries: deliveriesOf(shared.deliveries),
    ready: async () => {},
    close: async () => member.leave(),
    another: () => handleOn(shared),
  }
  const member = shared.company.join(
    (name) => kept.get(name)?.entries.length ?? 0,
    (others) => {
      store.others = others
    },
  )
  return store
}

function create({ kept }: Shared, foundation: StoredFoundation): Result<void, 'name taken'> {
  if (kept.has(foundation.name)) return refuse('name taken')
  if ([...kept.values()].some(({ stored }) => stored.origin === foundation.origin)) {
    throw new StoreFailure(`Cannot set up ${foundation.name}: the origin ${foundation.origin} is taken`)
  }
  kept.set(foundation.name, emptyOf(foundation))
  return ok(undefined)
}

function foundationOf({ kept }: Shared, name: Name): Kept {
  const foundation = kept.get(name)
  if (foundation === undefined) throw new StoreFailure(`There is no foundation ${name}`)
  return foundation
}

function wakesBy(kept: ReadonlyMap<Name, Kept>, now: Instant, version: string): readonly Name[] {
  return [...kept.values()]
    .filter(({ wakes }) => wakes?.version !== version || (wakes.at !== undefined && wakes.at <= now))
    .map(({ stored }) => stored.name)
}

function due(outbox: ReadonlyMap<string, OutboxItem>, now: Instant, limit: number): readonly OutboxItem[] {
  const waiting = [...outbox.values()].filter((item) => item.due <= now)
  return waiting.toSorted((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0)).slice(0, limit)
}

function emptyOf(stored: StoredFoundation): Kept {
  return {
    stored,
    entries: [],
    hashes: [],
    documents: new Map(),
    sealed: new Map(),
    drawer: new Map(),
    checkpoint: undefined,
    cosigned: undefined,
    snapshot: undefined,
    wakes: undefined,
  }
}

function keep(foundation: Kept, batch: Batch): void {
  const at_size = batch.size
  for (const entry of batch.entries) foundation.entries.push(copy(entry))
  for (const { level, hashes } of batch.hashes) {
    const kept = levelOf(foundation, level)
    for (const hash of hashes) kept.push(copy(hash))
  }
  if (foundation.entries.length > 0) foundation.checkpoint = batch.checkpoint.slice()
  for (const value of batch.documents) addNew(foundation.documents, value.digest, { at_size, value })
  for (const given of batch.sealed) {
    addNew(foundation.sealed, given.commitment, { at_size, value: { ...given, salt: copy(given.salt) } })
  }
  for (const commitment of batch.erased ?? []) foundation.sealed.delete(commitment)
  keepThings(foundation.drawer, batch)
  if (batch.vkey !== undefined) foundation.stored = { ...foundation.stored, vkey: batch.vkey }
  if (batch.wakes !== undefined) foundation.wakes = batch.wakes
}

function keepThings(things: Map<string, DrawerThing>, { drawer, forgotten = [] }: Batch): void {
  for (const { kind, key } of drawer?.take ?? []) things.delete(addressIn(kind, key))
  for (const thing of drawer?.put ?? []) things.set(addressIn(thing.kind, thing.key), { ...thing })
  for (const [address, { person }] of [...things]) {
    if (person !== undefined && forgotten.includes(person)) things.delete(address)
  }
}

function drawerOf(kept: ReadonlyMap<Name, Kept>): Drawer {
  return {
    get: async (name, kind, key) => kept.get(name)?.drawer.get(addressIn(kind, key)),
    list: async (name, kind, person) =>
      [...(kept.get(name)?.drawer.values() ?? [])]
        .filter((thing) => thing.kind === kind && (person === undefined || thing.person === person))
        .toSorted((one, other) => (one.key < other.key ? -1 : 1)),
    count: async (name, kind, prefix) =>
      [...(kept.get(name)?.drawer.values() ?? [])].filter(
        (thing) => thing.kind === kind && thing.key.startsWith(prefix),
      ).length,
  }
}

function addressIn(kind: DrawerKind, key: string): string {
  return `${kind} ${key}`
}

/** The batch's own letters are silenced too: who is erased in it may be written to by another act of the same commit. */
function keepLetters(outbox: Map<string, OutboxItem>, batch: Batch): void {
  for (const item of batch.outbox) outbox.set(item.id, item)
  for (const { id, foundation, letter } of [...outbox.values()]) {
    if (foundation === batch.foundation && batch.silenced?.includes(letter.to)) outbox.delete(id)
  }
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

function valuesSince<Value>(kept: ReadonlyMap<string, Since<Value>> | undefined, since = 0): readonly Value[] {
  return [...(kept?.values() ?? [])].filter(({ at_size }) => at_size >= since).map(({ value }) => value)
}

function ownCopy(snapshot: StoredSnapshot): StoredSnapshot {
  return { ...snapshot, root: copy(snapshot.root), bytes: copy(snapshot.bytes) }
}

/** Copied on the way in and out, so that nobody holds the store's own bytes. */
function copies(all: readonly Uint8Array[] | undefined, from: number, count: number): readonly Uint8Array[] {
  return (all ?? []).slice(from, from + count).map(copy)
}

function copy(bytes: Uint8Array): Uint8Array {
  return bytes.slice()
}
