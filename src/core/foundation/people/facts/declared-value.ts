import { after, type Instant } from '../../../base/instant.ts'
import type { Name } from '../../../base/name.ts'
import type { Fact } from '../../../charter/structure/fact.ts'
import { daysOf } from '../../days.ts'
import type { Commitment, PersonId } from '../../event.ts'
import { isInForce } from '../../life/in-force.ts'
import type { FoundationState } from '../../state.ts'
import type { Declaration } from '../people-state.ts'

/** A fact as the charters in force declare it: the group's own before any other's. */
export function factKind(
  state: FoundationState,
  fact: Name,
  group?: Name,
): { readonly group: Name; readonly fact: Fact } | undefined {
  const own = group === undefined ? undefined : state.groups.get(group)
  for (const { name, status, charter } of own === undefined ? state.groups.values() : [own, ...state.groups.values()]) {
    const found = isInForce({ status }) ? charter.facts?.find((candidate) => candidate.name === fact) : undefined
    if (found !== undefined) return { group: name, fact: found }
  }
  return undefined
}

/** What holds of a person now: what was declared last, unless it was taken back or has run out. */
export function declaredValue(
  state: FoundationState,
  person: PersonId,
  fact: Name,
  at: Instant,
  group?: Name,
): string | undefined {
  const last = declarationsOf(state, person, fact).findLast((declaration) => declaration.at <= at)
  if (last?.value === undefined) return undefined
  const ends = endOfDeclaration(state, last, group)
  return ends !== undefined && ends <= at ? undefined : last.value
}

export function declarationsOf(state: FoundationState, person: PersonId, fact: Name): readonly Declaration[] {
  return state.declarations.get(person)?.filter((declaration) => declaration.fact === fact) ?? []
}

export function endOfDeclaration(state: FoundationState, { fact, at }: Declaration, group?: Name): Instant | undefined {
  const kind = factKind(state, fact, group)
  if (kind?.fact.validFor === undefined) return undefined
  return after(at, kind.fact.validFor, daysOf(state, kind.group))
}

/** What people share when they share a fact: its value, or the one that all values related to it count as. */
export function sharedValue(
  state: FoundationState,
  person: PersonId,
  fact: Name,
  at: Instant,
  group?: Name,
): string | undefined {
  const value = declaredValue(state, person, fact, at, group)
  return value === undefined ? undefined : standingFor(state, fact, value)
}

/** Values of which each belongs to the next count as one; in a circle the first of the alphabet stands for all. */
export function standingFor(state: FoundationState, fact: Name, value: string): string {
  const related = state.related.get(fact)
  const visited = new Set<string>()
  let last = plainValue(value)
  for (let next: string | undefined = last; next !== undefined; next = related?.get(next)) {
    if (visited.has(next)) return [...visited].toSorted()[0] ?? next
    visited.add(next)
    last = next
  }
  return last
}

/** What stands in the record for a sealed value: no name, since it begins with a tilde. */
export function tokenOf(commitment: Commitment): string {
  return `~${commitment.slice(0, 32)}`
}

/** "Acme  Inc" and "acme inc" are the same. */
export function plainValue(value: string): string {
  return value.trim().toLowerCase().replace(/\s+/g, ' ')
}
