import type { Charter, SeatRef } from '../../charter/structure/charter.ts'
import { mostHoldersOf } from '../../charter/structure/seat-places.ts'

/** How many people can hold one of these seats of a charter, where it fixes the number of each; undefined otherwise. */
export function fixedNumber(
  charter: Pick<Charter, 'group' | 'seats' | 'lists'>,
  refs: readonly SeatRef[],
): number | undefined {
  const { group, seats } = charter
  if (refs.length === 0) return undefined
  let sum = 0
  for (const name of new Set(refs.map((ref) => (ref.group === group ? ref.seat : '')))) {
    const seat = seats.find((candidate) => candidate.name === name)
    const most = seat === undefined ? undefined : mostHoldersOf(seat, charter)
    if (most === undefined) return undefined
    sum += most
  }
  return sum
}
