import { after, type Instant } from '../../../base/instant.ts'
import type { SeatRef } from '../../../charter/structure/charter.ts'
import { daysOf } from '../../days.ts'
import type { PersonId } from '../../event.ts'
import type { FoundationState } from '../../state.ts'

/** Until when somebody whose term a recall ended may not hold the seat; undefined where nothing keeps them from it. */
export function recalledUntil(
  state: FoundationState,
  person: PersonId,
  { group, seat }: SeatRef,
  at: Instant,
): Instant | undefined {
  const held = state.groups.get(group)?.holdings.get(seat) ?? []
  const until = held.flatMap(({ person: holder, ended, endedBy }) => {
    if (holder !== person || ended === undefined || endedBy === undefined) return []
    const effect = state.motions.get(endedBy)?.opened.effect ?? state.courses.get(endedBy)?.begun.effect
    if (effect?.kind !== 'recall' || effect.removedBarred === undefined) return []
    return [after(ended, effect.removedBarred, daysOf(state, effect.group))]
  })
  return until.find((moment) => moment > at)
}
