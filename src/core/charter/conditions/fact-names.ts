import { type Name, nameOf } from '../../base/name.ts'
import type { Reading } from '../reading/cursor.ts'
import type { FactKind } from '../structure/fact.ts'
import { type Given, givens } from '../structure/fact-condition.ts'
import { type Measure, measures } from '../structure/measure.ts'

/** What a name inside a condition over facts stands for. */
export type Meaning =
  | { readonly kind: 'measure'; readonly measure: Measure; readonly unit?: 'day' | 'week' | 'month' | 'year' }
  | { readonly kind: 'fact'; readonly fact: Name; readonly holds: FactKind }
  | { readonly kind: 'status'; readonly status: Name }
  | { readonly kind: 'seat'; readonly seat: Name }
  | { readonly kind: 'given'; readonly what: Given }

/** Everything that a condition of this charter can name, by its words with hyphens. */
export interface Meanings {
  get(name: Name): Meaning | undefined
  names(): Iterable<Name>
}

/** What the charter declares goes before what Remit measures. A seat may stand in the plural: "members < 3". */
export function meaningsIn({ names }: Reading): Meanings {
  const { seats, others, facts } = names.own
  return {
    get(name) {
      const holds = facts?.get(name)
      if (holds !== undefined) return { kind: 'fact', fact: name, holds }
      if (others?.get('statuses')?.has(name) === true) return { kind: 'status', status: name }
      const seat = [name, name.replace(/s$/, ''), name.replace(/ies$/, 'y')].find((one) => seats.has(one))
      return seat === undefined ? builtIn.get(name) : { kind: 'seat', seat }
    },
    names: () => [...(facts?.keys() ?? []), ...(others?.get('statuses') ?? []), ...seats, ...builtIn.keys()],
  }
}

const units = { days: 'day', weeks: 'week', months: 'month', years: 'year' } as const

function builtInMeanings(): ReadonlyMap<Name, Meaning> {
  const meanings = new Map<Name, Meaning>()
  for (const what of givens) meanings.set(slug(what), { kind: 'given', what })
  for (const measure of measureNames()) {
    meanings.set(slug(measure), { kind: 'measure', measure })
    if (!measure.startsWith('time ')) continue
    for (const [plural, unit] of Object.entries(units)) {
      meanings.set(slug(`${plural}${measure.slice('time'.length)}`), { kind: 'measure', measure, unit })
    }
  }
  return meanings
}

function measureNames(): readonly Measure[] {
  const known: Measure[] = []
  for (const name in measures) if (isMeasure(name)) known.push(name)
  return known
}

function isMeasure(name: string): name is Measure {
  return Object.hasOwn(measures, name)
}

function slug(words: string): Name {
  return nameOf(words) ?? words
}

const builtIn = builtInMeanings()
