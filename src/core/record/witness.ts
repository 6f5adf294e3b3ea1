import { ok, type Result, refuse } from '../base/result.ts'
import { parseAddCheckpoint } from './add-checkpoint.ts'
import { sameBytes } from './bytes.ts'
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts'
import type { RecordCrypto, Sha256 } from './crypto.ts'
import { emptyRoot } from './merkle.ts'
import { openNote, parseNote } from './note.ts'
import type { NoteKey } from './note-key.ts'
import { checkConsistency } from './proof.ts'

// What a witness does with a request to cosign: https://c2sp.org/tlog-witness#add-checkpoint

/** What a witness has to remember of a log: the last tree that it cosigned. */
export interface Witnessed {
  readonly size: number
  readonly root: Uint8Array
}

/** A checkpoint that a known log signed, not yet compared with what the witness remembers of it. */
export interface WitnessRequest {
  readonly oldSize: number
  readonly hashes: readonly Uint8Array[]
  readonly checkpoint: Checkpoint
  /** What is cosigned: the checkpoint with its extension lines, without signatures. */
  readonly text: string
}

/** Why a witness does not cosign. */
export type WitnessRefusal =
  /** 400: the bytes are no request, or its old size is above the size of its checkpoint. */
  | { readonly type: 'malformed' }
  /** 404 */
  | { readonly type: 'unknown log'; readonly origin: string }
  /** 403 */
  | { readonly type: 'unknown signature'; readonly origin: string }
  /** 409 with the size that the witness cosigned last, as `text/x.tlog.size`. */
  | { readonly type: 'other size'; readonly origin: string; readonly size: number }
  /** 409 as well: the log signed two roots for one size. */
  | { readonly type: 'other root'; readonly origin: string; readonly size: number }
  /** 422 */
  | { readonly type: 'wrong proof'; readonly origin: string }

/** The specification allows no longer proof. */
const mostHashes = 63

/** @param logs the keys of each known origin */
export function readWitnessRequest(
  crypto: RecordCrypto,
  bytes: Uint8Array,
  logs: ReadonlyMap<string, readonly NoteKey[]>,
): Result<WitnessRequest, WitnessRefusal> {
  const request = parseAddCheckpoint(bytes)
  if (!request.ok || request.value.hashes.length > mostHashes) return refuse({ type: 'malformed' })
  const note = parseNote(request.value.checkpoint)
  const checkpoint = note.ok ? checkpointIn(crypto.sha256, note.value.text) : undefined
  if (checkpoint === undefined) return refuse({ type: 'malformed' })
  const { origin, size } = checkpoint
  const keys = logs.get(origin)
  if (keys === undefined) return refuse({ type: 'unknown log', origin })
  const opened = openNote(crypto, request.value.checkpoint, keys)
  if (!opened.ok) return refuse({ type: 'unknown signature', origin })
  const { oldSize, hashes } = request.value
  if (oldSize > size) return refuse({ type: 'malformed' })
  return ok({ oldSize, hashes, checkpoint, text: opened.value.text })
}

/**
 * Whether the log has only grown since. What is accepted must be remembered, in the same step in which `kept` was read and
 * before anybody gets the cosignature: else two requests at once could both be cosigned.
 * @param kept what was cosigned last of this origin; undefined when nothing was
 */
export function judgeWitnessRequest(
  sha256: Sha256,
  { oldSize, hashes, checkpoint }: WitnessRequest,
  kept: Witnessed | undefined,
): Result<Witnessed, WitnessRefusal> {
  const { origin, size, root } = checkpoint
  const { size: keptSize, root: keptRoot } = kept ?? { size: 0, root: emptyRoot(sha256) }
  if (oldSize !== keptSize) return refuse({ type: 'other size', origin, size: keptSize })
  if (oldSize === size && !sameBytes(keptRoot, root)) return refuse({ type: 'other root', origin, size: keptSize })
  const claim = { oldSize, oldRoot: keptRoot, newSize: size, newRoot: root, proof: hashes }
  return checkConsistency(sha256, claim).ok ? ok({ size, root }) : refuse({ type: 'wrong proof', origin })
}

/** Other logs than ours may have extension lines, which are cosigned unread; none of them is empty. */
function checkpointIn(sha256: Sha256, text: string): Checkpoint | undefined {
  const lines = text.slice(0, -1).split('\n')
  if (lines.includes('')) return undefined
  const parsed = parseCheckpoint(`${lines.slice(0, 3).join('\n')}\n`)
  if (!parsed.ok) return undefined
  const { size, root } = parsed.value
  return size === 0 && !sameBytes(root, emptyRoot(sha256)) ? undefined : parsed.value
}
