import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { SealedValue } from '../../app/ports.ts'
import { parseValues } from '../../app/values-file.ts'
import type { RecordSource } from '../../app/verify/record-source.ts'

/** Sealed values of a million people; a larger file is not taken into memory. */
export const largestValues_bytes = 1_000_000_000
/** As large as a document may be, which is a charter or a part of a roll. */
export const largestDocument_bytes = 16_000_000

/** The `values.json` of an export is there and is none. */
export class ValuesFileFailure extends Error {
  override readonly name = 'ValuesFileFailure'
}

export interface ExportSource extends RecordSource {
  readonly beside: {
    document(digest: string): Promise<Uint8Array | undefined>
    values(): Promise<readonly SealedValue[]>
  }
}

/**
 * An exported folder as a source, or a folder of a record's static files, with what lies beside it. Its paths are made of
 * numbers and digests by whoever asks, so that no name in the folder leads anywhere.
 */
export function exportSource(folder: string): ExportSource {
  const record = existsSync(join(folder, 'record')) ? join(folder, 'record') : folder
  const document = async (digest: string) => {
    const path = join(folder, 'documents', digest)
    return [`${path}.md`, `${path}.json`, path]
      .values()
      .map((one) => read(one, largestDocument_bytes))
      .find(isThere)
  }
  return {
    label: folder,
    vkey: async () => {
      const bytes = read(join(record, 'vkey'), 10_000)
      return bytes && new TextDecoder().decode(bytes)
    },
    file: async (path, most_bytes) => read(join(record, path), most_bytes),
    beside: {
      document,
      async values() {
        const path = join(folder, 'values.json')
        const bytes = read(path, largestValues_bytes)
        const values = bytes === undefined ? [] : parseValues(new TextDecoder().decode(bytes))
        if (values === undefined) throw new ValuesFileFailure(`${path} is not a file of sealed values`)
        return values
      },
    },
  }
}

function read(path: string, most_bytes: number): Uint8Array | undefined {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found?.isFile()) return undefined
  // One byte more than there may be, so that it is seen to be too long.
  return new Uint8Array(readFileSync(path)).subarray(0, most_bytes + 1)
}

function isThere(bytes: Uint8Array | undefined): boolean {
  return bytes !== undefined
}
