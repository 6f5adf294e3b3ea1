import type { Entry } from '../../core/foundation/event.ts'
import { joinBytes } from '../../core/record/bytes.ts'
import { encodeCanonical } from '../../core/record/canonical.ts'
import { formatCheckpoint, signCheckpoint } from '../../core/record/checkpoint.ts'
import { type Edge, edgeSpans, emptyEdge, grow, readEdge, rootOfEdge } from '../../core/record/growth.ts'
import { leafHash } from '../../core/record/merkle.ts'
import { signNote } from '../../core/record/note.ts'
import { formatVkey, type NoteKey, noteKey } from '../../core/record/note-key.ts'
import { readSpans } from '../../core/record/span.ts'
import { encodeUtf8 } from '../../core/record/utf8.ts'
import type { Batch, Crypto, Signer, Store } from '../ports.ts'

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

/**
 * The checkpoint of a tree, signed by every key that the record has here: after a change of keys whoever knows the old
 * one alone can still check it.
 */
export function signedCheckpoint(
  origin: string,
  { size, root }: Pick<Grown, 'size' | 'root'>,
  signers: readonly Signer[],
  crypto: Crypto,
): Uint8Array {
  const [first, ...others] = signers.map((signer) => ({ signer, key: keyOf(origin, signer, crypto) }))
  if (first === undefined) throw new Error(`There is no key to sign for ${origin}`)
  const checkpoint = { origin, size, root }
  const note = signCheckpoint(checkpoint, first.key, first.signer.sign)
  const text = formatCheckpoint(checkpoint)
  // A note is its text, a blank line and one line for each signature.
  const lines = others.map(({ key, signer }) => signNote(text, key, signer.sign).slice(encodeUtf8(text).length + 1))
  return joinBytes([note, ...lines])
}

export function vkeyOf(origin: string, signer: Signer, crypto: Crypto): string {
  return formatVkey(keyOf(origin, signer, crypto))
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
