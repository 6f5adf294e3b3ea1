import { type Name, spoken } from '../base/name.ts'
import type { Charter } from '../charter/structure/charter.ts'
import type { Placed } from '../charter/structure/placed.ts'
import { sectionOf } from './keys.ts'
import { isPlaced, isRecord, meaningOf, type Renames } from './plain.ts'

/** A seat, a rule, a power: what stands in a section and is compared as one. */
export interface Part {
  readonly section: string
  /** As people speak of it: "board liaison", "publish website/www". */
  readonly name: string
  /** Whether it stands under its name; entries of lists have none. */
  readonly isNamed: boolean
  readonly value: Placed & Readonly<Record<string, unknown>>
}

/** The parts of every section that is a list, in the order of the charter; what the language comes to have is among them. */
export function partsOf(charter: Charter): readonly Part[] {
  return Object.entries(charter).flatMap(([property, entries]: [string, unknown]) => {
    if (property === 'clauses' || !Array.isArray(entries)) return []
    return entries.flatMap((value: unknown) => {
      if (!isPlaced(value) || !isRecord(value)) return []
      const isNamed = typeof value.name === 'string'
      return [{ section: sectionOf(property), name: nameIn(value), isNamed, value }]
    })
  })
}

/** The sections that are one thing each: money, life, the calendar. */
export function wholesOf(charter: Charter): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  const wholes = Object.entries(charter).flatMap(([property, value]: [string, unknown]) =>
    isRecord(value) ? [[sectionOf(property), value] as const] : [],
  )
  return new Map(wholes)
}

function nameIn(value: Readonly<Record<string, unknown>>): string {
  const { name, action, at, written } = value
  if (typeof name === 'string') return spoken(name)
  if (isRecord(action)) return `${String(action.verb)} ${String(action.object)}`.trim()
  if (typeof at === 'string') return at
  return typeof written === 'string' ? written : ''
}

export interface Pairs {
  readonly both: readonly (readonly [Part, Part])[]
  readonly gone: readonly Part[]
  readonly come: readonly Part[]
  readonly renamed: readonly (readonly [Part, Part])[]
}

/**
 * Lays two versions beside each other: by name; of lists first what means the same, then by what it is about. A name is taken for changed
 * where what it stands for is the same, and nothing else that came or went is.
 */
export function pairUp(before: readonly Part[], after: readonly Part[], own: Name, renames: Renames): Pairs {
  const meaning = (part: Part) => `${part.section} ${meaningOf(part.value, own, renames)}`
  const subject = (part: Part) => `${part.section} ${part.name} ${String(part.value.to ?? '')}`
  const named = (part: Part) => (part.isNamed ? `${part.section} ${part.name}` : undefined)
  const listed = (key: (part: Part) => string) => (part: Part) => (part.isNamed ? undefined : key(part))

  let [gone, come] = [before, after]
  const both: (readonly [Part, Part])[] = []
  for (const key of [named, listed(meaning), listed(subject), listed(({ section, name }) => `${section} ${name}`)]) {
    const matched = matchedBy(gone, come, key)
    both.push(...matched.both)
    gone = matched.gone
    come = matched.come
  }
  const anonymous = (part: Part) =>
    part.isNamed ? `${part.section} ${meaningOf({ ...part.value, name: '' }, own, renames)}` : undefined
  const renamed = matchedBy(onlyOnes(gone, anonymous), onlyOnes(come, anonymous), anonymous).both
  const isRenamed = new Set(renamed.flat())
  const byPlace = ([, one]: readonly [Part, Part], [, other]: readonly [Part, Part]) =>
    after.indexOf(one) - after.indexOf(other)
  return {
    both: both.toSorted(byPlace),
    gone: gone.filter((part) => !isRenamed.has(part)),
    come: come.filter((part) => !isRenamed.has(part)),
    renamed,
  }
}

function matchedBy(
  before: readonly Part[],
  after: readonly Part[],
  keyOf: (part: Part) => string | undefined,
): Omit<Pairs, 'renamed'> {
  const waiting = new Map<string, Part[]>()
  for (const part of after) {
    const key = keyOf(part)
    if (key !== undefined) waiting.set(key, [...(waiting.get(key) ?? []), part])
  }
  const both: (readonly [Part, Part])[] = []
  const gone: Part[] = []
  for (const part of before) {
    const key = keyOf(part)
    const partner = key === undefined ? undefined : waiting.get(key)?.shift()
    if (partner === undefined) gone.push(part)
    else both.push([part, partner])
  }
  const matched = new Set(both.map(([, partner]) => partner))
  return { both, gone, come: after.filter((part) => !matched.has(part)) }
}

function onlyOnes(parts: readonly Part[], keyOf: (part: Part) => string | undefined): readonly Part[] {
  return parts.filter((part) => parts.filter((other) => keyOf(other) === keyOf(part)).length === 1)
}
