import type { Instant } from '../../../base/instant.ts'
import type { SeatRef } from '../../../charter/structure/charter.ts'
import type { PersonId } from '../../event.ts'
import { wayByPower } from '../../motions/joint.ts'
import { firstRule } from '../../motions/may-move.ts'
import { wayOfDeciding } from '../../rule-of.ts'
import { acting } from '../../seats/seats.ts'
import type { FoundationState } from '../../state.ts'
import { askedFor } from './asked-for.ts'
import { decidingWay } from './deciding-way.ts'
import type { GrantRequest } from './grant-request.ts'
import { interestedIn } from './interests.ts'
import { rulesOf } from './request-rules.ts'

/**
 * Whose holders look at a request: who votes on it, by whichever rule it is decided now, and in its own group whoever has a vote. They ask its
 * applicant, speak for it and declare their interests.
 */
export function reviewersOf(state: FoundationState, request: GrantRequest, at: Instant): readonly SeatRef[] {
  const { group } = request.made
  const found = decidingWay(state, rulesOf(state, request), askedFor(request), at)
  const decided = found.ok && found.value.kind === 'decided' ? found.value : undefined
  const rules = (decided?.powers ?? []).flatMap((power) => {
    const way = wayByPower(state, power, group)
    const asked = way === 'alone' && power.by.kind !== 'together' ? wayOfDeciding(state, power.by) : way
    return asked === undefined || asked === 'alone' ? [] : (firstRule(state, asked)?.voters ?? [])
  })
  const own = (state.groups.get(group)?.charter.seats ?? [])
    .filter(({ noVote }) => noVote !== true)
    .map(({ name }) => ({ group, seat: name }))
  return uniqueSeats([...rules, ...own])
}

/** Everybody who has a part in deciding on it, each once; `only` one of them where it is given. */
export function actsOn(
  state: FoundationState,
  request: GrantRequest,
  at: Instant,
  only?: PersonId,
): ReadonlySet<PersonId> {
  const seats = reviewersOf(state, request, at)
  const interested = interestedIn(state, request)
  const people = seats.flatMap((seat) => acting(state, seat, at).map(({ person }) => person))
  return new Set(people.filter((person) => !interested.has(person) && (only === undefined || person === only)))
}

function uniqueSeats(seats: readonly SeatRef[]): readonly SeatRef[] {
  return [...new Map(seats.map((ref) => [`${ref.group}.${ref.seat}`, ref])).values()]
}
