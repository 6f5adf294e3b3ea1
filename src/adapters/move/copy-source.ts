import type { FoundationCopy } from '../../app/move/foundation-copy.ts'
import type { Crypto } from '../../app/ports.ts'
import { keysFile } from '../../app/record/key-change.ts'
import type { RecordSource } from '../../app/verify/record-source.ts'
import { parseTilePath } from '../../core/record/tiles.ts'
import { tileBytes } from './exported-files.ts'

/** A copy as the files of its record with what stands beside it, so that it is verified as any other record is. */
export function copySource(label: string, copy: FoundationCopy, crypto: Crypto): RecordSource {
  const texts = new Map(copy.documents.map(({ digest, text }) => [digest, text]))
  return {
    label,
    vkey: async () => copy.stored.vkey,
    async file(path) {
      if (path === 'checkpoint') return copy.checkpoint
      if (path === 'keys') return keysFile(copy.documents, copy.stored, crypto)
      const tile = parseTilePath(path)
      return tile.ok ? await tileBytes(copy, tile.value) : undefined
    },
    beside: {
      async document(digest) {
        const text = texts.get(digest)
        return text === undefined ? undefined : new TextEncoder().encode(text)
      },
      values: async () => copy.sealed,
    },
  }
}
