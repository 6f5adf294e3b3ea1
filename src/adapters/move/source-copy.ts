import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type ExportSource, largestDocument_bytes } from '../../app/move/export-source.ts'
import { type FoundationCopy, levelWidths } from '../../app/move/foundation-copy.ts'
import { namedBeside } from '../../app/move/named-beside.ts'
import type { Crypto, SealedValue, StoredDocument } from '../../app/ports.ts'
import { checkpointSize } from '../../app/record/checkpoint-size.ts'
import { formatValues } from '../../app/record/values-file.ts'
import type { OpenValue, RecordSource } from '../../app/verify/record-source.ts'
import type { VerifyFault } from '../../app/verify/verify-fault.ts'
import { type Verified, type VerifyOptions, verifyRecord } from '../../app/verify/verify-record.ts'
import { ok, type Result, refuse } from '../../core/base/result.ts'
import type { Entry } from '../../core/foundation/event.ts'
import { readBundle } from '../../core/record/bundle.ts'
import { cutBytes } from '../../core/record/bytes.ts'
import { largestKeys_bytes, parseKeyHistory } from '../../core/record/key-history.ts'
import { hash_bytes } from '../../core/record/merkle.ts'
import { largestNote_bytes } from '../../core/record/note.ts'
import { formatVkey } from '../../core/record/note-key.ts'
import { formatTilePath, mostBytesOf, type Tile, tilesOf, tileWidth } from '../../core/record/tiles.ts'
import { exportFolder } from './export-folder.ts'

export type CopyFault = VerifyFault | { readonly code: 'NotAFoundation' }

/**
 * What a folder has of a foundation, as a copy: the record, the documents that it names and sealed values, all verified from
 * their bytes before the copy is given.
 */
export async function copyOfSource(
  source: ExportSource,
  crypto: Crypto,
  options: VerifyOptions = {},
): Promise<Result<FoundationCopy, CopyFault>> {
  const verified = await verifyRecord(source, crypto, options)
  if (!verified.ok) return verified
  const { checkpoint } = verified.value.opened
  const signed = await source.file('checkpoint', largestNote_bytes)
  if (signed === undefined) return refuse({ code: 'FileMissing', path: 'checkpoint' })
  const cosigned = await source.file('cosigned', largestNote_bytes)
  const reading = readingOf(source, checkpoint.size)
  const name = nameIn((await reading.entries(0, 1))[0])
  if (name === undefined) return refuse({ code: 'NotAFoundation' })
  const { documents } = await namedBeside({ ...reading, size: checkpoint.size })
  return ok({
    ...reading,
    stored: { name, origin: checkpoint.origin, vkey: presentKey(verified.value, await source.vkey()) },
    size: checkpoint.size,
    checkpoint: signed,
    ...(cosigned !== undefined && { cosigned }),
    documents: [...(await documentsOf(source, documents.keys())), ...(await keyHistoryOf(source, crypto))],
    sealed: await source.beside.values(),
    letters: [],
    things: [],
  })
}

/** What stands beside the record is believed when that key has signed, too. */
function presentKey({ opened, vkey }: Verified, beside: string | undefined): string {
  const signed = opened.signers.map(({ key }) => formatVkey(key))
  return signed.find((one) => one === beside?.trim()) ?? signed[0] ?? vkey
}

/** The file `keys` of a record whose key was changed is kept as a document, which no entry names. */
async function keyHistoryOf(source: RecordSource, { sha256 }: Crypto): Promise<readonly StoredDocument[]> {
  const bytes = await source.file('keys', largestKeys_bytes)
  const history = bytes && parseKeyHistory(sha256, bytes)
  if (bytes === undefined || !history?.ok || history.value.changes.length === 0) return []
  return [{ digest: sha256(bytes).toHex(), text: new TextDecoder().decode(bytes) }]
}

function readingOf(source: RecordSource, size: number): Pick<FoundationCopy, 'entries' | 'hashes'> {
  const widths = levelWidths(size)

  async function parts(
    level: number,
    [from, end]: readonly [number, number],
    cut: (index: number, width: number) => Promise<readonly Uint8Array[]>,
  ): Promise<readonly Uint8Array[]> {
    const width = widths[level] ?? 0
    const found: Uint8Array[] = []
    for (let start = from - (from % tileWidth); start < Math.min(end, width); start += tileWidth) {
      const all = await cut(start / tileWidth, Math.min(tileWidth, width - start))
      for (const part of all.slice(Math.max(0, from - start), end - start)) found.push(part)
    }
    return found
  }

  async function fileOf(tile: Tile): Promise<Uint8Array> {
    const path = formatTilePath(tile)
    const file = await source.file(path, mostBytesOf(tile))
    if (file === undefined) throw new Error(`${source.label} has no ${path} any more`)
    return file
  }

  return {
    entries: (from, count) =>
      parts(0, [from, from + count], async (index, width) =>
        readBundle(await fileOf({ kind: 'entries', index, width }), width).entries.map(({ bytes }) => bytes),
      ),
    hashes: (level, from, count) =>
      parts(level, [from, from + count], async (index, width) =>
        cutBytes(await fileOf({ kind: 'hashes', level, index, width }), hash_bytes),
      ),
  }
}

/** The first entry of a foundation says what it is called. */
function nameIn(bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined) return undefined
  const entry: Partial<Entry> = JSON.parse(new TextDecoder().decode(bytes))
  return entry.event?.type === 'FoundationFounded' ? entry.event.foundation : undefined
}

async function documentsOf({ beside }: ExportSource, digests: Iterable<string>): Promise<readonly StoredDocument[]> {
  // A byte order mark is part of what was hashed.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const found: StoredDocument[] = []
  for (const digest of digests) {
    const bytes = await beside.document(digest)
    if (bytes !== undefined) found.push({ digest, text: decoder.decode(bytes) })
  }
  return found
}

/**
 * Fetches everything that an address publishes into a folder, as an export has it, so that what is verified there is what is
 * used. It ends early where files are missing or make no sense: whoever verifies the folder finds out what.
 *
 * @param progress called with the number of entries fetched so far
 */
export async function fetchInto(
  folder: string,
  source: RecordSource,
  progress: (entries: number) => void,
): Promise<ExportSource> {
  const keep = (path: string, bytes: Uint8Array | undefined) => {
    if (bytes === undefined) return false
    const target = join(folder, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, bytes)
    return true
  }
  const checkpoint = await source.file('checkpoint', largestNote_bytes)
  keep('record/checkpoint', checkpoint)
  keep('record/vkey', encoded(await source.vkey()))
  keep('record/keys', await source.file('keys', largestKeys_bytes))
  const size = checkpointSize(checkpoint)
  for (const tile of tilesOf(size)) {
    const path = formatTilePath(tile)
    if (!keep(`record/${path}`, await source.file(path, mostBytesOf(tile)))) return exportFolder(folder)
    if (tile.kind === 'entries') progress(tile.index * tileWidth + tile.width)
  }
  const fetched = exportFolder(folder)
  const { documents } = await namedBeside({ ...readingOf(fetched, size), size })
  for (const digest of documents.keys()) {
    const path = `documents/${digest}`
    keep(path, await source.file(path, largestDocument_bytes))
  }
  const values = await source.beside?.values()
  if (values !== undefined) keep('values.json', encoded(formatValues(values.map(toAll))))
  return fetched
}

/** What an address gives to whoever asks, everybody may read. */
function toAll(value: OpenValue): SealedValue {
  return { ...value, readers: { kind: 'public' } }
}

function encoded(text: string | undefined): Uint8Array | undefined {
  return text === undefined ? undefined : new TextEncoder().encode(text)
}
