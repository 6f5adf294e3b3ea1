import { nearest } from '../../base/nearest.ts'
import { type Ratio, ratioOf } from '../../base/ratio.ts'
import { ok, type Result, refuse } from '../../base/result.ts'
import { atPath, type Expected, type Fault, shown } from '../fault.ts'

/** What ids can mean: names stand for them as well. */
export interface Around {
  readonly candidates: readonly string[]
  readonly withdrawn?: readonly number[]
}

/** Reads one value at a path; `Around` tells who the candidates are. */
export type Read<Value> = (value: unknown, at: string, around: Around) => Result<Value, Fault>

/** Numbers that count something stay where doubles are exact and nothing takes forever. */
const largest = 1_000_000_000_000

export function whole(value: unknown, at: string): Result<number, Fault> {
  const fits = typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= largest
  return fits ? ok(value) : expected('Whole', value, at)
}

export function atMost(most: number): Read<number> {
  return (value, at) => (typeof value === 'number' && value > most ? expected('Whole', value, at) : whole(value, at))
}

export function number(value: unknown, at: string): Result<number, Fault> {
  const fits = typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= largest
  return fits ? ok(value) : expected('Number', value, at)
}

export function flag(value: unknown, at: string): Result<boolean, Fault> {
  return typeof value === 'boolean' ? ok(value) : expected('TrueOrFalse', value, at)
}

export function text(value: unknown, at: string): Result<string, Fault> {
  return typeof value === 'string' ? ok(value) : expected('Text', value, at)
}

/** 2, 0.5, "0.000001", "3/2": exactly what is written, and not below zero. */
export function ratio(value: unknown, at: string): Result<Ratio, Fault> {
  if (typeof value === 'number' && value >= 0 && value <= largest) return ok(ratioOf(value))
  const written =
    typeof value === 'string'
      ? /^(?<top>\d{1,15})(\.(?<cents>\d{1,30}))?(\/(?<bottom>[1-9]\d{0,14}))?$/.exec(value)
      : null
  const { top, cents = '', bottom = '1' } = written?.groups ?? {}
  if (top === undefined) return expected('Ratio', value, at)
  return ok({ numerator: BigInt(top + cents), denominator: BigInt(bottom) * 10n ** BigInt(cents.length) })
}

export function candidate(value: unknown, at: string, { candidates }: Around): Result<number, Fault> {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < candidates.length) return ok(value)
  const named = typeof value === 'string' ? candidates.indexOf(value) : -1
  if (named !== -1) return ok(named)
  return typeof value === 'string' ? refuse(atPath(at, unknown(value, candidates))) : expected('Candidate', value, at)
}

export function words<Word extends string>(known: readonly Word[]): Read<Word> {
  return (value, at) => {
    const word = known.find((one) => one === value)
    return word === undefined ? refuse(atPath(at, unknown(shown(value), known))) : ok(word)
  }
}

export function orNull<Value>(read: Read<Value>): Read<Value | null> {
  return (value, at, around) => (value === null ? ok(null) : read(value, at, around))
}

export function either<One, Other>(one: Read<One>, other: Read<Other>): Read<One | Other> {
  return (value, at, around) => {
    const read = one(value, at, around)
    return read.ok ? read : other(value, at, around)
  }
}

export function listOf<Value>(read: Read<Value>): Read<readonly Value[]> {
  return (value, at, around) => {
    if (!Array.isArray(value)) return expected('List', value, at)
    const items: Value[] = []
    for (const [index, item] of value.entries()) {
      const each = read(item, `${at}[${index}]`, around)
      if (!each.ok) return each
      items.push(each.value)
    }
    return ok(items)
  }
}

/** A list that has nothing twice. */
export function distinct<Value>(read: Read<readonly Value[]>): Read<readonly Value[]> {
  return (value, at, around) => {
    const items = read(value, at, around)
    if (!items.ok) return items
    const again = items.value.findIndex((item, index) => items.value.indexOf(item) !== index)
    if (again === -1) return items
    return refuse(atPath(`${at}[${again}]`, { type: 'Twice', what: shown(items.value[again]) }))
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function expected(what: Expected, found: unknown, at: string): Result<never, Fault> {
  return refuse(atPath(at, { type: 'Expected', what, found: shown(found) }))
}

export function unknown(found: string, known: readonly string[]) {
  const near = nearest(found, known)
  return { type: 'Unknown', found, known, ...(near !== undefined && { nearest: near }) } as const
}
