import type { Entry } from '../core/foundation/event.ts'
import { encodeCanonical } from '../core/record/canonical.ts'
import { signCheckpoint } from '../core/record/checkpoint.ts'
import { type Edge, edgeSpans, emptyEdge, grow, readEdge } from '../core/record/growth.ts'
import { leafHash } from '../core/record/merkle.ts'
import { formatVkey, type NoteKey, noteKey } from '../core/record/note-key.ts'
import { readSpans } from '../core/record/span.ts'
import type { Batch, Crypto, Signer, Store, StoredFoundation } from './ports.ts'

/** The writing end of a record: turns entries into bytes, hashes and a signed checkpoint. */
export interface Ledger {
  readonly vkey: string
  /** What appending these entries would store. Nothing moves until `settle`, which says that it was stored. */
  grow(entries: readonly Entry[]): Grown
}

export interface Grown {
  readonly batch: Pick<Batch, 'entries' | 'hashes' | 'checkpoint'>
  settle(): void
}

export function emptyLedger(origin: string, signer: Signer, crypto: Crypto): Ledger {
  return ledgerFrom(emptyEdge, origin, signer, crypto)
}

/** Reads what appending needs of the tree: a few dozen hashes, however long the record is. */
export async function openLedger(
  { name, origin, vkey }: StoredFoundation,
  signer: Signer,
  size: number,
  store: Store,
  crypto: Crypto,
): Promise<Ledger> {
  const spans = edgeSpans(size)
  const fetched = await Promise.all(
    spans.map(async (span) => ({ ...span, hashes: await store.hashes(name, span.level, span.from, span.count) })),
  )
  const ledger = ledgerFrom(readEdge(crypto.sha256, size, readSpans(fetched)), origin, signer, crypto)
  if (ledger.vkey !== vkey) throw new Error(`The signing key of ${origin} is not the one with which its record began`)
  return ledger
}

function ledgerFrom(start: Edge, origin: string, signer: Signer, crypto: Crypto): Ledger {
  const key = keyOf(origin, signer, crypto)
  const { sha256 } = crypto
  let edge = start
  return {
    vkey: formatVkey(key),
    grow(entries) {
      const encoded = entries.map(bytesOf)
      const leaves = encoded.map((bytes) => leafHash(sha256, bytes))
      const grown = grow(sha256, edge, leaves)
      const { root, stored } = grown
      const checkpoint = signCheckpoint({ origin, size: grown.edge.size, root }, key, signer.sign)
      const settle = () => {
        edge = grown.edge
      }
      return { batch: { entries: encoded, hashes: stored, checkpoint }, settle }
    },
  }
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
