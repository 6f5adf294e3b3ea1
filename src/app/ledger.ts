import type { Entry } from '../core/foundation/event.ts'
import { encodeCanonical } from '../core/record/canonical.ts'
import { signCheckpoint } from '../core/record/checkpoint.ts'
import { type Edge, edgeSpans, emptyEdge, grow, readEdge, rootOfEdge } from '../core/record/growth.ts'
import { leafHash } from '../core/record/merkle.ts'
import { formatVkey, type NoteKey, noteKey } from '../core/record/note-key.ts'
import { readSpans } from '../core/record/span.ts'
import type { Batch, Crypto, Signer, Store, StoredFoundation } from './ports.ts'

/** The writing end of a record: what appending needs to know of its tree. */
export interface Ledger {
  /** How many entries the tree has. */
  readonly size: number
  root(): Uint8Array
  /** What appending these entries would store. Nothing moves until `settle`, which says that it was stored. */
  grow(entries: readonly Entry[]): Grown
  /** Moves on over entries that others have appended. */
  follow(entries: readonly Uint8Array[]): void
}

export interface Grown {
  readonly batch: Pick<Batch, 'entries' | 'hashes'>
  readonly size: number
  readonly root: Uint8Array
  settle(): void
}

export function emptyLedger(crypto: Crypto): Ledger {
  return ledgerFrom(emptyEdge, crypto)
}

/** Reads what appending needs of the tree: a few dozen hashes, however long the record is. */
export async function openLedger(
  name: string,
  size: number,
  { store, crypto }: { readonly store: Store; readonly crypto: Crypto },
): Promise<Ledger> {
  const fetched = await Promise.all(
    edgeSpans(size).map(async (span) => ({
      ...span,
      hashes: await store.hashes(name, span.level, span.from, span.count),
    })),
  )
  return ledgerFrom(readEdge(crypto.sha256, size, readSpans(fetched)), crypto)
}

function ledgerFrom(start: Edge, { sha256 }: Crypto): Ledger {
  let edge = start
  return {
    get size() {
      return edge.size
    },
    root: () => rootOfEdge(sha256, edge),
    grow(entries) {
      const encoded = entries.map(bytesOf)
      const grown = grow(
        sha256,
        edge,
        encoded.map((bytes) => leafHash(sha256, bytes)),
      )
      const settle = () => {
        edge = grown.edge
      }
      return { batch: { entries: encoded, hashes: grown.stored }, size: grown.edge.size, root: grown.root, settle }
    },
    follow(entries) {
      const leaves = entries.map((bytes) => leafHash(sha256, bytes))
      edge = grow(sha256, edge, leaves).edge
    },
  }
}

/** The checkpoint of a tree under the key of its record. */
export function signedCheckpoint(
  origin: string,
  { size, root }: Pick<Grown, 'size' | 'root'>,
  signer: Signer,
  crypto: Crypto,
): Uint8Array {
  return signCheckpoint({ origin, size, root }, keyOf(origin, signer, crypto), signer.sign)
}

export function vkeyOf(origin: string, signer: Signer, crypto: Crypto): string {
  return formatVkey(keyOf(origin, signer, crypto))
}

/** Throws when another key than the record's would sign it, because that would be another record. */
export function checkSigner({ origin, vkey }: StoredFoundation, signer: Signer, crypto: Crypto): void {
  if (vkeyOf(origin, signer, crypto) !== vkey)
    throw new Error(`The signing key of ${origin} is not the one with which its record began`)
}

function keyOf(name: string, { publicKey }: Signer, { sha256 }: Crypto): NoteKey {
  const key = noteKey(sha256, { name, kind: 'ed25519', publicKey })
  if (!key.ok) throw new Error(`${name} cannot be the origin of a record: ${key.problem.code}`)
  return key.value
}

/** The sizes of what people can say are limited long before this, so an entry that does not fit is a defect. */
function bytesOf(entry: Entry): Uint8Array {
  const encoded = encodeCanonical(entry)
  if (!encoded.ok)
    throw new Error(`An entry of the type ${entry.event.type} cannot be recorded: ${encoded.problem.code}`)
  return encoded.value
}
