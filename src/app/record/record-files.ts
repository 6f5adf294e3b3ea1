import { encodeBundle } from '../../core/record/bundle.ts'
import { joinBytes } from '../../core/record/bytes.ts'
import type { Policy } from '../../core/record/policy.ts'
import { inclusionPlan } from '../../core/record/proof.ts'
import { parseTilePath, tileWidth } from '../../core/record/tiles.ts'
import { formatTlogProof } from '../../core/record/tlog-proof.ts'
import type { Ports, StoredFoundation } from '../ports.ts'
import { shownSize } from './checkpoint-size.ts'
import { keysFile } from './key-change.ts'
import type { Published } from './publication.ts'
import { proofFrom } from './record-proofs.ts'

/**
 * The files of a record as https://c2sp.org/tlog-tiles serves them, made from what the store holds. Nothing here is
 * signed or decided: whoever reads them checks them.
 */
export interface RecordFiles {
  readonly stored: StoredFoundation
  /** The checkpoint that everybody is shown, and how it stands with witnesses. */
  published(): Promise<Published>
  /** The policy that this record is published by; undefined where no witness is asked. */
  readonly policy: Policy | undefined
  /** Entries `from` up to, not at, `from + count`. */
  entries(from: number, count: number): Promise<readonly Uint8Array[]>
  /** A tile or an entry bundle by its path, "tile/0/000.p/3"; undefined for what is no path or not there yet. */
  tile(path: string): Promise<TileFile | undefined>
  /** The `tlog-proof` of an entry against the published checkpoint; `later` where that does not cover the entry yet. */
  proof(index: number): Promise<Uint8Array | 'later' | undefined>
  /**
   * The file `keys`: every key that the record has had, with what makes the next one believed.
   * @param now what the state knows: the key of now, undefined while it is the first and no document has to be read
   */
  keys(now?: { readonly vkey: string | undefined }): Promise<Uint8Array>
}

export interface TileFile {
  readonly bytes: Uint8Array
  /** A full tile never changes again, nor does a partial one of a given width. */
  readonly immutable: true
}

export function recordFiles(
  stored: StoredFoundation,
  { store, crypto, publication }: Pick<Ports, 'store' | 'crypto' | 'publication'>,
): RecordFiles {
  const { name } = stored

  async function signed(): Promise<Uint8Array> {
    const checkpoint = await store.checkpoint(name)
    if (checkpoint === undefined) throw new Error(`The record of ${name} has no checkpoint`)
    return checkpoint
  }

  async function published(): Promise<Published> {
    if (publication !== undefined) return publication.newest(name)
    const checkpoint = await signed()
    return { checkpoint, size: shownSize(checkpoint), standing: 'alone' }
  }

  async function tile(path: string): Promise<TileFile | undefined> {
    const parsed = parseTilePath(path)
    if (!parsed.ok) return undefined
    const { index, width } = parsed.value
    const from = index * tileWidth
    const { size } = await published()
    // What is not under a published checkpoint yet is not shown.
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

  async function proof(index: number): Promise<Uint8Array | 'later' | undefined> {
    const { checkpoint, size } = await published()
    const plan = inclusionPlan(index, size)
    if (!plan.ok) return index < shownSize(await signed()) ? 'later' : undefined
    return formatTlogProof({ index, hashes: await proofFrom(name, plan.value, store, crypto), checkpoint })
  }

  async function keys({ vkey }: { readonly vkey: string | undefined } = stored): Promise<Uint8Array> {
    if (vkey === undefined) return keysFile([], stored, crypto)
    return keysFile(await store.documents(name), { origin: stored.origin, vkey }, crypto)
  }

  const entries = (from: number, count: number) => store.entries(name, from, count)
  return { stored, policy: publication?.policy, published, tile, proof, keys, entries }
}
