import { exportSource, largestDocument_bytes } from '../../app/move/export-source.ts'
import { parseValues } from '../../app/record/values-file.ts'
import { readBounded } from '../../app/verify/bounded-body.ts'
import type { BesideSource, OpenValue, RecordSource } from '../../app/verify/record-source.ts'
import type { Folder } from './terminal.ts'

/** For one file, from the question to its last byte. */
const longest_wait_ms = 30_000
const mostVkey_bytes = 10_000
const filesAhead = 8
const valuesOnPage = 1_000
const mostPage_bytes = 100_000_000
const mostPages = 10_000
/** All pages together, as much as of a folder's file. */
const mostValues_bytes = 1_000_000_000

/** A record as it is served: `http://localhost:3000/record/python`. Another address than the one asked is not followed. */
export function urlSource(address: string): RecordSource {
  const base = address.replace(/\/$/, '')
  const get = async (path: string, most_bytes: number) => {
    const answer = await fetch(`${base}/${path}`, { signal: AbortSignal.timeout(longest_wait_ms), redirect: 'error' })
    if (answer.ok) return await readBounded(answer.body, most_bytes)
    await answer.body?.cancel()
    if (answer.status === 404 || answer.status === 410) return undefined
    throw new Error(`${base}/${path} answered with ${answer.status}`)
  }
  const beside: BesideSource = {
    document: (digest) => get(`documents/${digest}`, largestDocument_bytes),
    values: () => servedValues(get),
  }
  return {
    label: base,
    file: get,
    ahead: filesAhead,
    vkey: async () => decoded(await get('vkey', mostVkey_bytes)),
    beside,
  }
}

/** What everybody may read, page by page: each says whether it was the last by being shorter than a full one. */
async function servedValues(
  get: (path: string, most_bytes: number) => Promise<Uint8Array | undefined>,
): Promise<readonly OpenValue[] | undefined> {
  const values: OpenValue[] = []
  let left_bytes = mostValues_bytes
  for (let page = 0; page < mostPages; page += 1) {
    const bytes = await get(`values.json?from=${values.length}`, mostPage_bytes)
    if (bytes === undefined) return page === 0 ? undefined : values
    left_bytes -= bytes.length
    if (left_bytes < 0) throw new Error(`values.json is longer than ${mostValues_bytes} bytes`)
    const read = parseValues(decoded(bytes) ?? '')
    if (read === undefined) throw new Error('values.json is not a file of sealed values')
    // One by one: a page is as long as its sender likes, and a call takes only so many.
    for (const value of read) values.push(value)
    if (read.length < valuesOnPage) return values
  }
  throw new Error('values.json does not end')
}

/** The same files in a folder. */
export function folderSource(folder: Folder, path: string): RecordSource {
  const base = path.replace(/\/$/, '')
  const read = async (name: string, most_bytes: number) => fileIn(folder, `${base}/${name}`, most_bytes)
  return { label: base, file: read, vkey: async () => decoded(await read('vkey', mostVkey_bytes)) }
}

/** What `remit export` wrote: the record, with documents and sealed values beside it. */
export function exportedSource(folder: Folder, path: string): RecordSource {
  const base = path.replace(/\/$/, '')
  return exportSource(base, (name, most_bytes) => fileIn(folder, `${base}/${name}`, most_bytes))
}

function fileIn(folder: Folder, path: string, most_bytes: number): Uint8Array | undefined {
  return folder.kind(path) === 'file' ? folder.bytes(path, most_bytes) : undefined
}

function decoded(bytes: Uint8Array | undefined): string | undefined {
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes)
}
