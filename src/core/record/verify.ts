import { ok, type Result, refuse } from '../base/result.ts'
import { type BundleReading, readBundle } from './bundle.ts'
import { cutBytes, sameBytes, standsAt } from './bytes.ts'
import { canonicalFault, decodeCanonical, type Json } from './canonical.ts'
import { type OpenedCheckpoint, openCheckpoint } from './checkpoint.ts'
import type { RecordCrypto } from './crypto.ts'
import { type Edge, emptyEdge, grow, rootOfEdge, type StoredHashes } from './growth.ts'
import { followKeys, type KeyPromise, namesKey, parseKeyHistory } from './key-history.ts'
import { hash_bytes, leafHash } from './merkle.ts'
import type { NoteKey } from './note-key.ts'
import type { RecordFault } from './record-fault.ts'
import { type EntryBundle, formatTilePath, type HashTile, mostBytesOf, type Tile, tilesOf, tileWidth } from './tiles.ts'

export interface LogToVerify {
  readonly checkpoint: Uint8Array
  /** The key that is trusted. */
  readonly log: NoteKey
  /** The log's file `keys`: how the trusted key handed over to those that sign now. */
  readonly keys?: Uint8Array
  readonly witnesses?: readonly NoteKey[]
  /** What the log is known to have been, which it must have grown from; in any order. */
  readonly earlier?: readonly EarlierLog[]
  /** Called for each entry in order, as it is read. Nothing that it is given is proven before `finish` says so. */
  readonly onEntry?: (entry: ReadEntry) => void
}

/** Of a checkpoint that was signed before. */
export interface EarlierLog {
  readonly size: number
  readonly root: Uint8Array
}

export interface ReadEntry {
  readonly index: number
  /** A view into the file that was taken. */
  readonly bytes: Uint8Array
  /** Parsed when asked for. Undefined when the bytes are not canonical JSON; `finish` refuses such a log. */
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
  const trusted = openTrusted(crypto, log)
  if (!trusted.ok) return trusted
  const { opened, promises } = trusted.value
  const { size, root } = opened.checkpoint
  const earlier = [...(log.earlier ?? []), ...promises]
  const larger = earlier.find((each) => each.size > size)
  if (larger !== undefined) return refuse({ code: 'SizeShrank', oldSize: larger.size, newSize: size })
  const fork = earlier.find((each) => each.size === size && !sameBytes(each.root, root))
  if (fork !== undefined) return refuse({ code: 'EarlierRootWrong', size })
  return ok(verificationOf({ crypto, log, earlier, promises, state: newState() }, opened))
}

interface Trusted {
  readonly opened: OpenedCheckpoint
  /** On what the trust in the key that signed depends. */
  readonly promises: readonly KeyPromise[]
}

/** The checkpoint is the log's when the trusted key signed it, or one that came after it. */
function openTrusted(crypto: RecordCrypto, log: LogToVerify): Result<Trusted, RecordFault> {
  const opened = openCheckpoint(crypto, log.checkpoint, log)
  if (opened.ok) return ok({ opened: opened.value, promises: [] })
  if (opened.problem.code !== 'NoKnownSignature' || log.keys === undefined) return opened
  const history = parseKeyHistory(crypto.sha256, log.keys)
  const followed = history.ok ? followKeys(crypto, history.value, log.log) : history
  if (!followed.ok) return followed
  for (const { key, promises } of followed.value) {
    const bySuccessor = openCheckpoint(crypto, log.checkpoint, { ...log, log: key })
    if (bySuccessor.ok) return ok({ opened: bySuccessor.value, promises })
    if (bySuccessor.problem.code !== 'NoKnownSignature') return bySuccessor
  }
  return opened
}

function verificationOf(reading: Reading, opened: OpenedCheckpoint): Verification {
  const { state } = reading
  const tiles = tilesOf(opened.checkpoint.size)
  let wanted = nextOf(tiles)
  return {
    opened,
    next: () => (wanted === undefined ? undefined : { path: formatTilePath(wanted), most_bytes: mostBytesOf(wanted) }),
    take: (file) => {
      if (wanted === undefined) throw new Error('A verification was given a file that it did not ask for')
      const tile = wanted
      if (file === undefined) state.unreadable = { code: 'FileMissing', path: formatTilePath(tile) }
      else if (tile.kind === 'entries') takeBundle(reading, tile, file)
      else takeTile(state, tile, file)
      wanted = state.unreadable === undefined ? nextOf(tiles) : undefined
    },
    finish: () => {
      if (wanted !== undefined) throw new Error(`A verification was finished before ${formatTilePath(wanted)} was read`)
      const fault = state.unreadable ?? faultOf(reading.crypto, state, opened)
      return fault === undefined ? ok(opened) : refuse(fault)
    },
  }
}

interface Reading {
  readonly crypto: RecordCrypto
  readonly log: LogToVerify
  readonly earlier: readonly EarlierLog[]
  readonly promises: readonly KeyPromise[]
  readonly state: State
}

/** Mutable, and owned by one verification. */
interface State {
  /** The tree that the entries themselves make. */
  fromEntries: Edge
  /** The tree that they would make with the leaf hashes of the tiles; kept from the first disagreement on. */
  fromTiles?: Edge
  /** The leaf hashes of the tile that the next bundle belongs to, as the tile has them. */
  leaves: Uint8Array
  /** For each level above, the hashes of its present tile, as computed from the entries. */
  readonly expected: Map<number, Uint8Array[]>
  /** First disagreements, to be judged when the root is known: which side lied is only then known. */
  leafMismatch?: LeafMismatch
  tileMismatch?: TileMismatch
  invalid?: Extract<RecordFault, { readonly code: 'EntryInvalid' }>
  /** The log grew from something else, or does not say what its keys depend on. */
  elsewhere?: Extract<RecordFault, { readonly code: 'EarlierRootWrong' | 'HandoverEntryWrong' }>
  /** A fault after which the rest cannot be read. */
  unreadable?: RecordFault
}

function newState(): State {
  return { fromEntries: emptyEdge, expected: new Map(), leaves: new Uint8Array(0) }
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
  const { leafMismatch, tileMismatch, fromTiles, invalid, elsewhere } = state
  const confirms = (edge: Edge) => sameBytes(rootOfEdge(crypto.sha256, edge), checkpoint.root)
  if (confirms(state.fromEntries)) {
    if (leafMismatch !== undefined) return leafTileChanged(leafMismatch)
    return tileMismatch === undefined ? (invalid ?? elsewhere) : { code: 'TileChanged', ...tileMismatch }
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
  if (tile.level === 0) state.leaves = file
  else compareTile(state, tile, file)
}

function compareTile(state: State, tile: HashTile, file: Uint8Array): void {
  const expected = state.expected.get(tile.level) ?? []
  state.expected.delete(tile.level)
  const at = firstNotAt(expected, file)
  if (at === -1) return
  const entries = tileWidth ** tile.level
  const from = (tile.index * tileWidth + at) * entries
  state.tileMismatch ??= { path: formatTilePath(tile), offset_bytes: at * hash_bytes, from, until: from + entries }
}

/** The first of these hashes that does not stand at its place in a tile; -1 when all do. */
function firstNotAt(hashes: readonly Uint8Array[], tile: Uint8Array): number {
  return hashes.findIndex((hash, index) => !standsAt(hash, tile, index * hash_bytes))
}

function takeBundle(reading: Reading, tile: EntryBundle, file: Uint8Array): void {
  const { crypto, state } = reading
  const bundle = readBundle(file, tile.width)
  const leaves = bundle.entries.map(({ bytes }) => leafHash(crypto.sha256, bytes))
  const mismatchAt = firstNotAt(leaves, state.leaves)
  if (!bundle.whole) {
    state.unreadable = malformed(tile, bundle, mismatchAt)
    return
  }
  readEntries(reading, tile, bundle)
  checkEarlier(reading, leaves)
  if (mismatchAt !== -1) keepMismatch(state, tile, bundle, mismatchAt)
  if (state.fromTiles !== undefined)
    state.fromTiles = grow(crypto.sha256, state.fromTiles, cutBytes(state.leaves, hash_bytes)).edge
  const growth = grow(crypto.sha256, state.fromEntries, leaves)
  state.fromEntries = growth.edge
  for (const stored of growth.stored) keepExpected(state, stored)
}

/** Computes the root that the log had at each size that is known from before, when the entries reach it. */
function checkEarlier({ crypto, earlier, state }: Reading, leaves: readonly Uint8Array[]): void {
  const { size } = state.fromEntries
  for (const each of earlier) {
    if (each.size <= size || each.size > size + leaves.length) continue
    const { root } = grow(crypto.sha256, state.fromEntries, leaves.slice(0, each.size - size))
    if (!sameBytes(root, each.root)) state.elsewhere ??= { code: 'EarlierRootWrong', size: each.size }
  }
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

function readEntries({ log, promises, state }: Reading, tile: EntryBundle, { entries }: BundleReading): void {
  const path = formatTilePath(tile)
  for (const [at, { bytes }] of entries.entries()) {
    const index = tile.index * tileWidth + at
    const cause = canonicalFault(bytes)
    if (cause !== undefined) state.invalid ??= { code: 'EntryInvalid', path, entry: index, cause }
    log.onEntry?.(new LazyEntry(index, bytes))
  }
  for (const { entry, vkey } of promises) {
    const named = entries[entry - tile.index * tileWidth]
    if (named !== undefined && !namesKey(named.bytes, vkey))
      state.elsewhere ??= { code: 'HandoverEntryWrong', path, entry }
  }
}

class LazyEntry implements ReadEntry {
  readonly index: number
  readonly bytes: Uint8Array

  constructor(index: number, bytes: Uint8Array) {
    this.index = index
    this.bytes = bytes
  }

  get value(): Json | undefined {
    const decoded = decodeCanonical(this.bytes)
    return decoded.ok ? decoded.value : undefined
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
