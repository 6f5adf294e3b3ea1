import { ok, type Result, refuse } from '../base/result.ts'
import { decodeBase64, encodeBase64 } from './base64.ts'
import { joinBytes } from './bytes.ts'
import type { Sha256 } from './crypto.ts'
import { decodeHex, encodeHex } from './hex.ts'
import type { KeyFault } from './record-fault.ts'
import { encodeUtf8 } from './utf8.ts'

/** A key whose signatures on notes are known: of a log, or of a witness. https://c2sp.org/signed-note#signatures */
export interface NoteKey {
  readonly name: string
  /** Four bytes that, with the name, say which key signed. They identify; they prove nothing. */
  readonly id: Uint8Array
  readonly kind: NoteKeyKind
  readonly publicKey: Uint8Array
}

/** A log signs the note; a witness signs it with the time at which it saw it. */
export type NoteKeyKind = 'ed25519' | 'cosignature/v1'

export const keyId_bytes = 4
const publicKey_bytes = 32
const typeOf: Readonly<Record<NoteKeyKind, number>> = { ed25519: 0x01, 'cosignature/v1': 0x04 }

/** @param publicKey 32 bytes as in RFC 8032 */
export function noteKey(
  sha256: Sha256,
  { name, kind, publicKey }: { readonly name: string; readonly kind: NoteKeyKind; readonly publicKey: Uint8Array },
): Result<NoteKey, KeyFault> {
  if (!isKeyName(name) || publicKey.length !== publicKey_bytes) return refuse({ code: 'KeyMalformed' })
  const typed = joinBytes([Uint8Array.of(typeOf[kind]), publicKey])
  const id = sha256(joinBytes([encodeUtf8(`${name}\n`), typed])).slice(0, keyId_bytes)
  return ok({ name, id, kind, publicKey })
}

/** `name+id+key`, the form in which a verifier is given a key. */
export function formatVkey({ name, id, kind, publicKey }: NoteKey): string {
  return `${name}+${encodeHex(id)}+${encodeBase64(joinBytes([Uint8Array.of(typeOf[kind]), publicKey]))}`
}

/** Reads only what `formatVkey` writes; a newline at the end of a file is the caller's to drop. */
export function parseVkey(sha256: Sha256, vkey: string): Result<NoteKey, KeyFault> {
  const match = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(vkey)
  const typed = decodeBase64(match?.[3] ?? '')
  const id = decodeHex(match?.[2] ?? '')
  const name = match?.[1] ?? ''
  const [type] = typed ?? []
  if (typed === undefined || id === undefined || type === undefined) return refuse({ code: 'KeyMalformed' })
  const kind = kindOf(type)
  if (kind === undefined) return refuse({ code: 'KeyTypeUnknown', type })
  const key = noteKey(sha256, { name, kind, publicKey: typed.slice(1) })
  if (!key.ok) return key
  return formatVkey(key.value) === vkey ? key : refuse({ code: 'KeyIdWrong', name })
}

/** Not empty, and without spaces of any script, plus signs and control characters. */
export function isKeyName(name: string): boolean {
  return /^[^\s\p{White_Space}\p{Cc}+]+$/u.test(name) && name.isWellFormed()
}

function kindOf(type: number): NoteKeyKind | undefined {
  switch (type) {
    case 0x01:
      return 'ed25519'
    case 0x04:
      return 'cosignature/v1'
  }
  return undefined
}
