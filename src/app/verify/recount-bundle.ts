import { commitmentTo } from '../../core/record/commitment.ts'
import type { RecordCrypto } from '../../core/record/crypto.ts'
import { decodeHex, encodeHex } from '../../core/record/hex.ts'
import { decodeUtf8, encodeUtf8 } from '../../core/record/utf8.ts'
import { readBundle } from '../../core/tally/bundle/read-bundle.ts'
import { type Difference, recount } from '../../core/tally/bundle/recount.ts'

/** What an entry says of an election: the bundle that it names, and who was elected by it. */
export interface NamedResult {
  readonly bundle: string
  /** Absent where nobody was elected, or not yet. */
  readonly elected: readonly string[] | undefined
}

/** In what a bundle differs from itself when it is counted again, or from what the record says. */
export type RecountDifference = Difference | 'form' | 'record'

/** Of an entry that names a document: parsed only where that is a bundle. */
export function resultNamedBy(entry: Uint8Array): NamedResult | undefined {
  const text = decodeUtf8(entry)
  if (text === undefined || !text.includes('"bundle":{')) return undefined
  const parsed: unknown = JSON.parse(text)
  const event = field(parsed, 'event')
  const bundle = field(field(event, 'bundle'), 'digest')
  const result = field(event, 'result')
  if (typeof bundle !== 'string' || result === undefined) return undefined
  const elected = field(result, 'elected')
  const isElected = field(result, 'kind') === 'elected' && Array.isArray(elected)
  return { bundle, elected: isElected ? elected.map(String) : undefined }
}

/** Counts a bundle again, from its ballots to its seats; undefined where it comes to the same. */
export function recountDifference(
  bytes: Uint8Array,
  { elected }: NamedResult,
  { sha256 }: RecordCrypto,
): RecountDifference | undefined {
  const bundle = readBundle(parsedJson(bytes))
  if (!bundle.ok) return 'form'
  const { file, result } = bundle.value
  // The method could not count these ballots, which the record says as well.
  if (field(result, 'kind') === 'not counted') return elected === undefined ? undefined : 'record'
  const recounted = recount(bundle.value, {
    digest: (text) => encodeHex(sha256(encodeUtf8(text))),
    commitmentTo: (value, salt) => commitmentTo(sha256, value, decodeHex(salt) ?? new Uint8Array()),
  })
  if (!recounted.ok) return 'form'
  const { differs, composed } = recounted.value
  const [first] = differs
  if (first !== undefined) return first
  const found = composed.kind === 'elected' ? composed.elected.map((one) => file.candidates[one]) : undefined
  return found?.join(' ') === elected?.join(' ') ? undefined : 'record'
}

function parsedJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decodeUtf8(bytes) ?? '')
  } catch {
    return undefined
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined
}
