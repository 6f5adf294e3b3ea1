import type { Name } from '../../core/base/name.ts'
import type { Entry } from '../../core/foundation/event.ts'
import type { Store } from '../ports.ts'

/** As many as make reading them at once worth while, and the event loop wait for a few milliseconds only. */
const entries_at_once = 4_096
const comma = 0x2c
const [bracket, closingBracket] = [0x5b, 0x5d]

/** Entries `from` up to, not at, `from + count`, in order; fewer at the end of the record. */
export type EntryReader = (from: number, count: number) => Promise<readonly Uint8Array[]>

export function entriesOf(store: Pick<Store, 'entries'>, foundation: Name): EntryReader {
  return (from, count) => store.entries(foundation, from, count)
}

export interface EntryChunk {
  readonly bytes: readonly Uint8Array[]
  readonly entries: readonly Entry[]
}

/**
 * The entries `from` up to, not at, `until`, in order and in chunks, between which others have their turn of the event
 * loop. Throws when there are fewer.
 */
export async function* readEntries(read: EntryReader, from: number, until: number): AsyncGenerator<EntryChunk> {
  for await (const bytes of readEntryBytes(read, from, until)) yield { bytes, entries: parseTogether(bytes) }
}

/** The same, without reading what they say. */
export async function* readEntryBytes(
  read: EntryReader,
  from: number,
  until: number,
): AsyncGenerator<readonly Uint8Array[]> {
  for (let at = from; at < until; ) {
    const bytes = await read(at, Math.min(entries_at_once, until - at))
    if (bytes.length === 0) throw new Error(`The record has ${at} entries and should have ${until}`)
    yield bytes
    at += bytes.length
    if (at < until) await new Promise((resume) => setImmediate(resume))
  }
}

/**
 * Our own bytes: what they are is checked when they are written and by `remit verify`, not at every start. Decoded and
 * parsed as one array, which takes half the time of one after another.
 */
export function parseTogether(entries: readonly Uint8Array[]): readonly Entry[] {
  const text = new Uint8Array(entries.reduce((length, { length: more }) => length + more + 1, 1))
  let at = 0
  for (const bytes of entries) {
    text[at] = at === 0 ? bracket : comma
    text.set(bytes, at + 1)
    at += bytes.length + 1
  }
  if (at === 0) return []
  text[at] = closingBracket
  return JSON.parse(new TextDecoder().decode(text))
}
