import type { FoundationCopy } from '../../app/move/foundation-copy.ts'
import type { NamedBeside } from '../../app/move/named-beside.ts'
import type { Reader } from '../../app/read/reader.ts'
import { formatValues } from '../../app/record/values-file.ts'
import type { Snapshot } from '../../app/running.ts'
import type { DocumentRef } from '../../core/foundation/event.ts'
import { encodeBundle } from '../../core/record/bundle.ts'
import { joinBytes } from '../../core/record/bytes.ts'
import { formatTilePath, type Tile, tilesOf, tileWidth } from '../../core/record/tiles.ts'
import { encodeUtf8 } from '../../core/record/utf8.ts'
import { exportWords } from '../words/export-words.ts'
import { decisionPage } from './decision-page.ts'
import { decisionsTable, electionsTable, moneyTable, numbersIn } from './decision-tables.ts'
import { groupsTable, peopleTable, seatsTable } from './people-tables.ts'
import { tableFiles } from './table.ts'

export interface ExportedFile {
  /** From the folder of the export: "record/tile/0/000". Made of names, digests and numbers alone. */
  readonly path: string
  readonly bytes: Uint8Array
}

export interface Exported {
  readonly copy: FoundationCopy
  readonly snapshot: Snapshot
  /** The file `keys` of the record: its verifier keys, with how each came after the one before. */
  readonly keys: Uint8Array
  readonly named: NamedBeside
  /** Whether only what everybody may read is in it. */
  readonly isPublic: boolean
}

/**
 * A foundation as files, one after another, so that of a long record there is never more in memory than a file. The same
 * record and the same values always make the same files.
 */
export async function* exportedFiles(exported: Exported): AsyncGenerator<ExportedFile> {
  for (const { path, text } of readableFiles(exported)) yield { path, bytes: encodeUtf8(text) }
  yield* recordFilesOf(exported)
}

/** Pages and tables say what everybody may read, also where the values beside them are for some alone. */
function* readableFiles({ copy, snapshot, named, isPublic }: Exported): Generator<{ path: string; text: string }> {
  const reader: Reader = { snapshot, person: undefined, signedIn: false }
  const { state } = snapshot
  const { name, origin, vkey } = copy.stored
  const title = state.founded?.title ?? name
  const text = exportWords.readme({ title, name, origin, vkey, size: copy.size, last: state.last, isPublic })
  yield { path: 'README.md', text }
  yield* charterFiles(snapshot)
  yield* tableFiles('groups', groupsTable(reader))
  yield* tableFiles('people', peopleTable(reader))
  yield* tableFiles('seats', seatsTable(reader))
  yield* tableFiles('decisions', decisionsTable(reader))
  for (const number of numbersIn(reader)) {
    const page = decisionPage(reader, number)
    if (page !== undefined) yield { path: `decisions/${number}.md`, text: page }
  }
  yield* tableFiles('elections/called', electionsTable(reader))
  yield* tableFiles('money/decided', moneyTable(reader))
  const texts = new Map(copy.documents.map((document) => [document.digest, document.text]))
  for (const [digest, type] of named.documents) {
    yield { path: `documents/${digest}.${extensionOf(type)}`, text: texts.get(digest) ?? '' }
  }
  yield { path: 'values.json', text: formatValues(copy.sealed) }
}

function extensionOf(type: DocumentRef['type']): string {
  switch (type) {
    case 'text/markdown':
      return 'md'
    case 'application/json':
      return 'json'
  }
}

/** The one in force under the group's name; each earlier one with the day from which it held, and a number for a second of a day. */
function* charterFiles({ state, text }: Snapshot): Generator<{ path: string; text: string }> {
  for (const { name, digest } of state.groups.values()) {
    yield { path: `charters/${name}.md`, text: text(digest) }
    const taken = new Map<string, number>()
    for (const version of (state.versions.get(name) ?? []).slice(0, -1)) {
      const day = version.since.slice(0, 10)
      const earlier = taken.get(day) ?? 0
      taken.set(day, earlier + 1)
      const place = earlier === 0 ? day : `${day}.${earlier + 1}`
      yield { path: `charters/${name}@${place}.md`, text: text(version.digest) }
    }
  }
}

async function* recordFilesOf({ copy, keys }: Exported): AsyncGenerator<ExportedFile> {
  yield { path: 'record/checkpoint', bytes: copy.checkpoint }
  if (copy.cosigned !== undefined) yield { path: 'record/cosigned', bytes: copy.cosigned }
  yield { path: 'record/vkey', bytes: encodeUtf8(`${copy.stored.vkey}\n`) }
  yield { path: 'record/keys', bytes: keys }
  yield { path: 'record/policy', bytes: encodeUtf8(`log ${copy.stored.vkey}\nquorum none\n`) }
  for (const tile of tilesOf(copy.size)) {
    yield { path: `record/${formatTilePath(tile)}`, bytes: await tileBytes(copy, tile) }
  }
}

export async function tileBytes(copy: FoundationCopy, tile: Tile): Promise<Uint8Array> {
  const from = tile.index * tileWidth
  switch (tile.kind) {
    case 'entries':
      return encodeBundle(await copy.entries(from, tile.width))
    case 'hashes':
      return joinBytes(await copy.hashes(tile.level, from, tile.width))
  }
}
