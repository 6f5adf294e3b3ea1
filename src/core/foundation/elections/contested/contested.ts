import type { Instant } from '../../../base/instant.ts'
import type { Name } from '../../../base/name.ts'
import type { Election } from '../../../charter/structure/election.ts'
import type { FoundationState } from '../../state.ts'
import { electingOf } from '../electing-of.ts'
import type { Contested, ContestedPlaces } from '../election-event.ts'
import { inCohorts } from './in-cohorts.ts'
import { onePlaceEach, type Place, placesToFill } from './places-to-fill.ts'
import { sharesOf } from './shares.ts'

/** An election for which places are looked for: by the charter's words, in a group, at its planned end. */
export interface Filling {
  readonly state: FoundationState
  readonly group: Name
  readonly rule: Election
  /** When it begins, and when whoever is elected can take the seat at the earliest. */
  readonly at: Instant
  readonly ends: Instant
  /** All places at once. */
  readonly whole?: true
  /** Only the places of these vacancies. */
  readonly vacancies?: readonly number[]
}

/** What each electorate fills; those that have nothing to fill are left out. */
export function contestedIn(filling: Filling): readonly Contested[] {
  const { rule } = filling
  const places = placesToFill(filling)
  if (rule.electorates.length === 0) {
    const most = filling.vacancies === undefined ? mostNow(filling, places) : places.length
    return contest(filling, undefined, places.slice(0, most))
  }
  const shares = sharesOf(filling, places)
  return rule.electorates.flatMap(({ name }) => contest(filling, name, shares.get(name) ?? []))
}

function contest(filling: Filling, electorate: Name | undefined, places: readonly Place[]): readonly Contested[] {
  if (places.length === 0) return []
  const named = electorate === undefined ? {} : { electorate }
  const filled: readonly ContestedPlaces[] = onePlaceEach(inCohorts(filling, electorate, places))
  return [{ ...named, seats: places.length, places: filled }]
}

/** "7, in turn 3 and 4": so many each time, the number that comes after that of the last election. */
function mostNow({ state, group, rule, whole }: Filling, places: readonly Place[]): number {
  const { number, inTurn } = electingOf(rule, undefined).seats ?? {}
  if (whole !== true && inTurn !== undefined && inTurn.length > 0) {
    const before = [...state.elections.values()].filter(
      ({ begun, ended }) =>
        begun.group === group &&
        begun.rule.name === rule.name &&
        ended?.how === 'filled' &&
        begun.because.kind !== 'vacancy',
    )
    return Math.min(places.length, inTurn[before.length % inTurn.length] ?? places.length)
  }
  return Math.min(places.length, number ?? places.length)
}
