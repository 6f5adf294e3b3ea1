import { commitmentTo } from '../../core/record/commitment.ts'
import type { RecordCrypto } from '../../core/record/crypto.ts'
import { encodeHex } from '../../core/record/hex.ts'
import type { BesideSource } from './record-source.ts'
import { type NamedResult, type RecountDifference, recountDifference, resultNamedBy } from './recount-bundle.ts'

/** What stands beside a record and is not what its entries name. */
export type BesideFault =
  | { readonly code: 'DocumentMissing' | 'DocumentChanged'; readonly digest: string }
  /** A value that does not hash, with its salt, to its commitment; or a commitment that no entry makes. */
  | { readonly code: 'ValueChanged' | 'ValueNotNamed'; readonly commitment: string }
  /** The bundle of an election does not come to what it, or the record, says when it is counted again. */
  | { readonly code: 'RecountDiffers'; readonly digest: string; readonly what: RecountDifference }

/** What was found beside a record. */
export interface CheckedBeside {
  readonly documents: number
  readonly values: number
  /** Commitments whose value is not there: erased, or kept from whoever reads this. */
  readonly absentValues: number
}

/** Collects what the entries name, each as it is read. */
export interface NamedByEntries {
  readonly documents: Set<string>
  readonly commitments: Set<string>
  /** What entries say of elections; absent where nobody counts again. */
  readonly results?: NamedResult[]
}

/**
 * Finds hashes by their form, 64 hexadecimal digits that are a whole string, in the bytes of a canonical entry: parsing
 * a million of them to find a few would cost more than everything else. Quotes within strings are escaped there, so that
 * nothing that somebody wrote looks like this.
 */
export function collectNamed(entry: Uint8Array, named: NamedByEntries): void {
  let namesDocument = false
  // So many digits on end cover one of these places.
  for (let probe = hash_digits - 1; probe < entry.length; probe += hash_digits) {
    if (!isHexDigit(entry[probe])) continue
    let from = probe
    while (isHexDigit(entry[from - 1])) from -= 1
    if (!isWholeString(entry, from, from + hash_digits)) continue
    const key = keyBefore(entry, from - 1)
    if (otherHashes.has(key)) continue
    const hash = decoder.decode(entry.subarray(from, from + hash_digits))
    if (key === 'digest') {
      named.documents.add(hash)
      namesDocument = true
    } else named.commitments.add(hash)
  }
  const result = namesDocument && named.results !== undefined ? resultNamedBy(entry) : undefined
  if (result !== undefined) named.results?.push(result)
}

/** A value, alone or in a list: neither a part of a string nor the key of a value. */
function isWholeString(entry: Uint8Array, from: number, until: number): boolean {
  const before = entry[from - 2]
  if (entry[from - 1] !== quote || (before !== colon && before !== comma && before !== bracket)) return false
  for (let at = from; at < until; at += 1) if (!isHexDigit(entry[at])) return false
  return entry[until] === quote && entry[until + 1] !== colon
}

/** The key of a value that begins here; empty for one in a list. */
function keyBefore(entry: Uint8Array, value: number): string {
  if (entry[value - 1] !== colon) return ''
  const end = value - 2
  const open = entry.lastIndexOf(quote, end - 1)
  return decoder.decode(entry.subarray(open + 1, end))
}

function isHexDigit(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x66))
}

const hash_digits = 64
const quote = 0x22
const comma = 0x2c
const colon = 0x3a
const bracket = 0x5b
const decoder = new TextDecoder()

/** Undefined where nothing is kept beside the record. */
export async function checkBeside(
  source: BesideSource,
  { documents, commitments, results = [] }: NamedByEntries,
  crypto: RecordCrypto,
): Promise<CheckedBeside | BesideFault | undefined> {
  const values = await source.values()
  if (values === undefined) return undefined
  for (const digest of documents) {
    const bytes = await source.document(digest)
    if (bytes === undefined) return { code: 'DocumentMissing', digest }
    if (encodeHex(crypto.sha256(bytes)) !== digest) return { code: 'DocumentChanged', digest }
  }
  for (const result of results) {
    const { bundle: digest } = result
    const bytes = await source.document(digest)
    if (bytes === undefined) return { code: 'DocumentMissing', digest }
    const what = recountDifference(bytes, result, crypto)
    if (what !== undefined) return { code: 'RecountDiffers', digest, what }
  }
  const open = new Set<string>()
  for (const { commitment, salt, value } of values) {
    if (commitmentTo(crypto.sha256, value, salt) !== commitment) return { code: 'ValueChanged', commitment }
    if (!commitments.has(commitment)) return { code: 'ValueNotNamed', commitment }
    open.add(commitment)
  }
  return { documents: documents.size, values: open.size, absentValues: commitments.size - open.size }
}

/** Of the same form, and nothing beside the record: a charter's digest in a clause, an act, what a lot shows after the close. */
const otherHashes: ReadonlySet<string> = new Set(['charter', 'act', 'ballots', 'seed', 'value', 'salt'])
