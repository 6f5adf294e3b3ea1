import type { Duration } from '../../base/duration.ts'
import { before, type Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { SeatRef } from '../../charter/structure/charter.ts'
import { daysOf } from '../days.ts'
import type { Holding } from '../seats/seat-state.ts'
import type { FoundationState } from '../state.ts'
import type { HandOverEvent } from './handover-event.ts'

/** How long before the end of a term its holder is shown what hangs on the seat (issue 5, hand-over). */
const lead: Duration = { count: 60, unit: 'day' }

/** When handing over begins: before the end of a term; undefined for a term that is no longer than that, or that has no end. */
export function handOverBegins(
  state: FoundationState,
  group: Name,
  { since, until }: Pick<Holding, 'since' | 'until'>,
): Instant | undefined {
  if (until === undefined) return undefined
  const begins = before(until, lead, daysOf(state, group))
  return begins > since ? begins : undefined
}

export function handOverBegan({ group, seat }: SeatRef, { person, until, entry }: Holding): HandOverEvent {
  if (until === undefined) throw new Error(`The term of ${person} in ${group}.${seat} has no end to hand over before`)
  return { type: 'HandOverBegan', group, seat, person, ...(entry !== undefined && { entry }), until }
}
