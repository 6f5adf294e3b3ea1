import { ok, type Result, refuse } from '../base/result.ts'
import { decodeBase64, encodeBase64 } from './base64.ts'
import { decodeCanonical } from './canonical.ts'
import { openCheckpoint } from './checkpoint.ts'
import type { RecordCrypto, Sha256 } from './crypto.ts'
import { parseDecimal } from './decimal.ts'
import { formatVkey, type NoteKey, parseVkey } from './note-key.ts'
import type { HandoverFault } from './record-fault.ts'
import { decodeUtf8, encodeUtf8 } from './utf8.ts'

/** The keys of a log, oldest first: what its file `keys` says, which nobody believes before `followKeys`. */
export interface KeyHistory {
  readonly first: NoteKey
  readonly changes: readonly KeyChange[]
}

export interface KeyChange {
  readonly key: NoteKey
  /** The entry that names the key, an event `KeyChanged`. */
  readonly entry: number
  /** A checkpoint of the log that covers the entry, signed by the key before and by this one. */
  readonly handover: Uint8Array
}

/** A key, with all that the log must be found to hold before it may be trusted; nothing for a key that was known. */
export interface FollowedKey {
  readonly key: NoteKey
  readonly promises: readonly KeyPromise[]
}

export interface KeyPromise {
  readonly vkey: string
  readonly entry: number
  readonly size: number
  readonly root: Uint8Array
}

const mostChanges = 1_000
export const largestKeys_bytes = 1_000_000

/** One line a key: `key <vkey>` for the first, `key <vkey> <entry> <base64 of the handover>` for each after it. */
export function formatKeyHistory({ first, changes }: KeyHistory): Uint8Array {
  const lines = changes.map(({ key, entry, handover }) => `key ${formatVkey(key)} ${entry} ${encodeBase64(handover)}\n`)
  return encodeUtf8(`key ${formatVkey(first)}\n${lines.join('')}`)
}

/** Reads only what `formatKeyHistory` writes. */
export function parseKeyHistory(sha256: Sha256, bytes: Uint8Array): Result<KeyHistory, HandoverFault> {
  const text = bytes.length > largestKeys_bytes ? undefined : decodeUtf8(bytes)
  const lines = text?.split('\n') ?? []
  if (lines.pop() !== '' || lines.length > mostChanges + 1)
    return refuse({ code: 'KeysMalformed', line: Math.min(lines.length, mostChanges) + 1 })
  const [first, ...later] = lines
  const firstKey = /^key (\S+)$/.exec(first ?? '')
  const parsed = parseVkey(sha256, firstKey?.[1] ?? '')
  if (!parsed.ok) return refuse({ code: 'KeysMalformed', line: 1 })
  const changes: KeyChange[] = []
  for (const [index, line] of later.entries()) {
    const change = changeIn(sha256, line)
    if (change === undefined) return refuse({ code: 'KeysMalformed', line: index + 2 })
    changes.push(change)
  }
  return ok({ first: parsed.value, changes })
}

function changeIn(sha256: Sha256, line: string): KeyChange | undefined {
  const [, vkey = '', entryText = '', base64 = ''] = /^key (\S+) (\d+) (\S+)$/.exec(line) ?? []
  const key = parseVkey(sha256, vkey)
  const entry = parseDecimal(entryText)
  const handover = decodeBase64(base64)
  return key.ok && entry !== undefined && handover !== undefined ? { key: key.value, entry, handover } : undefined
}

/**
 * The trusted key and those that came after it, each with what its trust depends on. A key that the history does not
 * name has no successors.
 */
export function followKeys(
  crypto: RecordCrypto,
  { first, changes }: KeyHistory,
  trusted: NoteKey,
): Result<readonly FollowedKey[], HandoverFault> {
  const vkey = formatVkey(trusted)
  const known = [first, ...changes.map(({ key }) => key)].findIndex((key) => formatVkey(key) === vkey)
  const followed: FollowedKey[] = [{ key: trusted, promises: [] }]
  if (known === -1) return ok(followed)
  let before = followed[0]
  for (const change of changes.slice(known)) {
    if (before === undefined) break
    const promise = promiseOf(crypto, before.key, change)
    if (!promise.ok) return promise
    before = { key: change.key, promises: [...before.promises, promise.value] }
    followed.push(before)
  }
  return ok(followed)
}

function promiseOf(
  crypto: RecordCrypto,
  before: NoteKey,
  { key, entry, handover }: KeyChange,
): Result<KeyPromise, HandoverFault> {
  const wrong = (cause: Extract<HandoverFault, { readonly code: 'HandoverWrong' }>['cause']) =>
    refuse({ code: 'HandoverWrong', entry, cause } as const)
  if (key.name !== before.name) return wrong({ code: 'OriginWrong', origin: key.name, expected: before.name })
  const opened = openCheckpoint(crypto, handover, { log: before, witnesses: [key] })
  if (!opened.ok) return wrong(opened.problem)
  const { checkpoint, signers } = opened.value
  if (!signers.some((signer) => signer.key === key))
    return wrong({ code: 'NoKnownSignature', names: signers.map((signer) => signer.key.name) })
  const { size, root } = checkpoint
  if (entry >= size) return refuse({ code: 'HandoverOutside', entry, size })
  return ok({ vkey: formatVkey(key), entry, size, root })
}

/** Whether an entry says that the log has this key from there on. */
export function namesKey(entry: Uint8Array, vkey: string): boolean {
  const decoded = decodeCanonical(entry)
  const event = decoded.ok ? memberOf(decoded.value, 'event') : undefined
  return memberOf(event, 'type') === 'KeyChanged' && memberOf(event, 'vkey') === vkey
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
  return Object.getOwnPropertyDescriptor(value, name)?.value
}
