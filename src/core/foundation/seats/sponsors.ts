import type { Instant } from '../../base/instant.ts'
import type { SeatRef } from '../../charter/structure/charter.ts'
import type { FactCondition } from '../../charter/structure/fact-condition.ts'
import type { Seat } from '../../charter/structure/seat.ts'
import type { PersonId } from '../event.ts'
import { sharedValue } from '../people/facts/declared-value.ts'
import type { Refusal } from '../refusal.ts'
import type { FoundationState } from '../state.ts'
import { holds } from './seats.ts'

/** Who speaks for a newcomer to a seat and holds one of the seats whose word counts, in the order in which they did. */
export function sponsorsOf(
  state: FoundationState,
  newcomer: PersonId,
  { group, seat }: SeatRef,
  of: readonly SeatRef[],
  at: Instant,
): readonly PersonId[] {
  const spoken = state.sponsors.get(`${group}.${seat} ${newcomer}`) ?? new Map<PersonId, Instant>()
  return [...spoken.keys()].filter((person) => of.some((one) => holds(state, person, one, at)))
}

/** That too few speak for a newcomer; those who share what the charter names count once. */
export function sponsorsMissing(
  state: FoundationState,
  person: PersonId,
  ref: SeatRef,
  { sponsors, clause }: Seat,
  at: Instant,
): Refusal | undefined {
  if (sponsors === undefined) return undefined
  const { count, of, different } = sponsors
  const speaking = sponsorsOf(state, person, ref, of, at)
  const valueFor = (one: PersonId) =>
    (different === undefined ? undefined : sharedValue(state, one, different, at, ref.group)) ?? `person ${one}`
  const have = new Set(speaking.map(valueFor)).size
  if (have >= count) return undefined
  return {
    type: 'SponsorsMissing',
    seat: ref,
    person,
    count,
    have,
    of,
    ...(different !== undefined && { different }),
    clause,
  }
}

/** Whether somebody is put forward, for any seat of a group, by a holder of one of these seats. */
export function isNominated(
  state: FoundationState,
  person: PersonId,
  group: string,
  by: readonly SeatRef[],
  at: Instant,
): boolean {
  const seats = state.groups.get(group)?.charter.seats ?? []
  return seats.some(({ name }) => sponsorsOf(state, person, { group, seat: name }, by, at).length > 0)
}

/** The seats whose holders' word counts for a newcomer: as sponsors, or because the seat is for those whom they put forward. */
export function speakersFor({ sponsors, eligible }: Seat): readonly SeatRef[] {
  return [...(sponsors?.of ?? []), ...(eligible === undefined ? [] : nominatorsIn(eligible))]
}

function nominatorsIn(condition: FactCondition): readonly SeatRef[] {
  switch (condition.kind) {
    case 'nominated by':
      return condition.by
    case 'all':
    case 'any':
      return condition.of.flatMap(nominatorsIn)
    case 'not':
    case 'for':
      return nominatorsIn(condition.condition)
    case 'compare':
    case 'is one of':
    case 'is so':
    case 'status':
    case 'holds':
    case 'has held':
    case 'was removed from':
    case 'given':
      return []
  }
}
