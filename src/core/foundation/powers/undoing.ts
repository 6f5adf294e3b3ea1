import type { Instant } from '../../base/instant.ts'
import type { Event } from '../event.ts'
import type { Group } from '../life/group.ts'
import { takenBack } from '../money/books/promises.ts'
import { noFreeSeat } from '../seats/eligibility.ts'
import type { Holding } from '../seats/seat-state.ts'
import { holds, seatOf } from '../seats/seats.ts'
import type { FoundationState } from '../state.ts'
import type { Unconfirmed } from './power-event.ts'

/** The time in which something provisional could be confirmed is over. */
export function provisionOver(state: FoundationState, number: number, at: Instant): readonly Event[] {
  const why = state.provisional.get(number)?.why
  if (why === undefined) throw new Error(`Decision ${number} is not provisional`)
  return why.kind === 'exception'
    ? undoing(state, number, 'expired', at)
    : unconfirmed(state, number, 'not ratified in time', at)
}

/** Nobody approves of what was done in an emergency: it is undone, or stands all the same, as the charter says. */
export function unconfirmed(state: FoundationState, number: number, why: Unconfirmed, at: Instant): readonly Event[] {
  const provisional = state.provisional.get(number)
  const isUndone = provisional?.why.kind === 'emergency' && provisional.why.unratified === 'undone'
  return isUndone ? undoing(state, number, why, at) : [{ type: 'EffectStands', motion: number, why }]
}

/**
 * Takes back what a decision brought about, as far as that can be: who took a seat by it leaves it, who lost one has it again where it
 * is free and their term runs, and what it delegated is withdrawn. What it said of states and limits does not count any more.
 */
export function undoing(state: FoundationState, number: number, why: Unconfirmed, at: Instant): readonly Event[] {
  const delegated = [...state.delegations.values()].filter(
    ({ given, ended }) => given.motion === number && ended === undefined,
  )
  return [
    { type: 'EffectUndone', motion: number, why },
    ...[...state.groups.values()].flatMap((group) => seatEvents(state, group, number, at)),
    ...takenBack(state, number),
    ...delegated.map(
      ({ given }): Event => ({ type: 'DelegationWithdrawn', number: given.number, why: 'undone', motion: number }),
    ),
  ]
}

function seatEvents(
  state: FoundationState,
  { name: group, holdings }: Group,
  motion: number,
  at: Instant,
): readonly Event[] {
  return [...holdings].flatMap(([seat, held]) => {
    const taken = held.filter((one) => one.motion === motion && one.ended === undefined && one.renewed !== true)
    const lost = held.filter((one) => one.endedBy === motion && one.why === 'removed')
    return [
      ...taken.map(({ person, entry }): Event => {
        return { type: 'SeatLeft', group, seat, person, why: 'undone', motion, ...(entry !== undefined && { entry }) }
      }),
      ...lost.flatMap((one) => restored(state, { group, seat }, one, motion, at)),
    ]
  })
}

function restored(
  state: FoundationState,
  ref: { readonly group: string; readonly seat: string },
  { person, until, holdsOver, entry, cohort, place }: Holding,
  motion: number,
  at: Instant,
): readonly Event[] {
  const described = seatOf(state, ref)
  if (described === undefined || holds(state, person, ref, at, entry)) return []
  const isOver = until !== undefined && until <= at
  if (isOver || noFreeSeat(state, ref, described, at) !== undefined) return []
  return [
    {
      type: 'SeatTaken',
      ...ref,
      person,
      motion,
      ...(until !== undefined && { until }),
      ...(holdsOver !== undefined && { holdsOver }),
      ...(entry !== undefined && { entry }),
      ...(cohort !== undefined && { cohort }),
      ...(place !== undefined && { place }),
    },
  ]
}
