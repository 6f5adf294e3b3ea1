import { ok, type Result, refuse } from '../base/result.ts'
import { longestEntry_bytes } from './canonical.ts'
import { parseDecimal } from './decimal.ts'
import { hash_bytes } from './merkle.ts'
import type { PathFault } from './record-fault.ts'

/** A file of a record: 256 hashes of one level, or 256 entries; fewer at the right edge. https://c2sp.org/tlog-tiles */
export type Tile = HashTile | EntryBundle

export interface HashTile {
  readonly kind: 'hashes'
  /** 0 to 63; level 0 are leaf hashes. */
  readonly level: number
  readonly index: number
  /** How many hashes, 1 to 256. */
  readonly width: number
}

export interface EntryBundle {
  readonly kind: 'entries'
  readonly index: number
  /** How many entries, 1 to 256. */
  readonly width: number
}

export const tileWidth = 256

const highestLevel = 63

/** `tile/0/x001/x234/067`, or `tile/entries/000.p/3` when it has only three. */
export function formatTilePath(tile: Tile): string {
  const folder = tile.kind === 'entries' ? 'entries' : String(tile.level)
  const partial = tile.width === tileWidth ? '' : `.p/${tile.width}`
  return `tile/${folder}/${formatIndex(tile.index)}${partial}`
}

/** Reads only what `formatTilePath` writes, so that a file has one address. */
export function parseTilePath(path: string): Result<Tile, PathFault> {
  const match = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path)
  if (match === null) return refuse({ code: 'PathMalformed', path })
  const [, folder = '', groups = '', partial] = match
  const index = Number(groups.replaceAll(/[x/]/g, ''))
  const width = partial === undefined ? tileWidth : Number(partial)
  const level = parseDecimal(folder) ?? 0
  const tile: Tile = folder === 'entries' ? { kind: 'entries', index, width } : { kind: 'hashes', level, index, width }
  const inRange = level <= highestLevel && width >= 1 && Number.isSafeInteger(index * tileWidth)
  return inRange && formatTilePath(tile) === path ? ok(tile) : refuse({ code: 'PathMalformed', path })
}

/** What a file of this kind cannot exceed, so that whoever fetches it knows when to stop. */
export function mostBytesOf(tile: Tile): number {
  return tile.width * (tile.kind === 'hashes' ? hash_bytes : 2 + longestEntry_bytes)
}

/** All files of a log of this size, in the order in which `beginVerification` asks for them; none for an empty log. */
export function* tilesOf(size: number): Generator<Tile, void, undefined> {
  const bundles = Math.ceil(size / tileWidth)
  for (let index = 0; index < bundles; index += 1) {
    const width = Math.min(tileWidth, size - index * tileWidth)
    yield { kind: 'hashes', level: 0, index, width }
    yield { kind: 'entries', index, width }
    if (width === tileWidth) yield* tilesCompletedBy(index)
  }
  yield* partialTilesAbove(size)
}

/** A full tile of one level is one hash of the next; each 256th completes a tile there. */
function* tilesCompletedBy(index: number): Generator<Tile, void, undefined> {
  let [level, hashes] = [1, index + 1]
  while (hashes % tileWidth === 0) {
    hashes /= tileWidth
    yield { kind: 'hashes', level, index: hashes - 1, width: tileWidth }
    level += 1
  }
}

function* partialTilesAbove(size: number): Generator<Tile, void, undefined> {
  let hashes = Math.floor(size / tileWidth)
  for (let level = 1; hashes > 0; level += 1) {
    const width = hashes % tileWidth
    if (width > 0) yield { kind: 'hashes', level, index: (hashes - width) / tileWidth, width }
    hashes = Math.floor(hashes / tileWidth)
  }
}

/** Groups of three digits, all but the last with an x, so that a folder and a file never have one name. */
function formatIndex(index: number): string {
  const digits = String(index)
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0')
  return padded.replace(/\d{3}(?=\d)/g, 'x$&/')
}
