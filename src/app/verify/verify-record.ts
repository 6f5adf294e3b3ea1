import { ok, type Result, refuse } from '../../core/base/result.ts'
import { type OpenedCheckpoint, openCheckpoint } from '../../core/record/checkpoint.ts'
import type { RecordCrypto } from '../../core/record/crypto.ts'
import { followKeys, largestKeys_bytes, parseKeyHistory } from '../../core/record/key-history.ts'
import { largestNote_bytes } from '../../core/record/note.ts'
import { formatVkey, type NoteKey, parseVkey } from '../../core/record/note-key.ts'
import { largestPolicy_bytes, type Policy, type PolicyFault, parsePolicy, quorumMet } from '../../core/record/policy.ts'
import type { RecordFault } from '../../core/record/record-fault.ts'
import { formatTilePath, mostBytesOf, tilesOf } from '../../core/record/tiles.ts'
import { beginVerification, type EarlierLog, type ReadEntry, type WantedFile } from '../../core/record/verify.ts'
import type { RecordSource } from './record-source.ts'
import {
  type BesideFault,
  type CheckedBeside,
  checkBeside,
  collectNamed,
  type NamedByEntries,
} from './verify-beside.ts'

export type VerifyFault = RecordFault | BesideFault | SourceFault

export type SourceFault =
  | { readonly code: 'VkeyMissing' }
  /** A file goes on where it should have ended. */
  | { readonly code: 'FileTooLarge'; readonly path: string; readonly most_bytes: number }
  | { readonly code: 'PolicyWrong'; readonly cause: PolicyFault }
  /** The log's key is none of those that the given policy knows. */
  | { readonly code: 'LogNotInPolicy'; readonly origin: string }
  /** Too few of the witnesses that the given policy asks for have cosigned. */
  | { readonly code: 'QuorumUnmet'; readonly cosigned: readonly string[] }

/** What verifying a record leaves open; the words are the adapters'. */
export type Unchecked =
  /** The key was taken from beside the record, where whoever forged one could forge the other. */
  | 'key'
  /** Documents and sealed values, which entries name by their hash, were not there to be looked at. */
  | 'beside'
  /** No witness has cosigned, so that others may have been shown another record. */
  | 'witnesses'
  /** Witnesses have cosigned, and it is the record that says who they are. */
  | 'witness keys'
  /** Fewer witnesses have cosigned than the record itself asks for. */
  | 'quorum'
  /** No earlier checkpoint was given from which the record would have to have grown. */
  | 'growth'
  /** Of a single proof: the other entries of the record. */
  | 'rest'
  /** Times are what the log says. */
  | 'times'
  /** Whether the charters allowed what the entries say. */
  | 'rules'

export interface Verified {
  readonly opened: OpenedCheckpoint
  /** The verifier key from which it was checked. */
  readonly vkey: string
  /** Whether that key was known before. */
  readonly keyKnown: boolean
  readonly beside?: CheckedBeside
  readonly unchecked: readonly Unchecked[]
}

export interface VerifyOptions {
  /** A verifier key from elsewhere; the record's own otherwise. */
  readonly known?: string
  /** A policy from elsewhere: its logs, if it names any, and its quorum must be met. The record's own otherwise. */
  readonly policy?: Uint8Array
  /** A checkpoint that somebody kept, from which the record must have grown. */
  readonly since?: Uint8Array
  /** Called with the number of entries read so far. */
  readonly progress?: (entries: number, size: number) => void
  /** Rejects when it is aborted. */
  readonly signal?: AbortSignal
}

/**
 * Reads all of a record and checks it from its bytes: signatures and cosignatures, every entry, every tile, and what
 * entries name, where the source has it. Rejects when the source cannot be read at all.
 */
export async function verifyRecord(
  source: RecordSource,
  crypto: RecordCrypto,
  options: VerifyOptions = {},
): Promise<Result<Verified, VerifyFault>> {
  const trust = await trustOf(source, crypto, options)
  if (!trust.ok) return trust
  const { log, policy, checkpoint, keys, earlier } = trust.value
  const named: NamedByEntries = { documents: new Set(), commitments: new Set() }
  const onEntry = source.beside && { onEntry: ({ bytes }: ReadEntry) => collectNamed(bytes, named) }
  const witnesses = policy?.witnesses.map(({ key }) => key) ?? []
  const begun = beginVerification(crypto, { checkpoint, log, witnesses, ...keys, earlier, ...onEntry })
  if (!begun.ok) return begun
  const fault = await feed(begun.value, source, options)
  if (fault !== undefined) return refuse(fault)
  const finished = begun.value.finish()
  if (!finished.ok) return finished
  const opened = finished.value
  const beside = source.beside && (await checkBeside(source.beside, named, crypto))
  if (beside !== undefined && 'code' in beside) return refuse(beside)
  const cosigned = opened.signers.slice(1).map(({ key }) => key)
  const isMet = policy === undefined || quorumMet(policy, cosigned)
  if (!isMet && options.policy !== undefined)
    return refuse({ code: 'QuorumUnmet', cosigned: cosigned.map(({ name }) => name) })
  const vkey = formatVkey(log)
  const keyKnown = trust.value.keyKnown
  const unchecked = uncheckedOf(options, { keyKnown, beside: beside !== undefined, cosigned, isMet })
  return ok({ opened, vkey, keyKnown, ...(beside !== undefined && { beside }), unchecked })
}

/** What the check starts from. */
interface Trust {
  readonly log: NoteKey
  readonly keyKnown: boolean
  readonly policy?: Policy
  readonly checkpoint: Uint8Array
  readonly keys: { readonly keys?: Uint8Array }
  readonly earlier: readonly EarlierLog[]
}

async function trustOf(
  source: RecordSource,
  crypto: RecordCrypto,
  { known, policy: given, since }: VerifyOptions,
): Promise<Result<Trust, VerifyFault>> {
  const own = (await source.vkey())?.trim()
  const policy = await policyOf(source, crypto, given)
  if (!policy.ok) return policy
  const fromPolicy = given === undefined ? [] : (policy.value?.logs.map(({ key }) => formatVkey(key)) ?? [])
  const fromElsewhere = known?.trim() ?? fromPolicy.find((vkey) => vkey === own) ?? fromPolicy[0]
  const vkey = fromElsewhere ?? own
  if (vkey === undefined) return refuse({ code: 'VkeyMissing' })
  const log = parseVkey(crypto.sha256, vkey)
  if (!log.ok) return log
  if (fromPolicy.length > 0 && !fromPolicy.includes(vkey))
    return refuse({ code: 'LogNotInPolicy', origin: log.value.name })
  const checkpoint = await within(source, { path: 'checkpoint', most_bytes: largestNote_bytes })
  if (!checkpoint.ok) return checkpoint
  if (checkpoint.value === undefined) return refuse({ code: 'FileMissing', path: 'checkpoint' })
  const keys = await keysOf(source, crypto, log.value, [checkpoint.value, ...(since === undefined ? [] : [since])])
  if (!keys.ok) return keys
  const earlier = since === undefined ? ok([]) : earlierOf(crypto, since, log.value, keys.value)
  if (!earlier.ok) return earlier
  return ok({
    log: log.value,
    keyKnown: fromElsewhere !== undefined,
    ...(policy.value !== undefined && { policy: policy.value }),
    checkpoint: checkpoint.value,
    keys: keys.value === undefined ? {} : { keys: keys.value },
    earlier: earlier.value,
  })
}

/** The log's history of keys, looked for only where the trusted key has not signed. */
async function keysOf(
  source: RecordSource,
  crypto: RecordCrypto,
  log: NoteKey,
  checkpoints: readonly Uint8Array[],
): Promise<Result<Uint8Array | undefined, SourceFault>> {
  const isNeeded = checkpoints.some((checkpoint) => {
    const opened = openCheckpoint(crypto, checkpoint, { log })
    return !opened.ok && opened.problem.code === 'NoKnownSignature'
  })
  return isNeeded ? await within(source, { path: 'keys', most_bytes: largestKeys_bytes }) : ok(undefined)
}

async function policyOf(
  source: RecordSource,
  { sha256 }: RecordCrypto,
  given: Uint8Array | undefined,
): Promise<Result<Policy | undefined, VerifyFault>> {
  const read =
    given === undefined ? await within(source, { path: 'policy', most_bytes: largestPolicy_bytes }) : ok(given)
  if (!read.ok) return read
  if (read.value === undefined) return ok(undefined)
  const policy = parsePolicy(sha256, read.value)
  return policy.ok ? policy : refuse({ code: 'PolicyWrong', cause: policy.problem })
}

/** A kept checkpoint counts when the trusted key signed it, or one that came after. */
function earlierOf(
  crypto: RecordCrypto,
  since: Uint8Array,
  log: NoteKey,
  keys: Uint8Array | undefined,
): Result<readonly EarlierLog[], RecordFault> {
  const opened = openCheckpoint(crypto, since, { log })
  if (opened.ok) return ok([opened.value.checkpoint])
  const history = keys === undefined ? undefined : parseKeyHistory(crypto.sha256, keys)
  if (opened.problem.code !== 'NoKnownSignature' || history === undefined) return opened
  const followed = history.ok ? followKeys(crypto, history.value, log) : history
  if (!followed.ok) return followed
  for (const { key } of followed.value) {
    const bySuccessor = openCheckpoint(crypto, since, { log: key })
    if (bySuccessor.ok) return ok([bySuccessor.value.checkpoint])
  }
  return opened
}

/** Reads what the verification asks for, several files ahead of it where the source is far away. */
async function feed(
  verification: { readonly opened: OpenedCheckpoint; next(): WantedFile | undefined; take(file?: Uint8Array): void },
  source: RecordSource,
  { progress, signal }: VerifyOptions,
): Promise<SourceFault | undefined> {
  const { size } = verification.opened.checkpoint
  const files = filesOf(size)
  const asked: Promise<Awaited<ReturnType<typeof within>>>[] = []
  const ahead = source.ahead ?? 1
  let entries = 0
  for (let wanted = verification.next(); wanted !== undefined; wanted = verification.next()) {
    while (asked.length < ahead) {
      const { value } = files.next()
      if (value === undefined) break
      const reading = within(source, value)
      // One that is not waited for any more, after a fault, must not end the process.
      reading.catch(() => {})
      asked.push(reading)
    }
    signal?.throwIfAborted()
    const read = await asked.shift()
    if (read === undefined) throw new Error(`${wanted.path} was not asked for in the order of the record`)
    if (!read.ok) return read.problem
    verification.take(read.value)
    if (!wanted.path.startsWith('tile/entries/')) continue
    entries = Math.min(size, entries + 256)
    progress?.(entries, size)
  }
  return undefined
}

function* filesOf(size: number): Generator<WantedFile, undefined, undefined> {
  for (const tile of tilesOf(size)) yield { path: formatTilePath(tile), most_bytes: mostBytesOf(tile) }
  return undefined
}

async function within(
  source: RecordSource,
  { path, most_bytes }: WantedFile,
): Promise<Result<Uint8Array | undefined, SourceFault>> {
  const bytes = await source.file(path, most_bytes)
  return bytes !== undefined && bytes.length > most_bytes
    ? refuse({ code: 'FileTooLarge', path, most_bytes })
    : ok(bytes)
}

interface Found {
  readonly keyKnown: boolean
  readonly beside: boolean
  readonly cosigned: readonly NoteKey[]
  readonly isMet: boolean
}

function uncheckedOf(
  { policy, since }: VerifyOptions,
  { keyKnown, beside, cosigned, isMet }: Found,
): readonly Unchecked[] {
  const witnesses: readonly Unchecked[] =
    cosigned.length === 0 ? ['witnesses'] : policy === undefined ? ['witness keys'] : []
  return [
    ...(keyKnown ? [] : (['key'] as const)),
    ...(beside ? [] : (['beside'] as const)),
    ...witnesses,
    ...(isMet ? [] : (['quorum'] as const)),
    ...(since === undefined ? (['growth'] as const) : []),
    'times',
    'rules',
  ]
}
