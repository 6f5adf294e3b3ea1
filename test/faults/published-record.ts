import assert from 'node:assert/strict'
import { urlSource } from '../../src/adapters/cli/record-sources.ts'
import { nodeCrypto } from '../../src/adapters/crypto/node-crypto.ts'
import { verifyRecord } from '../../src/app/verify-record.ts'
import type { Entry } from '../../src/core/foundation/event.ts'
import { readBundle } from '../../src/core/record/bundle.ts'
import { parseTilePath } from '../../src/core/record/tiles.ts'

/** All entries of a record as a server publishes it, read while the whole of it is verified from its bytes. */
export async function readVerified(address: string): Promise<readonly Entry[]> {
  const source = urlSource(address)
  const entries: Entry[] = []
  const file = async (path: string, most_bytes: number) => {
    const bytes = await source.file(path, most_bytes)
    const tile = parseTilePath(path)
    if (bytes !== undefined && tile.ok && tile.value.kind === 'entries')
      entries.push(...entriesIn(bytes, tile.value.width))
    return bytes
  }
  const verified = await verifyRecord({ ...source, file }, nodeCrypto)
  assert.ok(verified.ok, `the record does not verify: ${JSON.stringify(verified)}`)
  assert.equal(entries.length, verified.value.opened.checkpoint.size)
  return entries
}

function entriesIn(bundle: Uint8Array, width: number): readonly Entry[] {
  const { entries } = readBundle(bundle, width)
  return entries.map(({ bytes }): Entry => JSON.parse(new TextDecoder().decode(bytes)))
}
