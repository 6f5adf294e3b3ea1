import type { Name } from '../../core/base/name.ts'
import type { Charter } from '../../core/charter/charter.ts'
import type { Declared } from '../../core/charter/names.ts'

/** The names that a scenario can use, as the charters declare them. */
export function declaredBy(charters: ReadonlyMap<Name, Charter>): ReadonlyMap<Name, Declared> {
  return new Map([...charters].map(([group, charter]) => [group, { seats: seatsOf(charter), rules: rulesOf(charter) }]))
}

function seatsOf({ seats }: Charter): ReadonlySet<Name> {
  return new Set(seats.map(({ name }) => name))
}

function rulesOf({ rules, procedures = [] }: Charter): ReadonlySet<Name> {
  return new Set([...rules, ...procedures].map(({ name }) => name))
}
