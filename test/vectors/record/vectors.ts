import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RecordCrypto, Sha256, SignEd25519, VerifyEd25519 } from '../../../src/core/record/crypto.ts'
import { leafHash } from '../../../src/core/record/merkle.ts'
import { type NoteKey, type NoteKeyKind, noteKey, parseVkey } from '../../../src/core/record/note-key.ts'
import type { HashRange } from '../../../src/core/record/span.ts'

export function vector(path: string): Uint8Array {
  return Uint8Array.from(readFileSync(join(import.meta.dirname, path)))
}

export function vectorText(path: string): string {
  return readFileSync(join(import.meta.dirname, path), 'utf8')
}

export const sha256: Sha256 = (bytes) => Uint8Array.from(createHash('sha256').update(bytes).digest())

const spki = Buffer.from('302a300506032b6570032100', 'hex')
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')

const verifyEd25519: VerifyEd25519 = (publicKey, message, signature) =>
  verify(
    null,
    message,
    createPublicKey({ key: Buffer.concat([spki, publicKey]), format: 'der', type: 'spki' }),
    signature,
  )

export const crypto: RecordCrypto = { sha256, verifyEd25519 }

/** The key of the worked example, whose seed is published in it. */
export const logSeed = '93c6de880846967527be7a4a806d39e00b6b505aeda02902e8a033da52ed77fd'
export const log = keyFrom('record.example.org/log+e2ff3702+Af3wkqiQ3qjucQCT0X5Ac28MKcid7cxsjs9NYAh9LoOH')
export const witness = keyFrom('witness.example.net/w1+1712201e+BIENxNTNueC+8dmg5kq0bcI6LB3RZ3HkJNpbFFGmLDLq')
export const signAsLog = signerOf(logSeed)

export function signerOf(seed: string): SignEd25519 {
  const key = privateKey(seed)
  return (message) => Uint8Array.from(sign(null, message, key))
}

/** A key made from a seed of 32 bytes in hexadecimal. */
export function keyOf(name: string, kind: NoteKeyKind, seed: string): NoteKey {
  const der = createPublicKey(privateKey(seed)).export({ format: 'der', type: 'spki' })
  const key = noteKey(sha256, { name, kind, publicKey: Uint8Array.from(der.subarray(spki.length)) })
  if (!key.ok) throw new Error(key.problem.code)
  return key.value
}

export function keyFrom(vkey: string): NoteKey {
  const key = parseVkey(sha256, vkey)
  if (!key.ok) throw new Error(key.problem.code)
  return key.value
}

/** The entries that the log of the vectors is made of. */
export function sampleEntries(count: number): readonly Uint8Array[] {
  return Array.from({ length: count }, (_, n) => {
    const at = new Date(Date.UTC(2026, 10, 1 + (n % 28))).toISOString().replace('.000', '')
    return new TextEncoder().encode(
      `{"at":"${at}","body":"Council","kind":"record","n":${n},"title":"Resolution ${n}"}`,
    )
  })
}

export function sampleLeaves(count: number): readonly Uint8Array[] {
  return sampleEntries(count).map((entry) => leafHash(sha256, entry))
}

/** The root as RFC 6962 defines it, recursively: slow, and independent of the code under test. */
export function rootByDefinition(leaves: readonly Uint8Array[]): Uint8Array {
  const [first] = leaves
  if (first === undefined) return sha256(new Uint8Array(0))
  if (leaves.length === 1) return first
  let split = 1
  while (split * 2 < leaves.length) split *= 2
  const [left, right] = [rootByDefinition(leaves.slice(0, split)), rootByDefinition(leaves.slice(split))]
  return sha256(Uint8Array.from([1, ...left, ...right]))
}

/** Stored hashes by definition: each level the roots of whole groups of 256 of the one below. */
export function storedByDefinition(leaves: readonly Uint8Array[]): readonly (readonly Uint8Array[])[] {
  const levels = [leaves]
  for (let row = leaves; row.length >= 256; ) {
    const below = row
    row = Array.from({ length: Math.floor(row.length / 256) }, (_, n) =>
      rootByDefinition(below.slice(n * 256, n * 256 + 256)),
    )
    levels.push(row)
  }
  return levels
}

export function rangeOf(levels: readonly (readonly Uint8Array[])[]): HashRange {
  return (level, from, count) => (levels[level] ?? []).slice(from, from + count)
}

/** A copy with one byte changed. */
export function altered(bytes: Uint8Array, at: number, by = 1): Uint8Array {
  const copy = Uint8Array.from(bytes)
  copy[at] = ((copy[at] ?? 0) + by) % 256
  return copy
}

function privateKey(seed: string) {
  return createPrivateKey({ key: Buffer.concat([pkcs8, Buffer.from(seed, 'hex')]), format: 'der', type: 'pkcs8' })
}
