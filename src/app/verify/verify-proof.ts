import { ok, type Result, refuse } from '../../core/base/result.ts'
import { canonicalFault } from '../../core/record/canonical.ts'
import type { RecordCrypto } from '../../core/record/crypto.ts'
import { formatVkey, type NoteKey, parseVkey } from '../../core/record/note-key.ts'
import { type Policy, parsePolicy, quorumMet } from '../../core/record/policy.ts'
import { checkTlogProof, type ProvenEntry } from '../../core/record/tlog-proof.ts'
import type { Unchecked } from './unchecked.ts'
import type { VerifyFault } from './verify-fault.ts'

export interface ProofFiles {
  /** Of the form https://c2sp.org/tlog-proof. */
  readonly proof: Uint8Array
  readonly entry: Uint8Array
}

export interface VerifiedProof {
  readonly proven: ProvenEntry
  readonly vkey: string
  readonly unchecked: readonly Unchecked[]
}

/**
 * Whether a proof shows these bytes to stand in a log, by nothing but the two files and what is known from elsewhere: the
 * log's verifier key, a policy that names logs, or both.
 */
export function verifyProof(
  crypto: RecordCrypto,
  files: ProofFiles,
  { known, policy: given }: { readonly known?: string; readonly policy?: Uint8Array },
): Result<VerifiedProof, VerifyFault> {
  const parsed = given === undefined ? undefined : parsePolicy(crypto.sha256, given)
  if (parsed?.ok === false) return refuse({ code: 'PolicyWrong', cause: parsed.problem })
  const policy = parsed?.value
  const logs = logsOf(crypto, known, policy)
  if (!logs.ok) return logs
  const proven = provenBy(crypto, files, logs.value, policy?.witnesses.map(({ key }) => key) ?? [])
  if (!proven.ok) return proven
  const invalid = canonicalFault(files.entry)
  if (invalid !== undefined) return refuse(invalid)
  const { signers } = proven.value
  const [log, ...cosigners] = signers.map(({ key }) => key)
  if (policy !== undefined && !quorumMet(policy, cosigners))
    return refuse({ code: 'QuorumUnmet', cosigned: cosigners.map(({ name }) => name) })
  const witnesses: readonly Unchecked[] = cosigners.length === 0 ? ['witnesses'] : []
  return ok({
    proven: proven.value,
    vkey: log === undefined ? '' : formatVkey(log),
    unchecked: ['rest', 'beside', ...witnesses, 'times', 'rules'],
  })
}

function logsOf(
  { sha256 }: RecordCrypto,
  known: string | undefined,
  policy: Policy | undefined,
): Result<readonly NoteKey[], VerifyFault> {
  const fromPolicy = policy?.logs.map(({ key }) => key) ?? []
  if (known === undefined) return fromPolicy.length === 0 ? refuse({ code: 'VkeyMissing' }) : ok(fromPolicy)
  const log = parseVkey(sha256, known.trim())
  if (!log.ok) return log
  const isKnown = fromPolicy.length === 0 || fromPolicy.some((key) => formatVkey(key) === formatVkey(log.value))
  return isKnown ? ok([log.value]) : refuse({ code: 'LogNotInPolicy', origin: log.value.name })
}

/** By the first of these logs that signed; when none did, as the first would see it. */
function provenBy(
  crypto: RecordCrypto,
  files: ProofFiles,
  logs: readonly NoteKey[],
  witnesses: readonly NoteKey[],
): Result<ProvenEntry, VerifyFault> {
  let unsigned: Result<ProvenEntry, VerifyFault> = refuse({ code: 'VkeyMissing' })
  for (const log of logs) {
    const proven = checkTlogProof(crypto, { log, witnesses }, files)
    if (proven.ok || proven.problem.code !== 'NoKnownSignature') return proven
    unsigned = proven
  }
  return unsigned
}
