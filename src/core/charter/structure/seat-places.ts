import type { Charter } from './charter.ts'
import type { Seat } from './seat.ts'

/** How many of a seat there are: its number, once for each entry of the list that it exists for; undefined where there is no limit. */
export function placesOf(seat: Seat, { lists = [] }: Pick<Charter, 'lists'>): number | undefined {
  const { number, forEach } = seat
  if (number === undefined || forEach === undefined) return number
  const entries = lists.find(({ name }) => name === forEach)?.entries.length
  return entries === undefined ? undefined : number * entries
}

/** How many people can hold it at a time, where some hold one together. */
export function mostHoldersOf(seat: Seat, charter: Pick<Charter, 'lists'>): number | undefined {
  return withJoint(seat, placesOf(seat, charter))
}

/** The same for one entry of the list that it exists for. */
export function mostHoldersForEntry(seat: Seat): number | undefined {
  return withJoint(seat, seat.number)
}

function withJoint({ jointHolders = 1 }: Seat, places: number | undefined): number | undefined {
  return places === undefined ? undefined : places * jointHolders
}
