import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DraftFailure, draftFolder, syncFolder } from './draft.ts'
import type { ExportedFile } from './exported-files.ts'

/**
 * Writes an export under a name that is free, or an empty folder: whole or not at all. Files are readable as the process's
 * umask lets new files be; the folder is for its owner alone, since values are in it that not everybody may read.
 *
 * @param progress called with the number of files written so far
 */
export async function writeExport(
  place: string,
  files: AsyncIterable<ExportedFile>,
  progress: (files: number) => void,
): Promise<number> {
  const draft = draftFolder(place)
  try {
    let written = 0
    const folders = new Set([draft.path])
    for await (const { path, bytes } of files) {
      checkPath(path)
      const target = join(draft.path, path)
      const folder = dirname(target)
      if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
      folders.add(folder)
      writeWhole(target, bytes)
      written += 1
      progress(written)
    }
    for (const folder of folders) syncFolder(folder)
    draft.keep()
    return written
  } finally {
    draft.drop()
  }
}

/** Names in a record are whatever its signer wrote, and become names of files: none may lead out of the folder. */
function checkPath(path: string): void {
  const isPlain = path.split('/').every((part) => /^[\w@-][\w.@-]*$/.test(part) && part.length <= 200)
  if (!isPlain) throw new DraftFailure(`The record has a name that cannot be one of a file: ${JSON.stringify(path)}`)
}

/** Refuses to write over anything, so that two files of one name are a defect that is seen. */
function writeWhole(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'wx')
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
