import type { Name } from '../../../base/name.ts'
import type { Charter } from '../../../charter/structure/charter.ts'
import { isInForce } from '../../life/in-force.ts'
import type { FoundationState } from '../../state.ts'
import { isValue } from './condition-now.ts'
import { factKind, plainValue } from './declared-value.ts'

/**
 * Whether a value is what somebody says in their own words, such as an employer, so that it is sealed. What a charter in force
 * names itself is not: a rule has to read it, and it is public there. Neither are numbers, days and yes or no.
 */
export function isOwnWords(state: FoundationState, fact: Name, value: string): boolean {
  const kind = factKind(state, fact)
  if (kind?.fact.kind !== 'name' || kind.fact.values !== undefined) return false
  for (const { status, charter } of state.groups.values()) {
    if (isInForce({ status }) && valuesNamedIn(charter, fact).some((name) => isValue(value, name))) return false
  }
  return true
}

/** What stands in the record for a value said before, in whatever spelling: a token, or the value itself. */
export function saidBefore(
  state: FoundationState,
  fact: Name,
  value: string,
  unsealed: (commitment: string) => string | undefined,
): { readonly value: string; readonly sealed?: string } | undefined {
  const plain = plainValue(value)
  for (const [stands, sealed] of state.said.get(fact) ?? []) {
    const text = sealed === undefined ? stands : unsealed(sealed)
    if (text === undefined || plainValue(text) !== plain) continue
    return sealed === undefined ? { value } : { value: stands, sealed }
  }
  return undefined
}

/** Every value of a fact that a charter speaks of: in conditions, limits and lists. Charters are plain data all through. */
function valuesNamedIn(charter: Charter, fact: Name): readonly Name[] {
  const own = charter.facts?.find(({ name }) => name === fact)?.values
  const listed =
    own?.kind === 'these'
      ? own.names
      : (charter.lists?.find(({ name }) => name === own?.list)?.entries.map(({ name }) => name) ?? [])
  return [...listed, ...namedIn({ ...charter, clauses: [] }, fact)]
}

function namedIn(part: unknown, fact: Name): readonly Name[] {
  if (typeof part !== 'object' || part === null) return []
  const inside = Object.values(part).flatMap((one) => namedIn(one, fact))
  if (!('fact' in part) || part.fact !== fact) return inside
  const named = [...('value' in part ? [part.value] : []), ...('values' in part ? [part.values].flat() : [])]
  return [...inside, ...named.filter((one) => typeof one === 'string')]
}
