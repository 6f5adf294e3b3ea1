import { type Name, nameOf, spoken } from '../base/name.ts'
import { groupWords, quoted, type Surroundings } from '../charter/explain/explain-wording.ts'
import type { Charter } from '../charter/structure/charter.ts'
import type { Placed } from '../charter/structure/placed.ts'
import type { Change, Dependent } from './change.ts'
import { nounOf, sectionOf } from './keys.ts'
import { isPlaced, isRecord } from './plain.ts'

/** What in the other charters names a seat, a rule or a procedure of this one that is changed. */
export function dependentsOn(changes: readonly Change[], own: Name, others: Surroundings): readonly Dependent[] {
  const changed = new Set(
    changes.filter(({ substantive, kind }) => substantive || kind === 'renamed').map(({ name }) => nameOf(name)),
  )
  changed.delete(undefined)
  return [...others.values()]
    .filter(({ group }) => group !== own)
    .flatMap((charter) => inCharter(charter, own, changed, others))
}

function inCharter(
  charter: Charter,
  own: Name,
  changed: ReadonlySet<Name | undefined>,
  others: Surroundings,
): readonly Dependent[] {
  const found = new Map<string, Dependent>()

  function visit(value: unknown, section: string, within: (Placed & { readonly name?: unknown }) | undefined): void {
    if (Array.isArray(value)) for (const item of value) visit(item, section, within)
    if (!isRecord(value)) return
    const inside = isPlaced(value) ? value : within
    const target = [value.seat, value.rule].find((name) => typeof name === 'string')
    if (value.group === own && typeof target === 'string' && changed.has(target) && inside !== undefined) {
      const { clause, place } = inside
      const what =
        typeof inside.name === 'string' ? `${nounOf(section)} ${quoted(spoken(inside.name))}` : `${quoted(section)}`
      const words = `${groupWords(charter.group, others)}, ${what}: names ${quoted(spoken(target))} (${clause.title})`
      found.set(words, { group: charter.group, clause, place, words })
    }
    for (const inner of Object.values(value)) visit(inner, section, inside)
  }

  for (const [property, value] of Object.entries(charter)) {
    if (property !== 'clauses') visit(value, sectionOf(property), undefined)
  }
  return [...found.values()]
}
