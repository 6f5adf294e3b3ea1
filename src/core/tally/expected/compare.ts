import { shown } from '../fault.ts'
import { isObject } from '../params/values.ts'
import { sameAmount } from './same-amount.ts'

export interface Difference {
  /** As in "stages[2].votes.Ada". */
  readonly path: string
  readonly expected: string
  /** Nothing, where the count tells nothing of it. */
  readonly got: string
}

export interface Compared {
  readonly differences: readonly Difference[]
  /** Paths of what the known result says and nobody here can compare. */
  readonly notCompared: readonly string[]
}

export const alike: Compared = { differences: [], notCompared: [] }

export function together(parts: readonly Compared[]): Compared {
  return {
    differences: parts.flatMap(({ differences }) => differences),
    notCompared: parts.flatMap(({ notCompared }) => notCompared),
  }
}

export function differs(path: string, expected: unknown, got: unknown): Compared {
  return { differences: [{ path, expected: shown(expected), got: shown(got) }], notCompared: [] }
}

/** All that `expected` says must be so in `got`; what it does not say is not asked. Amounts are compared as numbers, and nothing is the amount 0. */
export function compareValue(expected: unknown, got: unknown, path: string): Compared {
  if (Array.isArray(expected)) return compareList(expected, got, path)
  if (isObject(expected)) {
    if (!isObject(got)) return differs(path, expected, got)
    return together(Object.entries(expected).map(([key, value]) => compareValue(value, got[key], `${path}.${key}`)))
  }
  const single = Array.isArray(got) && got.length === 1 ? got[0] : got
  const same = expected === single || sameAmount(expected, single ?? 0) || (expected === null && got === undefined)
  return same ? alike : differs(path, expected, got)
}

function compareList(expected: readonly unknown[], got: unknown, path: string): Compared {
  if (!Array.isArray(got) || got.length !== expected.length) return differs(path, expected, got)
  return together(expected.map((item, index) => compareValue(item, got[index], `${path}[${index}]`)))
}

/** Names or ids in any order. */
export function compareSet(expected: unknown, got: unknown, path: string): Compared {
  const [asked, had] = [sorted(expected), sorted(got)]
  return asked.length === had.length && asked.every((item, index) => item === had[index])
    ? alike
    : differs(path, expected, got)
}

function sorted(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list.map((item) => (Array.isArray(item) ? JSON.stringify(sorted(item)) : String(item))).sort()
}

/** An order in which names stand alone, or those who are tied together. */
export function compareRanking(expected: unknown, got: unknown, path: string): Compared {
  if (!Array.isArray(expected) || !Array.isArray(got) || expected.length !== got.length)
    return differs(path, expected, got)
  return together(expected.map((rank, index) => compareSet(rank, got[index], `${path}[${index}]`)))
}
