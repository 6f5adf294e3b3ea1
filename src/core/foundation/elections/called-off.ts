import type { SeatRef } from '../../charter/structure/charter.ts'
import type { Event } from '../event.ts'
import type { FoundationState } from '../state.ts'
import type { ElectionRun } from './election-state.ts'

/**
 * Elections end at once when there is nobody any more who holds them, or nothing that they could fill: a group is over, or a new version of its
 * charter has no such seat. What was cast in them is never counted.
 */
export function calledOff(
  { elections }: FoundationState,
  { isOver = () => false, isGone }: { isOver?: (run: ElectionRun) => boolean; isGone: (seat: SeatRef) => boolean },
): readonly Event[] {
  return [...elections].flatMap(([election, run]): readonly Event[] => {
    if (run.ended !== undefined) return []
    const places = [...run.contests.values()].flatMap(({ contested }) => contested.places)
    const isCalledOff = isOver(run) || places.every(({ seat }) => isGone(seat))
    return isCalledOff ? [{ type: 'ElectionEnded', election, how: 'called off' }] : []
  })
}
