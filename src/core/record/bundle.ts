import { longestEntry_bytes } from './canonical.ts'

/** Entries one after another, each behind its length in two bytes, big-endian: https://c2sp.org/tlog-tiles#log-entries */
export function encodeBundle(entries: readonly Uint8Array[]): Uint8Array {
  const bundle = new Uint8Array(entries.reduce((length, entry) => length + 2 + entry.length, 0))
  let at = 0
  for (const entry of entries) {
    if (entry.length > longestEntry_bytes) throw new Error(`An entry of ${entry.length} bytes does not fit a bundle`)
    bundle[at] = entry.length >> 8
    bundle[at + 1] = entry.length & 255
    bundle.set(entry, at + 2)
    at += 2 + entry.length
  }
  return bundle
}

/** As much of a bundle as can be read; `whole` when that is exactly `width` entries and nothing else. */
export interface BundleReading {
  readonly entries: readonly BundledEntry[]
  readonly whole: boolean
  /** Where reading stopped, in bytes from the start. */
  readonly offset_bytes: number
}

export interface BundledEntry {
  /** A view into the bundle. */
  readonly bytes: Uint8Array
  /** Where its length stands, in bytes from the start of the bundle. */
  readonly offset_bytes: number
}

/** Gives what it could read even of a broken bundle, so that the fault can be placed at an entry. */
export function readBundle(bundle: Uint8Array, width: number): BundleReading {
  const entries: BundledEntry[] = []
  let at = 0
  while (entries.length < width) {
    const [high, low] = [bundle[at], bundle[at + 1]]
    if (high === undefined || low === undefined) break
    const end = at + 2 + high * 256 + low
    if (end > bundle.length) break
    entries.push({ bytes: bundle.subarray(at + 2, end), offset_bytes: at })
    at = end
  }
  return { entries, whole: entries.length === width && at === bundle.length, offset_bytes: at }
}
