import { ok, type Result, refuse } from '../base/result.ts'
import { decodeBase64, encodeBase64 } from './base64.ts'
import { sameBytes } from './bytes.ts'
import type { RecordCrypto, SignEd25519 } from './crypto.ts'
import { parseDecimal } from './decimal.ts'
import { emptyRoot, hash_bytes } from './merkle.ts'
import { type OpenedNote, openNote, signNote } from './note.ts'
import type { NoteKey } from './note-key.ts'
import type { CheckpointFault, NoteFault } from './record-fault.ts'

/** What a log commits to: which log, how many entries, the root over them. https://c2sp.org/tlog-checkpoint */
export interface Checkpoint {
  /** A schemeless URL that never changes, and the name of the key that signs. */
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array
}

export interface OpenedCheckpoint {
  readonly checkpoint: Checkpoint
  /** The log itself first, then the known witnesses that cosigned. */
  readonly signers: OpenedNote['signers']
  readonly ignored: number
}

/** Accepts a checkpoint only with the log's own signature over its own origin; known witnesses must not be wrong either. */
export function openCheckpoint(
  crypto: RecordCrypto,
  bytes: Uint8Array,
  { log, witnesses = [] }: { readonly log: NoteKey; readonly witnesses?: readonly NoteKey[] },
): Result<OpenedCheckpoint, CheckpointFault | NoteFault> {
  const note = openNote(crypto, bytes, [log, ...witnesses])
  if (!note.ok) return note
  const { text, signers, ignored } = note.value
  const own = signers.filter(({ key }) => key === log)
  if (own.length === 0) return refuse({ code: 'NoKnownSignature', names: signers.map(({ key }) => key.name) })
  const parsed = parseCheckpoint(text)
  if (!parsed.ok) return parsed
  const { origin, size, root } = parsed.value
  if (origin !== log.name) return refuse({ code: 'OriginWrong', origin, expected: log.name })
  if (size === 0 && !sameBytes(root, emptyRoot(crypto.sha256))) return refuse({ code: 'EmptyRootWrong' })
  return ok({ checkpoint: parsed.value, signers: [...own, ...signers.filter(({ key }) => key !== log)], ignored })
}

/** The checkpoint file of a log, with the log's signature and no other. The origin must be the name of the key. */
export function signCheckpoint(checkpoint: Checkpoint, key: NoteKey, sign: SignEd25519): Uint8Array {
  if (checkpoint.origin !== key.name) throw new Error(`A key of ${key.name} cannot sign for ${checkpoint.origin}`)
  return signNote(formatCheckpoint(checkpoint), key, sign)
}

export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${encodeBase64(root)}\n`
}

/** Three lines, and after them any that a log has added for itself, which say nothing here. Our own logs add none. */
export function parseCheckpoint(text: string): Result<Checkpoint, CheckpointFault> {
  const [origin = '', sizeLine = '', rootLine = '', ...rest] = text.split('\n')
  const size = parseDecimal(sizeLine)
  const root = decodeBase64(rootLine)
  if (origin === '') return refuse({ code: 'CheckpointMalformed', line: 1 })
  if (size === undefined) return refuse({ code: 'CheckpointMalformed', line: 2 })
  if (root?.length !== hash_bytes) return refuse({ code: 'CheckpointMalformed', line: 3 })
  const end = rest.indexOf('')
  if (end === -1 || end !== rest.length - 1) return refuse({ code: 'CheckpointMalformed', line: 4 + Math.max(end, 0) })
  return ok({ origin, size, root })
}
