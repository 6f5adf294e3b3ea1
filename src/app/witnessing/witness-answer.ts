import { sameBytes } from '../../core/record/bytes.ts'
import type { RecordCrypto } from '../../core/record/crypto.ts'
import { parseDecimal } from '../../core/record/decimal.ts'
import { openNote, parseNote } from '../../core/record/note.ts'
import type { NoteKey } from '../../core/record/note-key.ts'
import { decodeUtf8, encodeUtf8 } from '../../core/record/utf8.ts'

/** What a witness answered, read and verified: https://c2sp.org/tlog-witness#add-checkpoint */
export type WitnessAnswer =
  /** Its line, with the newline, and when it says that it saw the checkpoint. */
  | { readonly type: 'cosigned'; readonly line: string; readonly time_s: number }
  /** It cosigned another size last than the one that the proof began with. */
  | { readonly type: 'other size'; readonly size: number }
  | { readonly type: 'refused'; readonly status: number }
  | { readonly type: 'wrong'; readonly why: WrongAnswer }

export type WrongAnswer = 'unreadable' | 'not its signature' | 'another time'

/** A clock may be wrong by this much before its cosignature is worth nothing. */
const most_skew_s = 3_600

/**
 * Nothing of the answer is believed: the cosignature must be by the key of the policy, over exactly this text, of about now.
 * @param text of the checkpoint, with its last newline
 */
export function readWitnessAnswer(
  crypto: RecordCrypto,
  { status, body }: { readonly status: number; readonly body: Uint8Array },
  { text, key, now_s }: { readonly text: string; readonly key: NoteKey; readonly now_s: number },
): WitnessAnswer {
  if (status === 409) return readSize(body)
  if (status !== 200) return { type: 'refused', status }
  const lines = decodeUtf8(body)
  if (lines === undefined) return { type: 'wrong', why: 'unreadable' }
  const note = encodeUtf8(`${text}\n${lines}`)
  const opened = openNote(crypto, note, [key])
  if (!opened.ok) return { type: 'wrong', why: isSignature(opened.problem.code) ? 'not its signature' : 'unreadable' }
  const [signer] = opened.value.signers
  // A body with a blank line of its own would make another text of it, which the key may have signed at another time.
  if (opened.value.text !== text || signer?.time_s === undefined) return { type: 'wrong', why: 'unreadable' }
  if (Math.abs(signer.time_s - now_s) > most_skew_s) return { type: 'wrong', why: 'another time' }
  const line = lineOf(note, lines, key)
  return line === undefined ? { type: 'wrong', why: 'unreadable' } : { type: 'cosigned', line, time_s: signer.time_s }
}

function isSignature(code: string): boolean {
  return code === 'SignatureWrong' || code === 'NoKnownSignature'
}

function readSize(body: Uint8Array): WitnessAnswer {
  const text = decodeUtf8(body)
  const size = text?.endsWith('\n') === true ? parseDecimal(text.slice(0, -1)) : undefined
  return size === undefined ? { type: 'wrong', why: 'unreadable' } : { type: 'other size', size }
}

/** The first line by this key; a witness with several keys answers with several. */
function lineOf(note: Uint8Array, lines: string, key: NoteKey): string | undefined {
  const parsed = parseNote(note)
  if (!parsed.ok) return undefined
  const place = parsed.value.signatures.findIndex(({ name, id }) => name === key.name && sameBytes(id, key.id))
  const line = lines.split('\n')[place]
  return line === undefined ? undefined : `${line}\n`
}
