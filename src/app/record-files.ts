import { encodeBundle } from '../core/record/bundle.ts'
import { joinBytes } from '../core/record/bytes.ts'
import { inclusionPlan, proofOf } from '../core/record/proof.ts'
import { readSpans } from '../core/record/span.ts'
import { parseTilePath, tileWidth } from '../core/record/tiles.ts'
import { formatTlogProof } from '../core/record/tlog-proof.ts'
import { checkpointSize } from './checkpoint-size.ts'
import type { Crypto, Store, StoredFoundation } from './ports.ts'

/**
 * The files of a record as https://c2sp.org/tlog-tiles serves them, made from what the store holds. Nothing here is
 * signed or decided: whoever reads them checks them.
 */
export interface RecordFiles {
  readonly stored: StoredFoundation
  checkpoint(): Promise<Uint8Array>
  /** Entries `from` up to, not at, `from + count`. */
  entries(from: number, count: number): Promise<readonly Uint8Array[]>
  /** A tile or an entry bundle by its path, "tile/0/000.p/3"; undefined for what is no path or not there yet. */
  tile(path: string): Promise<TileFile | undefined>
  /** The `tlog-proof` of an entry against the checkpoint of now. */
  proof(index: number): Promise<Uint8Array | undefined>
}

export interface TileFile {
  readonly bytes: Uint8Array
  /** A full tile never changes again, nor does a partial one of a given width. */
  readonly immutable: true
}

export function recordFiles(stored: StoredFoundation, store: Store, { sha256 }: Crypto): RecordFiles {
  const { name } = stored

  async function checkpoint(): Promise<Uint8Array> {
    const signed = await store.checkpoint(name)
    if (signed === undefined) throw new Error(`The record of ${name} has no checkpoint`)
    return signed
  }

  async function tile(path: string): Promise<TileFile | undefined> {
    const parsed = parseTilePath(path)
    if (!parsed.ok) return undefined
    const { index, width } = parsed.value
    const from = index * tileWidth
    const size = checkpointSize(await checkpoint())
    // What is not under a signed checkpoint yet is not shown.
    const level = parsed.value.kind === 'hashes' ? parsed.value.level : 0
    if (from + width > Math.floor(size / tileWidth ** level)) return undefined
    const parts =
      parsed.value.kind === 'entries'
        ? await store.entries(name, from, width)
        : await store.hashes(name, level, from, width)
    if (parts.length !== width) return undefined
    const bytes = parsed.value.kind === 'entries' ? encodeBundle(parts) : joinBytes(parts)
    return { bytes, immutable: true }
  }

  async function proof(index: number): Promise<Uint8Array | undefined> {
    const signed = await checkpoint()
    const plan = inclusionPlan(index, checkpointSize(signed))
    if (!plan.ok) return undefined
    const spans = plan.value.flat()
    const fetched = await Promise.all(
      spans.map(async (span) => ({ ...span, hashes: await store.hashes(name, span.level, span.from, span.count) })),
    )
    return formatTlogProof({ index, hashes: proofOf(sha256, plan.value, readSpans(fetched)), checkpoint: signed })
  }

  return { stored, checkpoint, tile, proof, entries: (from, count) => store.entries(name, from, count) }
}
