import type { Instant } from '../core/base/instant.ts'
import type { Name } from '../core/base/name.ts'
import type { Result } from '../core/base/result.ts'
import type { Commitment, Digest, PersonId } from '../core/foundation/event.ts'
import type { Occasion } from './occasions.ts'

/** What the app needs from outside. Adapters fill these; nothing here knows SQL, HTTP or files. */
export interface Ports {
  readonly store: Store
  readonly clock: Clock
  readonly chance: Chance
  readonly crypto: Crypto
  readonly keys: Keys
  /** Without one, nobody is told of votes by letter. */
  readonly correspondent?: Correspondent
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
}

export interface Signer {
  readonly publicKey: Uint8Array
  sign(message: Uint8Array): Uint8Array
}

/**
 * Where foundations are kept: entries, tree hashes, signed checkpoints, documents, sealed values, the outbox.
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
  documents(foundation: Name): Promise<readonly StoredDocument[]>
  sealed(foundation: Name): Promise<readonly SealedValue[]>
  /**
   * All of a batch or nothing, durable when the promise resolves. Refused when the record does not have exactly
   * `batch.size` entries, so that two writers can never both append at one place.
   */
  append(batch: Batch): Promise<Result<void, 'record has moved on'>>
  /** Letters that wait to be sent and are due, oldest first. */
  outbox(now: Instant, limit: number): Promise<readonly OutboxItem[]>
  /** Says what became of one: gone when it was sent, else tried again at the given time. */
  settle(
    id: string,
    outcome: { readonly sent: true } | { readonly sent: false; readonly retryAt: Instant; readonly error: string },
  ): Promise<void>
  close(): Promise<void>
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

export interface SealedValue {
  readonly commitment: Commitment
  readonly salt: Uint8Array
  readonly value: string
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
}

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
}

/** Puts an occasion into words: the same letter for all who get it. */
export interface Correspondent {
  letter(occasion: Occasion): Omit<Letter, 'to'>
}
