import type { Instant } from '../core/base/instant.ts'
import type { Name } from '../core/base/name.ts'
import type { Result } from '../core/base/result.ts'
import type { Commitment, Digest, PersonId } from '../core/foundation/event.ts'
import type { Deliveries, DeliveryItem } from './announcing/deliveries.ts'
import type { Drawer, DrawerChange } from './drawer.ts'
import type { Log } from './log.ts'
import type { Meter } from './meter.ts'
import type { NoticeDigest } from './notices/notice-digest.ts'
import type { Occasion } from './occasions.ts'
import type { Publication } from './record/publication.ts'
import type { OpenValue } from './verify/record-source.ts'
import type { Halts } from './witnessing/halts.ts'

/** What the app needs from outside. Adapters fill these; nothing here knows SQL, HTTP or files. */
export interface Ports {
  readonly store: Store
  readonly clock: Clock
  readonly chance: Chance
  readonly crypto: Crypto
  readonly keys: Keys
  /** What goes wrong while nobody waits for an answer. */
  readonly log: Log
  /** Without one, every start folds the whole record. */
  readonly freezer?: Freezer
  /** Without one, records are published as they are signed, and no witness is asked. */
  readonly publication?: Publication
  /** Without one, nothing stops a foundation. */
  readonly halts?: Halts
  /** Forgets an address where sign-in keeps it, with its sessions; called when a person is erased. */
  readonly forget?: (address: string) => Promise<void>
  /** Without one, nobody is told anything by letter. */
  readonly correspondent?: Correspondent
  readonly meter?: Meter
}

export interface Clock {
  now(): Instant
}

export interface Chance {
  /** Random bytes that nobody can predict. */
  bytes(count: number): Uint8Array
}

export interface Crypto {
  sha256(bytes: Uint8Array): Uint8Array
  verifyEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean
}

/** The signing keys of records, made when a foundation is first set up and kept apart from the database. */
export interface Keys {
  /**
   * The key that signs checkpoints of this origin. For a `new` record one is made when there is none yet; that of a record
   * which is `kept` already must be there, because signed with another key it would be another record.
   */
  signerOf(origin: string, record: 'new' | 'kept'): Promise<Signer>
  /** Every key that is held for a record that is kept, the newest first; each of them signs every checkpoint. */
  signersOf(origin: string): Promise<readonly Signer[]>
  /** The longest record of this origin that is known to have been signed here; undefined when nothing is known of it. */
  signed?(origin: string): Promise<{ readonly size: number } | undefined>
  /** Remembers outside of the database that a record of this size was signed; soon, and without anybody waiting for it. */
  noteSigned?(origin: string, size: number): void
  /** Resolves when all that was noted is remembered. */
  close?(): Promise<void>
}

/** Turns a state, which is plain data with maps and shared parts, into bytes and back. */
export interface Freezer {
  /** Changes with everything that a frozen state depends on: the code that makes states, and the form of the bytes. */
  readonly version: string
  freeze(value: unknown): Uint8Array
  thaw(bytes: Uint8Array): unknown
}

export interface Signer {
  readonly publicKey: Uint8Array
  sign(message: Uint8Array): Uint8Array
}

/**
 * Where foundations are kept: entries, tree hashes, signed checkpoints, documents, sealed values, snapshots, the outbox, deliveries of announcements, the drawer.
 * Every store passes the suite in `test/contracts/store.ts`.
 */
export interface Store {
  foundations(): Promise<readonly StoredFoundation[]>
  /** Sets up an empty foundation; refused when the name is taken. */
  create(foundation: StoredFoundation): Promise<Result<void, 'name taken'>>
  /** Entries `from` up to, not at, `from + count`, in order; fewer at the end of the record. */
  entries(foundation: Name, from: number, count: number): Promise<readonly Uint8Array[]>
  /** Stored hashes of a tile level: level 0 are leaf hashes, level 1 the roots of 256 of them, and so on. */
  hashes(foundation: Name, level: number, from: number, count: number): Promise<readonly Uint8Array[]>
  /** The last signed checkpoint, as it was signed; undefined while the record is empty. */
  checkpoint(foundation: Name): Promise<Uint8Array | undefined>
  /** The newest checkpoint that witnesses have cosigned, with their lines; undefined while there is none. */
  cosigned(foundation: Name): Promise<Uint8Array | undefined>
  /** Keeps what witnesses have cosigned; an older one than the kept one changes nothing. */
  keepCosigned(foundation: Name, size: number, checkpoint: Uint8Array): Promise<void>
  /** Documents in the order in which they came; with `since` those of batches that began at this size or later. */
  documents(foundation: Name, since?: number): Promise<readonly StoredDocument[]>
  /** Sealed values in the order in which they came; with `since` those of batches that began at this size or later. */
  sealed(foundation: Name, since?: number): Promise<readonly SealedValue[]>
  /** The last snapshot that was kept; whoever reads it looks at its version. */
  snapshot(foundation: Name): Promise<StoredSnapshot | undefined>
  /** Keeps a snapshot in the place of the one before. */
  keepSnapshot(foundation: Name, snapshot: StoredSnapshot): Promise<void>
  dropSnapshot(foundation: Name): Promise<void>
  /**
   * Does work during which nobody else appends to the foundation's record, in this process or another. Turns of one
   * foundation come one after another. What the turn appends is durable when the promise resolves; when the work or the
   * commit fails nothing of it is kept and the promise rejects.
   */
  turn<Value>(foundation: Name, work: (turn: Turn) => Promise<Value>): Promise<Value>
  /**
   * A turn of one batch. Refused when the record does not have exactly `batch.size` entries, so that two writers can never
   * both append at one place.
   */
  append(batch: Batch): Promise<Result<void, 'record has moved on'>>
  /** Where time has brought something about by a moment, or where another version of the code has said when it will. */
  wakesBy(now: Instant, version: string): Promise<readonly Name[]>
  /** Overwrites what erased values have left in files and logs, as far as the store can; called after a batch with `erased`. */
  scrub(): Promise<void>
  readonly drawer: Drawer
  /** Letters that wait to be sent and are due, oldest first. */
  outbox(now: Instant, limit: number): Promise<readonly OutboxItem[]>
  /** How many letters wait to be sent, and how many were given up. */
  letters(): Promise<LetterCounts>
  /** Says what became of one: gone when it was sent, else tried again at the given time. */
  settle(
    id: string,
    outcome: { readonly sent: true } | { readonly sent: false; readonly retryAt: Instant; readonly error: string },
  ): Promise<void>
  readonly deliveries: Deliveries
  /** Rejects when the store cannot be asked at present. */
  ready(): Promise<void>
  /** Absent where this process has the store for itself. */
  readonly others?: Others
  close(): Promise<void>
}

export interface Turn {
  /** How many entries the record has; it stays so until this turn appends. */
  readonly size: number
  /** At most once in a turn; throws when `batch.size` is not the turn's size. */
  append(batch: Batch): Promise<void>
}

/** The other processes on the same store. */
export interface Others {
  /** How many entries the record has now, whoever wrote them. */
  size(foundation: Name): Promise<number>
  /** Tells of appends by others, soon after they were durable; returns how to stop listening. Some may be missed. */
  listen(listener: (foundation: Name) => void): () => void
  /** Whether this process has a duty that one does for all of them. It keeps it until it ends or its connection does. */
  hasDuty(duty: 'letters' | 'witnesses' | 'announcements'): Promise<boolean>
}

export interface StoredFoundation {
  readonly name: Name
  /** The origin line of its checkpoints: a schemeless URL that never changes. */
  readonly origin: string
  /** The verifier key of its record, as in c2sp.org/signed-note. */
  readonly vkey: string
}

export interface StoredDocument {
  readonly digest: Digest
  readonly text: string
}

export interface StoredSnapshot {
  /** The freezer's version that made it. */
  readonly version: string
  /** How many entries it is the state of. */
  readonly size: number
  /** The root of the record at that size, so that a snapshot of another record is never taken for this one's. */
  readonly root: Uint8Array
  readonly bytes: Uint8Array
}

/** Beside the record, which holds its commitment alone. */
export interface SealedValue extends OpenValue {
  readonly readers: Readers
}

/** Who may read a sealed value. */
export type Readers =
  | { readonly kind: 'public' }
  /** The person alone, and the operator who must reach them. */
  | { readonly kind: 'self'; readonly person: PersonId }
  /** Nobody, until the record itself shows it: what a lot is drawn from. */
  | { readonly kind: 'nobody' }
  /** Who holds a seat of the group, and the person. */
  | { readonly kind: 'group'; readonly group: Name; readonly person: PersonId }

export interface Batch {
  readonly foundation: Name
  /** How many entries the record has before this batch. */
  readonly size: number
  readonly entries: readonly Uint8Array[]
  readonly hashes: readonly { readonly level: number; readonly from: number; readonly hashes: readonly Uint8Array[] }[]
  readonly checkpoint: Uint8Array
  readonly documents: readonly StoredDocument[]
  readonly sealed: readonly SealedValue[]
  readonly outbox: readonly OutboxItem[]
  /** What leaves for channels by the entries; of what waits already it begins anew. */
  readonly deliveries?: readonly DeliveryItem[]
  readonly drawer?: DrawerChange
  /** Sealed values that are deleted, with their salts, in the same commit. */
  readonly erased?: readonly Commitment[]
  /** Addresses to which nothing that waits is sent any more. */
  readonly silenced?: readonly string[]
  /** People whose things in the drawer go in the same commit, those that the batch brings among them. */
  readonly forgotten?: readonly PersonId[]
  /** The foundation's verifier key from now on, where it changes. */
  readonly vkey?: string
  /** When time next brings something about, as this version of the code sees it; the store keeps it with the foundation. */
  readonly wakes?: { readonly version: string; readonly at?: Instant }
}

export interface LetterCounts {
  readonly waiting: number
  readonly givenUp: number
}

/** When letters that are given up are tried again: they stay, with the reason, for whoever runs the server to see. */
export const givenUp: Instant = '9999-12-31T23:59:59.999Z'

export interface OutboxItem {
  /** Also the key by which a receiver can tell a second delivery. */
  readonly id: string
  readonly foundation: Name
  readonly kind: 'mail'
  readonly due: Instant
  readonly attempts: number
  readonly letter: Letter
}

export interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Where a mail program stops letters of this kind by one POST, as RFC 8058 has it. */
  readonly unsubscribe?: string
}

/** Puts what people are told into words. */
export interface Correspondent {
  /** The words are the same for all who get it; the links by which each of them acts are their own. */
  letter(occasion: Occasion): (to: PersonId) => Omit<Letter, 'to'>
  /** What awaits one person and what has happened, in one letter. */
  digest(digest: NoticeDigest): Omit<Letter, 'to'>
}
