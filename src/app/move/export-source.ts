import type { SealedValue } from '../ports.ts'
import { parseValues } from '../record/values-file.ts'
import type { RecordSource } from '../verify/record-source.ts'

/** Sealed values of a million people; a larger file is not taken into memory. */
const largestValues_bytes = 1_000_000_000
/** As large as a document may be, which is a charter or a part of a roll. */
export const largestDocument_bytes = 16_000_000
const largestVkey_bytes = 10_000

/** A file below a folder; undefined when there is none. Of a longer one than `most_bytes` a byte more than that is enough. */
export type ReadFile = (path: string, most_bytes: number) => Uint8Array | undefined

export interface ExportSource extends RecordSource {
  readonly beside: {
    document(digest: string): Promise<Uint8Array | undefined>
    values(): Promise<readonly SealedValue[]>
  }
}

/**
 * An exported folder as a source, with what lies beside its record. Its paths are made of numbers and digests by whoever
 * asks, so that no name in the folder leads anywhere.
 *
 * @param record where in the folder the record is: "record/", or "" for a folder of a record's static files
 */
export function exportSource(label: string, read: ReadFile, record: 'record/' | '' = 'record/'): ExportSource {
  const text = (path: string, most_bytes: number) => {
    const bytes = read(path, most_bytes)
    return bytes && new TextDecoder().decode(bytes)
  }
  return {
    label,
    vkey: async () => text(`${record}vkey`, largestVkey_bytes),
    file: async (path, most_bytes) => read(`${record}${path}`, most_bytes),
    beside: {
      async document(digest) {
        const paths = [`documents/${digest}.md`, `documents/${digest}.json`, `documents/${digest}`]
        return paths
          .values()
          .map((path) => read(path, largestDocument_bytes))
          .find((bytes) => bytes !== undefined)
      },
      async values() {
        const file = text('values.json', largestValues_bytes)
        const values = file === undefined ? [] : parseValues(file)
        if (values === undefined) throw new Error(`${label}/values.json is not a file of sealed values`)
        return values
      },
    },
  }
}
