import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { Action, SeatRef } from '../../charter/structure/charter.ts'
import { decidersOf, type Power, type PowerBy } from '../../charter/structure/power.ts'
import type { PersonId } from '../event.ts'
import { electorateOf } from '../motions/electorate.ts'
import { wayOfDeciding } from '../rule-of.ts'
import { incumbents } from '../seats/seats.ts'
import type { FoundationState } from '../state.ts'

/** What somebody alone can decide, by a seat. */
export type Alone = (person: PersonId, seat: SeatRef) => readonly (Action & { readonly group: Name })[]

/** The powers that hang on one person at a moment: nobody else decides them. */
export function aloneNow(state: FoundationState, at: Instant): Alone {
  const known = new Map<string, (Action & { readonly group: Name })[]>()
  for (const { name: group, status, charter } of state.groups.values()) {
    if (status !== 'active') continue
    for (const power of charter.powers) {
      const only = onlyDecider(state, power, at)
      if (only === undefined) continue
      const key = keyOf(only.person, only.seat)
      known.set(key, [...(known.get(key) ?? []), { ...power.action, group }])
    }
  }
  return (person, seat) => known.get(keyOf(person, seat)) ?? []
}

interface Decides {
  readonly person: PersonId
  readonly seat: SeatRef
}

function onlyDecider(state: FoundationState, power: Power, at: Instant): Decides | undefined {
  const all = decidersOf(power).flatMap((by) => whoDecides(state, by, at))
  const [first] = all
  return first !== undefined && all.every(({ person }) => person === first.person) ? first : undefined
}

function whoDecides(state: FoundationState, by: PowerBy, at: Instant): readonly Decides[] {
  if (by.kind === 'together') return by.of.flatMap((seat) => holdersOf(state, seat, at))
  if (by.kind === 'seat') return holdersOf(state, by.seat, at)
  const way = wayOfDeciding(state, by)
  if (way?.kind !== 'rule') return []
  return electorateOf(state, way.rule, at).flatMap(({ person, because }) =>
    because.map(({ seat }) => ({ person, seat })),
  )
}

function holdersOf(state: FoundationState, seat: SeatRef, at: Instant): readonly Decides[] {
  return incumbents(state, seat, at).map(({ person }) => ({ person, seat }))
}

function keyOf(person: PersonId, { group, seat }: SeatRef): string {
  return `${group}.${seat} ${person}`
}
