import type { Sha256 } from './crypto.ts'
import { nodeHash, rootOfPeaks } from './merkle.ts'
import { type HashRange, peaksOfSpans, type Span, spansBetween } from './span.ts'

/** All that is needed of a tree to append to it: at most 53 hashes, the roots of its perfect subtrees, largest first. */
export interface Edge {
  readonly size: number
  readonly peaks: readonly Uint8Array[]
}

/** New stored hashes of one tile level, side by side from the place `from`. */
export interface StoredHashes {
  readonly level: number
  readonly from: number
  readonly hashes: readonly Uint8Array[]
}

export interface Growth {
  readonly edge: Edge
  readonly root: Uint8Array
  /** What to store besides the entries, lowest level first; a level without new hashes is left out. */
  readonly stored: readonly StoredHashes[]
}

export const emptyEdge: Edge = { size: 0, peaks: [] }

/** The spans from which `readEdge` makes the edge of a tree: one for each binary one of its size. */
export function edgeSpans(size: number): readonly Span[] {
  return spansBetween(0, size)
}

export function readEdge(sha256: Sha256, size: number, read: HashRange): Edge {
  return { size, peaks: peaksOfSpans(sha256, edgeSpans(size), read) }
}

export function rootOfEdge(sha256: Sha256, edge: Edge): Uint8Array {
  return rootOfPeaks(sha256, edge.peaks)
}

/** Appends leaf hashes, reading nothing: two hashings a leaf at most on average, and the root once. */
export function grow(sha256: Sha256, edge: Edge, leafHashes: readonly Uint8Array[]): Growth {
  const peaks = [...edge.peaks]
  const stored = new Map<number, { level: number; from: number; hashes: Uint8Array[] }>()
  let size = edge.size
  for (const leaf of leafHashes) {
    let hash = leaf
    let place = size
    let height = 0
    store(stored, 0, place, hash)
    while (place % 2 === 1) {
      hash = nodeHash(sha256, takeLast(peaks), hash)
      place = (place - 1) / 2
      height += 1
      if (height % 8 === 0) store(stored, height / 8, place, hash)
    }
    peaks.push(hash)
    size += 1
  }
  const byLevel = [...stored.values()].toSorted((left, right) => left.level - right.level)
  return { edge: { size, peaks }, root: rootOfPeaks(sha256, peaks), stored: byLevel }
}

function store(
  stored: Map<number, { level: number; from: number; hashes: Uint8Array[] }>,
  level: number,
  place: number,
  hash: Uint8Array,
): void {
  const held = stored.get(level)
  if (held === undefined) stored.set(level, { level, from: place, hashes: [hash] })
  else held.hashes.push(hash)
}

function takeLast(peaks: Uint8Array[]): Uint8Array {
  const last = peaks.pop()
  if (last === undefined) throw new Error('An edge has fewer peaks than its size has binary ones')
  return last
}
