import type { RecordSource } from '../../app/record-source.ts'
import type { Folder } from './terminal.ts'

const longest_wait_ms = 30_000

/** A record as it is served: `http://localhost:3000/record/python`. */
export function urlSource(address: string): RecordSource {
  const base = address.replace(/\/$/, '')
  const get = async (path: string) => {
    const answer = await fetch(`${base}/${path}`, { signal: AbortSignal.timeout(longest_wait_ms), redirect: 'error' })
    if (answer.status === 404) return undefined
    if (!answer.ok) throw new Error(`${base}/${path} answered with ${answer.status}`)
    return new Uint8Array(await answer.arrayBuffer())
  }
  return { label: base, file: get, vkey: async () => decoded(await get('vkey')) }
}

/** The same files in a folder. */
export function folderSource(folder: Folder, path: string): RecordSource {
  const base = path.replace(/\/$/, '')
  const read = async (name: string) =>
    folder.kind(`${base}/${name}`) === 'file' ? folder.bytes(`${base}/${name}`) : undefined
  return { label: base, file: read, vkey: async () => decoded(await read('vkey')) }
}

function decoded(bytes: Uint8Array | undefined): string | undefined {
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes)
}
