import type { Instant } from '../../core/base/instant.ts'
import type { Name } from '../../core/base/name.ts'
import type { ClauseRef } from '../../core/charter/structure/charter.ts'
import type { Fact, FactKind } from '../../core/charter/structure/fact.ts'
import type { PersonId } from '../../core/foundation/event.ts'
import type { Group } from '../../core/foundation/life/group.ts'
import { isInForce } from '../../core/foundation/life/in-force.ts'
import {
  declarationsOf,
  endOfDeclaration,
  factKind,
  plainValue,
  standingFor,
} from '../../core/foundation/people/facts/declared-value.ts'
import type { Declaration } from '../../core/foundation/people/people-state.ts'
import { groupRef, maySee, permission, type Reader, sealedText } from './reader.ts'
import type { EventView } from './views.ts'

/** What charters in force ask about a person, and they say themselves. */
export interface FactView {
  readonly fact: Name
  readonly kind: FactKind
  /** All that can be said, where the charter lists it. */
  readonly values?: readonly Name[]
  readonly asked: { readonly name: Name; readonly title: string; readonly clause: ClauseRef }
  readonly value?: string
  /** Since which day it is so, as they say. */
  readonly since?: string
  /** Until when it holds, unless it is said anew. */
  readonly until?: Instant
  /** What was said before, the latest first. */
  readonly history: readonly { readonly value?: string; readonly since?: string; readonly at: Instant }[]
  /** What counts as one with it. */
  readonly related: readonly string[]
  /** Whether values of it can count as one. */
  readonly relates?: true
}

/** What somebody has declared and this reader may see. */
export interface DeclaredView {
  readonly fact: Name
  readonly value: string
  readonly since?: string
  readonly at: Instant
}

/** What the charters in force ask a person to say of themselves, each once, with what they have said. */
export function factsOf(reader: Reader, person: PersonId): readonly FactView[] {
  const { state } = reader.snapshot
  const declared = state.facts.get(person)
  const found = new Map<string, FactView>()
  for (const group of state.groups.values()) {
    if (!isInForce(group)) continue
    for (const fact of group.charter.facts ?? []) {
      if (found.has(fact.name) || permission(reader, { type: 'declare', fact: fact.name }).refusal !== undefined)
        continue
      const [values, said] = [valuesOf(group, fact), declared?.get(fact.name)]
      const value = said === undefined ? undefined : factText(reader, fact.name, said, person)
      const [last, ...before] = declarationsOf(state, person, fact.name).toReversed()
      const until = last?.value === undefined ? undefined : endOfDeclaration(state, last, group.name)
      found.set(fact.name, {
        fact: fact.name,
        kind: fact.kind,
        ...(values !== undefined && { values }),
        asked: { ...groupRef(state, group.name), clause: fact.clause },
        ...(value !== undefined && { value }),
        ...(last?.since !== undefined && { since: last.since }),
        ...(until !== undefined && { until }),
        history: before.map((one) => declarationView(reader, one, person)),
        related: said === undefined ? [] : relatedTo(reader, fact.name, said),
        ...(fact.related !== undefined && { relates: true }),
      })
    }
  }
  return [...found.values()]
}

/** What this reader may see of what somebody has declared, each fact once: affiliations and the like. */
export function declaredBy(reader: Reader, person: PersonId): readonly DeclaredView[] {
  const { state, at } = reader.snapshot
  return [...(state.facts.get(person) ?? [])].flatMap(([fact, said]): readonly DeclaredView[] => {
    const asked = factKind(state, fact)
    const text = asked === undefined ? undefined : factText(reader, fact, said, person)
    const last = declarationsOf(state, person, fact).at(-1)
    if (asked === undefined || text === undefined || last === undefined) return []
    const until = endOfDeclaration(state, last)
    if (until !== undefined && until <= at) return []
    return [{ fact, value: text, at: last.at, ...(last.since !== undefined && { since: last.since }) }]
  })
}

function declarationView(
  reader: Reader,
  { fact, value, since, at }: Declaration,
  person: PersonId,
): FactView['history'][number] {
  const text = value === undefined ? undefined : factText(reader, fact, value, person)
  return { at, ...(text !== undefined && { value: text }), ...(since !== undefined && { since }) }
}

/** Values that count as one with another, as far as this reader may see them. */
function relatedTo(reader: Reader, fact: Name, value: string): readonly string[] {
  const { state } = reader.snapshot
  const own = standingFor(state, fact, value)
  return [...(state.said.get(fact)?.keys() ?? [])].flatMap((said) => {
    if (plainValue(said) === plainValue(value) || standingFor(state, fact, said) !== own) return []
    return factText(reader, fact, said) ?? []
  })
}

/** What somebody declared, by what stands for it in the record; undefined where this reader is not to see it, or nobody can any more. */
export function factText(reader: Reader, fact: Name, value: string, of?: PersonId): string | undefined {
  const { state, values } = reader.snapshot
  const isOwn = of !== undefined && of === reader.person
  const sealed = state.said.get(fact)?.get(value)
  if (sealed !== undefined) return isOwn ? values.get(sealed)?.value : sealedText(reader, sealed)
  const kind = factKind(state, fact)
  if (kind?.fact.hidden !== true || isOwn) return value
  return maySee(reader, { kind: 'group', group: kind.group, person: of ?? '' }) ? value : undefined
}

function valuesOf({ charter }: Group, { kind, values }: Fact): readonly string[] | undefined {
  if (kind === 'yes or no') return ['yes', 'no']
  if (values === undefined) return undefined
  if (values.kind === 'these') return values.names
  return charter.lists?.find(({ name }) => name === values.list)?.entries.map(({ name }) => name)
}

/** The events of a group's charter that the reader may record. */
export function eventsIn(reader: Reader, group: Group): readonly EventView[] {
  const { events } = reader.snapshot.state
  return (group.charter.events ?? []).flatMap(({ name, clause }): readonly EventView[] => {
    const request = { type: 'record', group: group.name, event: name } as const
    if (permission(reader, request).refusal !== undefined) return []
    const last = events.findLast((occurred) => occurred.group === group.name && occurred.event === name)?.on
    return [{ event: name, clause, ...(last !== undefined && { last }) }]
  })
}
