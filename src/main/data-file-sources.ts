import { nodeCrypto } from '../adapters/crypto/node-crypto.ts'
import { openDataFile } from '../adapters/store/database-record.ts'
import { keysFile } from '../app/record/key-change.ts'
import type { RecordSource } from '../app/verify/record-source.ts'

/** The records in a data file, as the files that a server would publish of them. */
export function dataFileSources(path: string): readonly RecordSource[] {
  const data = openDataFile(path)
  return data.foundations.flatMap(({ name }) => {
    const record = data.record(name)
    if (record === undefined) return []
    const file = async (asked: string) => {
      if (asked === 'checkpoint') return record.checkpoint()
      return asked === 'keys' ? keysFile(record.keyDocuments(), record, nodeCrypto) : record.file(asked)
    }
    const beside = {
      document: async (digest: string) => record.document(digest),
      values: async () => record.values(),
    }
    return [{ label: `${path}#${name}`, vkey: async () => record.vkey, file, beside }]
  })
}
