import type { Name } from '../../core/base/name.ts'
import type { Declared } from '../../core/charter/reading/names.ts'
import type { Charter } from '../../core/charter/structure/charter.ts'

/** The names that a scenario can use, as the charters declare them, in whichever of their versions. */
export function declaredBy(versions: ReadonlyMap<Name, readonly Charter[]>): ReadonlyMap<Name, Declared> {
  return new Map(
    [...versions].map(([group, charters]) => [
      group,
      { seats: namesOf(charters, seatsOf), rules: namesOf(charters, rulesOf) },
    ]),
  )
}

function namesOf(
  charters: readonly Charter[],
  of: (charter: Charter) => readonly { readonly name: Name }[],
): ReadonlySet<Name> {
  return new Set(charters.flatMap((charter) => of(charter).map(({ name }) => name)))
}

/** Who stands on a roll holds it as one holds a seat; whoever asks for a ballot does so by the name of the election. */
function seatsOf({ seats, rolls = [], elections = [] }: Charter): readonly { readonly name: Name }[] {
  return [...seats, ...rolls, ...elections]
}

function rulesOf({ rules, procedures = [], borrowed = [] }: Charter): readonly { readonly name: Name }[] {
  return [...rules, ...procedures, ...borrowed]
}
