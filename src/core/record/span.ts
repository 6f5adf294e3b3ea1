import type { Sha256 } from './crypto.ts'
import { rootOf, rootOfPeaks } from './merkle.ts'

/**
 * Stored hashes that lie side by side: `count` of them (a power of two, 128 at most) from the place `from` of a tile
 * level. Level 0 are the leaf hashes, level 1 the roots of 256 of them, level 2 of 65,536, and so on.
 */
export interface Span {
  readonly level: number
  readonly from: number
  readonly count: number
}

/** Reads stored hashes. Throws or answers fewer only when the store has lost some. */
export type HashRange = (tileLevel: number, from: number, count: number) => readonly Uint8Array[]

/**
 * The spans whose roots are the peaks of the entries `from` up to, not at, `until`. For whoever must wait for its
 * store: read these first, then hand over a `HashRange` over what was read (`readSpans`).
 * @param from a multiple of the largest power of two that fits into the range, as every range of a proof is
 */
export function spansBetween(from: number, until: number): readonly Span[] {
  const spans: Span[] = []
  let at = from
  while (at < until) {
    const span = largestSpan(at, until)
    spans.push(span)
    at += span.count * 256 ** span.level
  }
  return spans
}

/** The root of the tree over what the spans cover. */
export function rootOfSpans(sha256: Sha256, spans: readonly Span[], read: HashRange): Uint8Array {
  return rootOfPeaks(sha256, peaksOfSpans(sha256, spans, read))
}

export function peaksOfSpans(sha256: Sha256, spans: readonly Span[], read: HashRange): readonly Uint8Array[] {
  return spans.map(({ level, from, count }) => {
    const hashes = read(level, from, count)
    if (hashes.length !== count)
      throw new Error(`The store lacks hashes ${from} to ${from + count - 1} of tile level ${level}`)
    return rootOf(sha256, hashes)
  })
}

/** A reader over spans that were fetched before; it throws for any other span. */
export function readSpans(fetched: readonly (Span & { readonly hashes: readonly Uint8Array[] })[]): HashRange {
  const byPlace = new Map(fetched.map((span) => [`${span.level} ${span.from} ${span.count}`, span.hashes]))
  return (level, from, count) => {
    const hashes = byPlace.get(`${level} ${from} ${count}`)
    if (hashes === undefined)
      throw new Error(`Hashes ${from} to ${from + count - 1} of tile level ${level} were not fetched`)
    return hashes
  }
}

function largestSpan(from: number, until: number): Span {
  let width = 1
  while (width * 2 <= until - from) width *= 2
  let level = 0
  while (width >= 256) {
    width /= 256
    level += 1
  }
  return { level, from: from / 256 ** level, count: width }
}
