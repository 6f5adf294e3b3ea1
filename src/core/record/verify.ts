import { ok, type Result, refuse } from '../base/result.ts'
import { type BundleReading, readBundle } from './bundle.ts'
import { cutBytes, sameBytes } from './bytes.ts'
import { decodeCanonical, type Json } from './canonical.ts'
import { type OpenedCheckpoint, openCheckpoint } from './checkpoint.ts'
import type { RecordCrypto } from './crypto.ts'
import { type Edge, emptyEdge, grow, rootOfEdge, type StoredHashes } from './growth.ts'
import { hash_bytes, leafHash } from './merkle.ts'
import type { NoteKey } from './note-key.ts'
import type { RecordFault } from './record-fault.ts'
import { type EntryBundle, formatTilePath, type HashTile, mostBytesOf, type Tile, tilesOf, tileWidth } from './tiles.ts'

export interface LogToVerify {
  readonly checkpoint: Uint8Array
  readonly log: NoteKey
  readonly witnesses?: readonly NoteKey[]
  /** Called for each entry in order, as it is read. Nothing that it is given is proven before `finish` says so. */
  readonly onEntry?: (entry: ReadEntry) => void
}

export interface ReadEntry {
  readonly index: number
  readonly bytes: Uint8Array
  /** Undefined when the bytes are not canonical JSON; `finish` refuses such a log. */
  readonly value: Json | undefined
}

/**
 * A check of a whole log, fed one file at a time by whoever can wait for files:
 *
 *     for (let file = log.next(); file !== undefined; file = log.next()) log.take(read(file.path))
 *     const verified = log.finish()
 *
 * It holds one tile a level and the edge of the tree, never the entries.
 */
export interface Verification {
  readonly opened: OpenedCheckpoint
  /** The file to be taken next; undefined when there is no more to read, or no sense in reading on. */
  next(): WantedFile | undefined
  /** Takes the file that `next` named; undefined when there is none. */
  take(file: Uint8Array | undefined): void
  /** Says whether every entry and tile is what the checkpoint commits to, or the first thing that is not, with its place. */
  finish(): Result<OpenedCheckpoint, RecordFault>
}

export interface WantedFile {
  /** From where the checkpoint stands: `tile/0/000`. */
  readonly path: string
  /** A file of more bytes is wrong, so that reading may stop there. */
  readonly most_bytes: number
}

/** Checks the signatures first, because without them there is nothing to check the files against. */
export function beginVerification(crypto: RecordCrypto, log: LogToVerify): Result<Verification, RecordFault> {
  const opened = openCheckpoint(crypto, log.checkpoint, log)
  return opened.ok ? ok(verificationOf(crypto, log, opened.value)) : opened
}

function verificationOf(crypto: RecordCrypto, log: LogToVerify, opened: OpenedCheckpoint): Verification {
  const tiles = tilesOf(opened.checkpoint.size)
  const state: State = { fromEntries: emptyEdge, expected: new Map(), leaves: [] }
  let wanted = nextOf(tiles)
  return {
    opened,
    next: () => (wanted === undefined ? undefined : { path: formatTilePath(wanted), most_bytes: mostBytesOf(wanted) }),
    take: (file) => {
      if (wanted === undefined) throw new Error('A verification was given a file that it did not ask for')
      const tile = wanted
      if (file === undefined) state.unreadable = { code: 'FileMissing', path: formatTilePath(tile) }
      else if (tile.kind === 'entries') takeBundle({ crypto, log, state }, tile, file)
      else takeTile(state, tile, file)
      wanted = state.unreadable === undefined ? nextOf(tiles) : undefined
    },
    finish: () => {
      if (wanted !== undefined) throw new Error(`A verification was finished before ${formatTilePath(wanted)} was read`)
      const fault = state.unreadable ?? faultOf(crypto, state, opened)
      return fault === undefined ? ok(opened) : refuse(fault)
    },
  }
}

/** Mutable, and owned by one verification. */
interface State {
  /** The tree that the entries themselves make. */
  fromEntries: Edge
  /** The tree that they would make with the leaf hashes of the tiles; kept from the first disagreement on. */
  fromTiles?: Edge
  /** The leaf hashes of the tile that the next bundle belongs to, as the tile has them. */
  leaves: readonly Uint8Array[]
  /** For each level above, the hashes of its present tile, as computed from the entries. */
  readonly expected: Map<number, Uint8Array[]>
  /** First disagreements, to be judged when the root is known: which side lied is only then known. */
  leafMismatch?: LeafMismatch
  tileMismatch?: TileMismatch
  invalid?: Extract<RecordFault, { readonly code: 'EntryInvalid' }>
  /** A fault after which the rest cannot be read. */
  unreadable?: RecordFault
}

interface LeafMismatch {
  readonly entry: number
  readonly path: string
  readonly offset_bytes: number
  readonly tilePath: string
  readonly tileOffset_bytes: number
}

interface TileMismatch {
  readonly path: string
  readonly offset_bytes: number
  readonly from: number
  readonly until: number
}

/** The signed root says who is right: the entries, the tiles, or neither. */
function faultOf(crypto: RecordCrypto, state: State, { checkpoint }: OpenedCheckpoint): RecordFault | undefined {
  const { leafMismatch, tileMismatch, fromTiles, invalid } = state
  const confirms = (edge: Edge) => sameBytes(rootOfEdge(crypto.sha256, edge), checkpoint.root)
  if (confirms(state.fromEntries)) {
    if (leafMismatch !== undefined) return leafTileChanged(leafMismatch)
    return tileMismatch === undefined ? invalid : { code: 'TileChanged', ...tileMismatch }
  }
  if (leafMismatch !== undefined) {
    const { entry, path, offset_bytes, tilePath } = leafMismatch
    if (fromTiles !== undefined && confirms(fromTiles)) return { code: 'EntryChanged', path, entry, offset_bytes }
    return { code: 'EntryOrTileChanged', path, tilePath, entry }
  }
  if (tileMismatch === undefined) return { code: 'RootWrong', path: 'checkpoint', size: checkpoint.size }
  const { path, from, until } = tileMismatch
  return { code: 'EntriesChanged', path, from, until }
}

function leafTileChanged({ entry, tilePath, tileOffset_bytes }: LeafMismatch): RecordFault {
  return { code: 'TileChanged', path: tilePath, offset_bytes: tileOffset_bytes, from: entry, until: entry + 1 }
}

function takeTile(state: State, tile: HashTile, file: Uint8Array): void {
  const path = formatTilePath(tile)
  const expected_bytes = tile.width * hash_bytes
  if (file.length !== expected_bytes) {
    state.unreadable = { code: 'TileLengthWrong', path, length_bytes: file.length, expected_bytes }
    return
  }
  const hashes = cutBytes(file, hash_bytes)
  if (tile.level === 0) state.leaves = hashes
  else compareTile(state, tile, hashes)
}

function compareTile(state: State, tile: HashTile, hashes: readonly Uint8Array[]): void {
  const expected = state.expected.get(tile.level) ?? []
  state.expected.delete(tile.level)
  const at = hashes.findIndex((hash, index) => !sameBytes(hash, expected[index] ?? new Uint8Array(0)))
  if (at === -1) return
  const entries = tileWidth ** tile.level
  const from = (tile.index * tileWidth + at) * entries
  state.tileMismatch ??= { path: formatTilePath(tile), offset_bytes: at * hash_bytes, from, until: from + entries }
}

interface Reading {
  readonly crypto: RecordCrypto
  readonly log: LogToVerify
  readonly state: State
}

function takeBundle(reading: Reading, tile: EntryBundle, file: Uint8Array): void {
  const { crypto, state } = reading
  const bundle = readBundle(file, tile.width)
  const leaves = bundle.entries.map(({ bytes }) => leafHash(crypto.sha256, bytes))
  const mismatchAt = leaves.findIndex((leaf, index) => !sameBytes(leaf, state.leaves[index] ?? new Uint8Array(0)))
  if (!bundle.whole) {
    state.unreadable = malformed(tile, bundle, mismatchAt)
    return
  }
  readEntries(reading, tile, bundle)
  if (mismatchAt !== -1) keepMismatch(state, tile, bundle, mismatchAt)
  if (state.fromTiles !== undefined) state.fromTiles = grow(crypto.sha256, state.fromTiles, state.leaves).edge
  const growth = grow(crypto.sha256, state.fromEntries, leaves)
  state.fromEntries = growth.edge
  for (const stored of growth.stored) keepExpected(state, stored)
}

/** A wrong length is often seen only entries later, so the first entry that its tile does not confirm is the better place. */
function malformed(tile: EntryBundle, { entries, offset_bytes }: BundleReading, mismatchAt: number): RecordFault {
  const mismatch = entries[mismatchAt]
  const at = mismatch === undefined ? entries.length : mismatchAt
  return {
    code: 'BundleMalformed',
    path: formatTilePath(tile),
    entry: tile.index * tileWidth + at,
    offset_bytes: mismatch?.offset_bytes ?? offset_bytes,
  }
}

function readEntries({ log, state }: Reading, tile: EntryBundle, { entries }: BundleReading): void {
  const path = formatTilePath(tile)
  for (const [at, { bytes }] of entries.entries()) {
    const index = tile.index * tileWidth + at
    const decoded = decodeCanonical(bytes)
    if (!decoded.ok) state.invalid ??= { code: 'EntryInvalid', path, entry: index, cause: decoded.problem }
    log.onEntry?.({ index, bytes, value: decoded.ok ? decoded.value : undefined })
  }
}

function keepMismatch(state: State, tile: EntryBundle, { entries }: BundleReading, at: number): void {
  state.fromTiles ??= state.fromEntries
  state.leafMismatch ??= {
    entry: tile.index * tileWidth + at,
    path: formatTilePath(tile),
    offset_bytes: entries[at]?.offset_bytes ?? 0,
    tilePath: formatTilePath({ ...tile, kind: 'hashes', level: 0 }),
    tileOffset_bytes: at * hash_bytes,
  }
}

function keepExpected(state: State, { level, hashes }: StoredHashes): void {
  if (level === 0) return
  const held = state.expected.get(level)
  if (held === undefined) state.expected.set(level, [...hashes])
  else held.push(...hashes)
}

function nextOf(tiles: Generator<Tile, void, undefined>): Tile | undefined {
  const step = tiles.next()
  return step.done ? undefined : step.value
}
