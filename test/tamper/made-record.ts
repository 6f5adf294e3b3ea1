// A record with everything that can be tampered with: a key that was changed, witnesses with a policy, documents and
// sealed values beside it. Its files are made by the code under test and checked against nothing here: test/vectors are.

import { createServer } from 'node:http'
import { formatValues } from '../../src/app/record/values-file.ts'
import { encodeBundle } from '../../src/core/record/bundle.ts'
import { joinBytes } from '../../src/core/record/bytes.ts'
import { encodeCanonical } from '../../src/core/record/canonical.ts'
import { formatCheckpoint, signCheckpoint } from '../../src/core/record/checkpoint.ts'
import { emptyEdge, grow } from '../../src/core/record/growth.ts'
import { formatKeyHistory } from '../../src/core/record/key-history.ts'
import { leafHash } from '../../src/core/record/merkle.ts'
import { cosign } from '../../src/core/record/note.ts'
import { formatVkey, type NoteKey } from '../../src/core/record/note-key.ts'
import { inclusionPlan, proofOf } from '../../src/core/record/proof.ts'
import { formatTilePath, tilesOf } from '../../src/core/record/tiles.ts'
import { formatTlogProof } from '../../src/core/record/tlog-proof.ts'
import { encodeUtf8 } from '../../src/core/record/utf8.ts'
import { keyOf, rangeOf, sha256, signerOf } from '../vectors/record/vectors.ts'

export type Files = ReadonlyMap<string, Uint8Array>

export interface Holder {
  readonly key: NoteKey
  readonly sign: (message: Uint8Array) => Uint8Array
}

export const origin = 'record.example.org/made'
export const oldKey = logKey('11')
export const newKey = logKey('22')
export const strangerKey = logKey('33')
export const witnesses = ['44', '55'].map((seed, index) => witnessKey(`witness.example.net/w${index}`, seed))
export const size = 520
/** The entry that names the new key. */
export const changedAt = 300
export const handoverSize = 310
/** A checkpoint that somebody kept. */
export const keptSize = 257

export const documents = ['# A charter\n', '["a roll"]']
export const sealed = Array.from({ length: 5 }, (_, n) => {
  const [salt, value] = [sha256(encodeUtf8(`salt ${n}`)).slice(0, 16), `a name that is sealed, ${n}`]
  const commitment = sha256(joinBytes([salt, encodeUtf8(value)])).toHex()
  return { commitment, salt, value, readers: { kind: 'public' } as const }
})
/** Of the sealed values one was erased. */
export const values = sealed.slice(1)

export const entries: readonly Uint8Array[] = Array.from({ length: size }, (_, n) => canonical(entryAt(n)))
export const madeFiles: Files = filesOf(entries)
/** As it is published, with the key that signs now beside it. */
export const proofIndex = 137
export const proof = proofOfEntry(entries, proofIndex)

function entryAt(n: number): unknown {
  const base = { v: 1, at: `2026-11-26T00:${String(n % 60).padStart(2, '0')}:00Z`, n }
  const [charter = '', roll = ''] = documents
  if (n === changedAt) return { ...base, event: { type: 'KeyChanged', vkey: formatVkey(newKey.key) } }
  if (n === 1)
    return { ...base, event: { charter: refTo(charter, 'text/markdown'), roll: [refTo(roll, 'application/json')] } }
  const commitment = sealed[n - 2]?.commitment
  return { ...base, event: { type: 'Said', text: `entry ${n} says "é"`, ...(commitment && { reason: commitment }) } }
}

function refTo(text: string, type: string) {
  const bytes = encodeUtf8(text)
  return { digest: sha256(bytes).toHex(), bytes: bytes.length, type }
}

export function canonical(value: unknown): Uint8Array {
  const written = encodeCanonical(value)
  if (!written.ok) throw new Error(written.problem.code)
  return written.value
}

/** The files of a log as its holder would publish them, the last checkpoint signed by the new key alone and cosigned. */
export function filesOf(entries: readonly Uint8Array[], signer = newKey): Files {
  const tiles = [...tilesOf(entries.length)].map((tile): [string, Uint8Array] => {
    const [from, until] = [tile.index * 256, tile.index * 256 + tile.width]
    if (tile.kind === 'entries') return [formatTilePath(tile), encodeBundle(entries.slice(from, until))]
    return [formatTilePath(tile), joinBytes(storedOf(entries)[tile.level]?.slice(from, until) ?? [])]
  })
  const policy = [
    `log ${formatVkey(newKey.key)}`,
    ...witnesses.map(({ key }, index) => `witness w${index} ${formatVkey(key)}`),
    'group both all w0 w1',
    'quorum both',
  ]
  return new Map([
    ['checkpoint', cosigned(checkpointOf(entries, entries.length, signer))],
    ['vkey', encodeUtf8(`${formatVkey(signer.key)}\n`)],
    ['policy', encodeUtf8(`${policy.join('\n')}\n`)],
    ['keys', keysWith(handoverOf(entries))],
    ...tiles,
  ])
}

/** `keys` with this handover in it. */
export function keysWith(handover: Uint8Array, entry = changedAt): Uint8Array {
  return formatKeyHistory({ first: oldKey.key, changes: [{ key: newKey.key, entry, handover }] })
}

/** A checkpoint of the first entries that these holders signed. */
export function handoverOf(entries: readonly Uint8Array[], at = handoverSize, by = [oldKey, newKey]): Uint8Array {
  const [first, ...others] = by.map((holder) => checkpointOf(entries, at, holder))
  const lines = others.map((checkpoint) => linesOf(checkpoint))
  return joinBytes([first ?? new Uint8Array(0), ...lines])
}

export function checkpointOf(entries: readonly Uint8Array[], at: number, { key, sign }: Holder): Uint8Array {
  return signCheckpoint({ origin: key.name, size: at, root: rootOf(entries.slice(0, at)) }, key, sign)
}

/** With the lines of witnesses: each signs the text that is there. */
export function cosigned(checkpoint: Uint8Array, by = witnesses, time_s = 1_790_000_000): Uint8Array {
  const text = textOf(checkpoint)
  return joinBytes([checkpoint, ...by.map(({ key, sign }) => encodeUtf8(cosign(text, key, time_s, sign)))])
}

export function textOf(note: Uint8Array): string {
  const whole = new TextDecoder().decode(note)
  return whole.slice(0, whole.indexOf('\n\n') + 1)
}

export function linesOf(note: Uint8Array): Uint8Array {
  const whole = new TextDecoder().decode(note)
  return encodeUtf8(whole.slice(whole.indexOf('\n\n') + 2))
}

export function textFor(size: number, root: Uint8Array, name = origin): string {
  return formatCheckpoint({ origin: name, size, root })
}

export function rootOf(entries: readonly Uint8Array[]): Uint8Array {
  return grow(sha256, emptyEdge, leavesOf(entries)).root
}

export function proofOfEntry(entries: readonly Uint8Array[], index: number, signer = newKey): Uint8Array {
  const plan = inclusionPlan(index, entries.length)
  if (!plan.ok) throw new Error(plan.problem.code)
  const checkpoint = cosigned(checkpointOf(entries, entries.length, signer))
  return formatTlogProof({ index, hashes: proofOf(sha256, plan.value, rangeOf(storedOf(entries))), checkpoint })
}

/** What `remit export` puts around a record, as far as verifying looks at it. */
export function exportedFiles(files: Files): Files {
  const texts = documents.map((text, index): [string, Uint8Array] => [
    `documents/${sha256(encodeUtf8(text)).toHex()}.${index === 0 ? 'md' : 'json'}`,
    encodeUtf8(text),
  ])
  const record = [...files].map(([path, bytes]): [string, Uint8Array] => [`record/${path}`, bytes])
  return new Map([...record, ...texts, ['values.json', encodeUtf8(formatValues(values))]])
}

/** Serves files, or whatever a dishonest server answers with. */
export async function serve(files: Files): Promise<{ readonly url: string; close(): void }> {
  const server = createServer((request, response) => {
    const bytes = files.get((request.url ?? '').slice(1))
    response.statusCode = bytes === undefined ? 404 : 200
    response.end(bytes ?? 'nothing')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('It does not listen on a port')
  const { port } = address
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

function storedOf(entries: readonly Uint8Array[]): readonly (readonly Uint8Array[])[] {
  return grow(sha256, emptyEdge, leavesOf(entries)).stored.map(({ hashes }) => hashes)
}

function leavesOf(entries: readonly Uint8Array[]): readonly Uint8Array[] {
  return entries.map((entry) => leafHash(sha256, entry))
}

function logKey(seed: string): Holder {
  return { key: keyOf(origin, 'ed25519', seed.repeat(32)), sign: signerOf(seed.repeat(32)) }
}

function witnessKey(name: string, seed: string): Holder {
  return { key: keyOf(name, 'cosignature/v1', seed.repeat(32)), sign: signerOf(seed.repeat(32)) }
}
