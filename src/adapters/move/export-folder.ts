import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type ExportSource, exportSource } from '../../app/move/export-source.ts'

/** An exported folder as a source, or a folder of a record's static files, with what lies beside it. */
export function exportFolder(folder: string): ExportSource {
  const record = existsSync(join(folder, 'record')) ? 'record/' : ''
  return exportSource(folder, (path, most_bytes) => read(join(folder, path), most_bytes), record)
}

function read(path: string, most_bytes: number): Uint8Array | undefined {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found?.isFile()) return undefined
  // One byte more than there may be, so that it is seen to be too long.
  return new Uint8Array(readFileSync(path)).subarray(0, most_bytes + 1)
}
