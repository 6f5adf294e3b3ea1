import assert from 'node:assert/strict'
import { urlSource } from '../../src/adapters/cli/record-sources.ts'
import { nodeCrypto } from '../../src/adapters/crypto/node-crypto.ts'
import { verifyRecord } from '../../src/app/verify/verify-record.ts'
import type { Entry } from '../../src/core/foundation/event.ts'
import { readBundle } from '../../src/core/record/bundle.ts'
import { parseTilePath } from '../../src/core/record/tiles.ts'

export interface PublishedEntry {
  readonly bytes: Uint8Array
  readonly entry: Entry
}

/** All entries of a record as a server publishes it, read while the whole of it is verified from its bytes. */
export async function readPublished(address: string): Promise<readonly PublishedEntry[]> {
  const source = urlSource(address)
  // Files are asked for before the last one has come, and come in any order.
  const bundles = new Map<number, readonly PublishedEntry[]>()
  const file = async (path: string, most_bytes: number) => {
    const bytes = await source.file(path, most_bytes)
    const tile = parseTilePath(path)
    if (bytes !== undefined && tile.ok && tile.value.kind === 'entries')
      bundles.set(tile.value.index, entriesIn(bytes, tile.value.width))
    return bytes
  }
  const verified = await verifyRecord({ ...source, file }, nodeCrypto)
  assert.ok(verified.ok, `the record does not verify: ${JSON.stringify(verified)}`)
  const entries = [...bundles].toSorted(([one], [other]) => one - other).flatMap(([, bundle]) => bundle)
  assert.equal(entries.length, verified.value.opened.checkpoint.size)
  return entries
}

/** The same without their bytes. */
export async function readVerified(address: string): Promise<readonly Entry[]> {
  return (await readPublished(address)).map(({ entry }) => entry)
}

function entriesIn(bundle: Uint8Array, width: number): readonly PublishedEntry[] {
  const { entries } = readBundle(bundle, width)
  return entries.map(({ bytes }) => ({ bytes, entry: JSON.parse(new TextDecoder().decode(bytes)) }))
}
