import { ok, type Result, refuse } from '../../base/result.ts'
import { atPath, type Fault } from '../fault.ts'
import { expected, isObject, type Read, unknown } from '../params/values.ts'

/** An object that has no other keys than these. */
export function partOf(
  value: unknown,
  at: string,
  keys: readonly string[],
): Result<Readonly<Record<string, unknown>>, Fault> {
  if (!isObject(value)) return expected('Object', value, at)
  const stray = Object.keys(value).find((key) => !keys.includes(key))
  return stray === undefined ? ok(value) : refuse(atPath(`${at}.${stray}`, unknown(stray, keys)))
}

export function optional<Value>(read: Read<Value>): Read<Value | undefined> {
  return (value, at, around) => (value === undefined ? ok(undefined) : read(value, at, around))
}
