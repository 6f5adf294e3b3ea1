import { ok, type Result, refuse } from '../base/result.ts'
import { decodeBase64, encodeBase64 } from './base64.ts'
import { joinBytes, sameBytes } from './bytes.ts'
import type { RecordCrypto, SignEd25519, VerifyEd25519 } from './crypto.ts'
import { isKeyName, keyId_bytes, type NoteKey } from './note-key.ts'
import type { NoteFault } from './record-fault.ts'
import { decodeUtf8, encodeUtf8 } from './utf8.ts'

/** What a note cannot exceed, so that whoever fetches it knows when to stop. */
export const largestNote_bytes = 1_000_000

/** A text with signatures that nobody has checked yet. https://c2sp.org/signed-note */
export interface Note {
  /** Ends in a newline, which is signed too. */
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

export interface NoteSignature {
  readonly name: string
  readonly id: Uint8Array
  /** What stands behind the id: for Ed25519 the 64 bytes, for a cosignature its time in 8 bytes before them. */
  readonly signature: Uint8Array
  /** Counted from 1 within the note. */
  readonly line: number
}

/** A text and who of the known keys signed it. */
export interface OpenedNote {
  readonly text: string
  /** At least one; a key is there once, however often it signed. */
  readonly signers: readonly Signer[]
  /** How many signatures were by keys that are not known, and say nothing. */
  readonly ignored: number
}

export interface Signer {
  readonly key: NoteKey
  /** When a witness says it saw the note, in seconds since 1970; undefined for a signature without time. */
  readonly time_s: number | undefined
}

/** The specification asks for 16 at least. */
const mostSignatures = 100
const ed25519_bytes = 64
const time_bytes = 8

/**
 * Accepts a note that at least one known key signed. Unknown keys are ignored; a signature that claims to be by a known
 * key and is not rejects the whole note, because somebody tampered with it.
 */
export function openNote(
  { verifyEd25519 }: Pick<RecordCrypto, 'verifyEd25519'>,
  bytes: Uint8Array,
  keys: readonly NoteKey[],
): Result<OpenedNote, NoteFault> {
  const note = parseNote(bytes)
  if (!note.ok) return note
  const { text, signatures } = note.value
  const signers: Signer[] = []
  let ignored = 0
  for (const signature of signatures) {
    const key = keys.find(({ name, id }) => name === signature.name && sameBytes(id, signature.id))
    const signer = key === undefined ? undefined : signerOf(verifyEd25519, { text, signature, key })
    if (key === undefined) ignored += 1
    else if (signer === undefined) return refuse({ code: 'SignatureWrong', line: signature.line, name: signature.name })
    else if (!signers.some((earlier) => earlier.key === key)) signers.push(signer)
  }
  if (signers.length === 0) return refuse({ code: 'NoKnownSignature', names: signatures.map(({ name }) => name) })
  return ok({ text, signers, ignored })
}

/** Splits text and signatures without checking who signed. */
export function parseNote(bytes: Uint8Array): Result<Note, NoteFault> {
  if (bytes.length > largestNote_bytes) return refuse({ code: 'NoteTooLarge' })
  const note = decodeUtf8(bytes)
  if (note === undefined) return refuse({ code: 'NoteNotUtf8' })
  const control = note.split('\n').findIndex((line) => [...line].some((character) => character < ' '))
  if (control !== -1) return refuse({ code: 'NoteHasControlCharacter', line: control + 1 })
  // The text may have blank lines of its own, so the last one is the border.
  const border = note.lastIndexOf('\n\n')
  if (border === -1 || border + 2 === note.length) return refuse({ code: 'NoteUnsigned' })
  const text = note.slice(0, border + 1)
  const signatures = parseSignatures(note.slice(border + 2), lineAt(text) + 1)
  return signatures.ok ? ok({ text, signatures: signatures.value }) : signatures
}

/**
 * The signed note of a text, with the one signature of a log.
 * @param text ends in a newline, has no control character but newlines and is not empty
 */
export function signNote(text: string, key: NoteKey, sign: SignEd25519): Uint8Array {
  return encodeUtf8(`${text}\n${signatureLine(key, sign(signedBytes(key, text, undefined)))}`)
}

/** The line, with its newline, by which a witness says that it saw the note of this text at this time. */
export function cosign(text: string, key: NoteKey, time_s: number, sign: SignEd25519): string {
  return signatureLine(key, joinBytes([encodeTime(time_s), sign(signedBytes(key, text, String(time_s)))]))
}

/** When a cosignature that was verified before says that it was made, in seconds since 1970. */
export function cosignatureTime(signature: Uint8Array): number {
  return Number(decodeTime(signature.subarray(0, time_bytes)))
}

function signatureLine({ name, id }: NoteKey, signature: Uint8Array): string {
  return `— ${name} ${encodeBase64(joinBytes([id, signature]))}\n`
}

function parseSignatures(block: string, firstLine: number): Result<readonly NoteSignature[], NoteFault> {
  const lines = block.split('\n')
  // What follows the last newline: nothing, in a whole note.
  const rest = lines.pop()
  if (rest !== '') return refuse({ code: 'SignatureLineMalformed', line: firstLine + lines.length })
  if (lines.length > mostSignatures)
    return refuse({ code: 'NoteHasTooManySignatures', line: firstLine + mostSignatures })
  const signatures: NoteSignature[] = []
  for (const [index, text] of lines.entries()) {
    const signature = parseSignature(text, firstLine + index)
    if (signature === undefined) return refuse({ code: 'SignatureLineMalformed', line: firstLine + index })
    signatures.push(signature)
  }
  return ok(signatures)
}

function parseSignature(text: string, line: number): NoteSignature | undefined {
  const [, name = '', base64 = ''] = /^— ([^ ]+) ([^ ]+)$/.exec(text) ?? []
  const bytes = decodeBase64(base64)
  if (!isKeyName(name) || bytes === undefined || bytes.length <= keyId_bytes) return undefined
  return { name, id: bytes.slice(0, keyId_bytes), signature: bytes.slice(keyId_bytes), line }
}

interface Signed {
  readonly text: string
  readonly signature: NoteSignature
  readonly key: NoteKey
}

function signerOf(verify: VerifyEd25519, { text, signature: { signature }, key }: Signed): Signer | undefined {
  switch (key.kind) {
    case 'ed25519': {
      const isRight =
        signature.length === ed25519_bytes && verify(key.publicKey, signedBytes(key, text, undefined), signature)
      return isRight ? { key, time_s: undefined } : undefined
    }
    case 'cosignature/v1': {
      if (signature.length !== time_bytes + ed25519_bytes) return undefined
      const time = decodeTime(signature.subarray(0, time_bytes))
      const isRight = verify(key.publicKey, signedBytes(key, text, String(time)), signature.subarray(time_bytes))
      return isRight && time <= Number.MAX_SAFE_INTEGER ? { key, time_s: Number(time) } : undefined
    }
  }
}

/** https://c2sp.org/tlog-cosignature#format */
function signedBytes(key: NoteKey, text: string, time: string | undefined): Uint8Array {
  switch (key.kind) {
    case 'ed25519':
      return encodeUtf8(text)
    case 'cosignature/v1':
      return encodeUtf8(`cosignature/v1\ntime ${time}\n${text}`)
  }
}

function encodeTime(time_s: number): Uint8Array {
  const bytes = new Uint8Array(time_bytes)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(time_s))
  return bytes
}

function decodeTime(bytes: Uint8Array): bigint {
  return new DataView(bytes.buffer, bytes.byteOffset, time_bytes).getBigUint64(0)
}

/** The number of the line that begins or goes on after this text. */
function lineAt(before: string): number {
  return before.split('\n').length
}
