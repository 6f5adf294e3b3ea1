import canonicalize from 'canonicalize'
import { ok, type Result, refuse } from '../base/result.ts'
import { isSurelyCanonical } from './canonical-scan.ts'
import type { CanonicalFault } from './record-fault.ts'
import { decodeUtf8, encodeUtf8 } from './utf8.ts'

/** A value that an entry may hold. Numbers are whole and below 2^53 in size, so that every language reads the same. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** The longest entry that a bundle can carry: https://c2sp.org/tlog-tiles gives it a length of two bytes. */
export const longestEntry_bytes = 65_535

/**
 * The one way to write a value: RFC 8785, https://www.rfc-editor.org/rfc/rfc8785
 * Refuses what JSON would drop or bend silently (undefined, dates, fractions) instead of storing something else.
 */
export function encodeCanonical(value: unknown): Result<Uint8Array, CanonicalFault> {
  const fault = faultIn(value)
  if (fault !== undefined) return refuse(fault)
  const bytes = encodeUtf8(canonicalText(value))
  return bytes.length > longestEntry_bytes ? refuse({ code: 'EntryTooLarge' }) : ok(bytes)
}

/** Reads only bytes that `encodeCanonical` would write, so that one value never has two hashes. */
export function decodeCanonical(bytes: Uint8Array): Result<Json, CanonicalFault> {
  if (bytes.length > longestEntry_bytes) return refuse({ code: 'EntryTooLarge' })
  const text = decodeUtf8(bytes)
  if (text === undefined) return refuse({ code: 'EntryNotUtf8' })
  const value = parseJson(text)
  if (value === undefined) return refuse({ code: 'EntryNotJson' })
  const fault = faultIn(value)
  if (fault !== undefined) return refuse(fault)
  const canonical = canonicalText(value)
  if (canonical !== text) return refuse({ code: 'EntryNotCanonical', offset_bytes: firstDifference(text, canonical) })
  return ok(value)
}

/** What `decodeCanonical` would refuse, without building the value of bytes that are as they should be. */
export function canonicalFault(bytes: Uint8Array): CanonicalFault | undefined {
  if (bytes.length <= longestEntry_bytes && isSurelyCanonical(bytes)) return undefined
  const decoded = decodeCanonical(bytes)
  return decoded.ok ? undefined : decoded.problem
}

/** Walks with a list of its own, because nesting as deep as an entry allows would exhaust the call stack. */
function faultIn(value: unknown): CanonicalFault | undefined {
  const waiting: unknown[] = [value]
  // Every value takes a byte at least, so this bound refuses nothing that fits and ends circles too.
  for (let seen = 0; waiting.length > 0; seen += 1) {
    if (seen > longestEntry_bytes || waiting.length > longestEntry_bytes) return { code: 'EntryTooLarge' }
    const fault = faultOfOne(waiting.pop(), waiting)
    if (fault !== undefined) return fault
  }
  return undefined
}

function faultOfOne(value: unknown, waiting: unknown[]): CanonicalFault | undefined {
  if (value === null || typeof value === 'boolean') return undefined
  if (typeof value === 'number') {
    return Number.isSafeInteger(value) ? undefined : { code: 'EntryHasInexactNumber', number: value }
  }
  if (typeof value === 'string') return value.isWellFormed() ? undefined : { code: 'EntryHasLoneSurrogate' }
  if (Array.isArray(value)) {
    if (value.length > longestEntry_bytes) return { code: 'EntryTooLarge' }
    for (const item of value) waiting.push(item)
    return undefined
  }
  if (!isPlainObject(value)) return { code: 'EntryNotJson' }
  for (const key of Object.keys(value)) {
    if (!key.isWellFormed()) return { code: 'EntryHasLoneSurrogate' }
    waiting.push(value[key])
  }
  return undefined
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function canonicalText(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('A value was found to be JSON and yet has no JSON text')
  return text
}

function firstDifference(text: string, canonical: string): number {
  const [left, right] = [encodeUtf8(text), encodeUtf8(canonical)]
  const at = left.findIndex((byte, index) => byte !== right[index])
  return at === -1 ? left.length : at
}
