import type { Charter, SeatRef } from '../charter.ts'

/** How many people can hold one of these seats of a charter, where it fixes the number of each; undefined otherwise. */
export function fixedNumber(
  { group, seats }: Pick<Charter, 'group' | 'seats'>,
  refs: readonly SeatRef[],
): number | undefined {
  if (refs.length === 0) return undefined
  let sum = 0
  for (const name of new Set(refs.map((ref) => (ref.group === group ? ref.seat : '')))) {
    const seat = seats.find((candidate) => candidate.name === name)
    if (seat?.number === undefined || seat.forEach !== undefined) return undefined
    sum += seat.number * (seat.jointHolders ?? 1)
  }
  return sum
}
