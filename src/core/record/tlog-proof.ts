import { ok, type Result, refuse } from '../base/result.ts'
import { decodeBase64, encodeBase64 } from './base64.ts'
import { type OpenedCheckpoint, openCheckpoint } from './checkpoint.ts'
import type { RecordCrypto } from './crypto.ts'
import { parseDecimal } from './decimal.ts'
import { leafHash } from './merkle.ts'
import type { NoteKey } from './note-key.ts'
import { checkInclusion } from './proof.ts'
import { formatProofFile, parseProofFile } from './proof-file.ts'
import type { CheckpointFault, NoteFault, ProofFault } from './record-fault.ts'

/** One file that proves one entry offline. https://c2sp.org/tlog-proof */
export interface TlogProof {
  readonly index: number
  readonly hashes: readonly Uint8Array[]
  /** The signed checkpoint, byte for byte, with the cosignatures that it had. */
  readonly checkpoint: Uint8Array
  /** Bytes that nobody signed; ours have none. */
  readonly extra?: Uint8Array
}

const version = 'c2sp.org/tlog-proof@v1'

export function formatTlogProof({ index, hashes, checkpoint, extra }: TlogProof): Uint8Array {
  const extraLine = extra === undefined ? [] : [`extra ${encodeBase64(extra)}`]
  return formatProofFile({ head: [version, ...extraLine, `index ${index}`], hashes, checkpoint })
}

export function parseTlogProof(bytes: Uint8Array): Result<TlogProof, ProofFault> {
  const file = parseProofFile(
    bytes,
    (line, index) => index === 0 || line.startsWith('extra ') || line.startsWith('index '),
  )
  if (!file.ok) return file
  const { head, hashes, checkpoint } = file.value
  const [first, ...lines] = head
  if (first !== version) return refuse({ code: 'ProofMalformed', line: 1 })
  const extra = lines[0]?.startsWith('extra ') ? decodeBase64(lines[0].slice('extra '.length)) : undefined
  const indexAt = lines[0]?.startsWith('extra ') ? 1 : 0
  if (indexAt === 1 && extra === undefined) return refuse({ code: 'ProofMalformed', line: 2 })
  const index = parseDecimal(lines[indexAt]?.replace(/^index /, '') ?? '')
  if (index === undefined) return refuse({ code: 'ProofMalformed', line: indexAt + 2 })
  if (lines.length > indexAt + 1) return refuse({ code: 'ProofMalformed', line: indexAt + 3 })
  return ok({ index, hashes, checkpoint, ...(extra === undefined ? {} : { extra }) })
}

export interface ProvenEntry extends OpenedCheckpoint {
  readonly index: number
}

/**
 * Whether these bytes are an entry of the log, by a proof file and the keys alone.
 * The canonical form of the entry is not part of it: `decodeCanonical` says that.
 */
export function checkTlogProof(
  crypto: RecordCrypto,
  keys: { readonly log: NoteKey; readonly witnesses?: readonly NoteKey[] },
  { proof, entry }: { readonly proof: Uint8Array; readonly entry: Uint8Array },
): Result<ProvenEntry, ProofFault | NoteFault | CheckpointFault> {
  const parsed = parseTlogProof(proof)
  if (!parsed.ok) return parsed
  const { index, hashes } = parsed.value
  const opened = openCheckpoint(crypto, parsed.value.checkpoint, keys)
  if (!opened.ok) return opened
  const { size, root } = opened.value.checkpoint
  const leaf = leafHash(crypto.sha256, entry)
  const included = checkInclusion(crypto.sha256, { index, size, leaf, root, proof: hashes })
  return included.ok ? ok({ ...opened.value, index }) : included
}
