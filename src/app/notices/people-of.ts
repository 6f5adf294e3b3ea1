import type { Instant } from '../../core/base/instant.ts'
import type { Name } from '../../core/base/name.ts'
import type { Deciding } from '../../core/charter/structure/charter.ts'
import type { PersonId } from '../../core/foundation/event.ts'
import { electorateOf } from '../../core/foundation/motions/electorate.ts'
import { wayOfDeciding } from '../../core/foundation/rule-of.ts'
import { peopleIn } from '../../core/foundation/seats/people-in.ts'
import type { FoundationState } from '../../core/foundation/state.ts'

/** Everybody who holds a seat of a group, each once; `only` one of them where it is given. */
export function peopleOf(state: FoundationState, group: Name, at: Instant, only?: PersonId): ReadonlySet<PersonId> {
  const people = peopleIn(state, group, at)
  return only === undefined ? people : new Set(people.has(only) ? [only] : [])
}

/** Who decides where one of these does: the voters of a rule, or whoever holds a seat. */
export function decidersOf(state: FoundationState, by: readonly Deciding[], at: Instant): ReadonlySet<PersonId> {
  return new Set(
    by.flatMap((deciding) => {
      const way = wayOfDeciding(state, deciding)
      return way?.kind === 'rule' ? electorateOf(state, way.rule, at).map(({ person }) => person) : []
    }),
  )
}
