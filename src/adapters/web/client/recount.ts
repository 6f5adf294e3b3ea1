import { canonicalJson } from '../../../core/base/canonical-json.ts'
import { commitmentTo } from '../../../core/record/commitment.ts'
import { decodeHex, encodeHex } from '../../../core/record/hex.ts'
import { encodeUtf8 } from '../../../core/record/utf8.ts'
import { readBundle } from '../../../core/tally/bundle/read-bundle.ts'
import { type Difference, recount } from '../../../core/tally/bundle/recount.ts'
import { browserCrypto } from './browser-crypto.ts'

/** What counting a downloaded bundle again has found. */
export type Found =
  | { readonly kind: 'unreadable' | 'not counted'; readonly why: string }
  | {
      readonly kind: 'counted'
      /** Whether it is the very file whose digest the record has. */
      readonly isTheOne: boolean
      readonly differs: readonly Difference[]
      readonly hasLot: boolean
      readonly cast: number
      /** By name, the strongest first. */
      readonly elected: readonly string[]
    }

/** Counts the ballots of a download again, with the code by which the server counted them. */
export function recountDownload(text: string, digest: string): Found {
  const download = parsed(text)
  if (download === undefined) return { kind: 'unreadable', why: 'JSON' }
  const { names, ...bundle } = download
  const read = readBundle(bundle)
  if (!read.ok) return { kind: 'unreadable', why: JSON.stringify(read.problem) }
  const counted = recount(read.value, {
    digest: sha256Of,
    commitmentTo: (value, salt) => commitmentTo(browserCrypto.sha256, value, decodeHex(salt) ?? new Uint8Array()),
  })
  if (!counted.ok) return { kind: 'not counted', why: JSON.stringify(counted.problem) }
  const { composed, differs } = counted.value
  const { file, held, lot } = read.value
  const elected = composed.kind === 'elected' ? composed.elected : []
  return {
    kind: 'counted',
    // Names stand in the download for whoever reads it; the record's digest is of the rest.
    isTheOne: sha256Of(canonicalJson(bundle)) === digest,
    differs,
    hasLot: lot !== undefined,
    cast: held.cast,
    elected: elected.map((position) => nameIn(names, file.candidates[position] ?? '')),
  }
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const data: unknown = JSON.parse(text)
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? { ...data } : undefined
  } catch {
    return undefined
  }
}

function nameIn(names: unknown, candidate: string): string {
  const known = typeof names === 'object' && names !== null ? Object.entries(names) : []
  const name = known.find(([id]) => id === candidate)?.[1]
  return typeof name === 'string' ? name : candidate
}

function sha256Of(text: string): string {
  return encodeHex(browserCrypto.sha256(encodeUtf8(text)))
}
