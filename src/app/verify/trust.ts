import { ok, type Result, refuse } from '../../core/base/result.ts'
import { openCheckpoint } from '../../core/record/checkpoint.ts'
import type { RecordCrypto } from '../../core/record/crypto.ts'
import { followKeys, largestKeys_bytes, parseKeyHistory } from '../../core/record/key-history.ts'
import { largestNote_bytes } from '../../core/record/note.ts'
import { formatVkey, type NoteKey, parseVkey } from '../../core/record/note-key.ts'
import { largestPolicy_bytes, type Policy, parsePolicy } from '../../core/record/policy.ts'
import type { RecordFault } from '../../core/record/record-fault.ts'
import type { EarlierLog } from '../../core/record/verify.ts'
import type { RecordSource } from './record-source.ts'
import { fileWithin } from './source-file.ts'
import type { SourceFault, VerifyFault } from './verify-fault.ts'

/** What whoever checks a record knows from elsewhere. */
export interface KnownBefore {
  /** A verifier key from elsewhere; the record's own otherwise. */
  readonly known?: string
  /** A policy from elsewhere: its logs, if it names any, and its quorum must be met. The record's own otherwise. */
  readonly policy?: Uint8Array
  /** A checkpoint that somebody kept, from which the record must have grown. */
  readonly since?: Uint8Array
}

/** What the check starts from. */
export interface Trust {
  readonly log: NoteKey
  readonly keyKnown: boolean
  readonly policy?: Policy
  readonly checkpoint: Uint8Array
  readonly keys: { readonly keys?: Uint8Array }
  readonly earlier: readonly EarlierLog[]
}

/** Which key, policy and earlier checkpoint the record is held to, and the checkpoint that it shows; signatures are checked later. */
export async function trustOf(
  source: RecordSource,
  crypto: RecordCrypto,
  { known, policy: given, since }: KnownBefore,
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
  const checkpoint = await fileWithin(source, { path: 'checkpoint', most_bytes: largestNote_bytes })
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
  return isNeeded ? await fileWithin(source, { path: 'keys', most_bytes: largestKeys_bytes }) : ok(undefined)
}

async function policyOf(
  source: RecordSource,
  { sha256 }: RecordCrypto,
  given: Uint8Array | undefined,
): Promise<Result<Policy | undefined, VerifyFault>> {
  const read =
    given === undefined ? await fileWithin(source, { path: 'policy', most_bytes: largestPolicy_bytes }) : ok(given)
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
