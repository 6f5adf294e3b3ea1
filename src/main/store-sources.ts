import type { Crypto, Store, StoredFoundation } from '../app/ports.ts'
import { recordFiles } from '../app/record/record-files.ts'
import type { RecordSource } from '../app/verify/record-source.ts'

/** The records in a store, as the files that a server would publish of them, with what stands beside. */
export async function storeSources(store: Store, label: string, crypto: Crypto): Promise<readonly RecordSource[]> {
  return (await store.foundations()).map((stored) => sourceOf(stored, store, label, crypto))
}

function sourceOf(stored: StoredFoundation, store: Store, label: string, crypto: Crypto): RecordSource {
  const { name, vkey } = stored
  const files = recordFiles(stored, { store, crypto })
  const documents = new Map<string, string>()
  return {
    label: `${label}#${name}`,
    vkey: async () => vkey,
    ahead: 4,
    async file(path) {
      if (path === 'checkpoint') return await store.checkpoint(name)
      if (path === 'keys') return await files.keys()
      return (await files.tile(path))?.bytes
    },
    beside: {
      async document(digest) {
        if (documents.size === 0)
          for (const document of await store.documents(name)) documents.set(document.digest, document.text)
        const text = documents.get(digest)
        return text === undefined ? undefined : new TextEncoder().encode(text)
      },
      values: () => store.sealed(name),
    },
  }
}
