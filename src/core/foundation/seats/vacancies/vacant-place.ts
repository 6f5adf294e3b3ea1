import type { Name } from '../../../base/name.ts'

/** Where a place falls vacant: in a seat, or of a seat for each entry of a list in that of one entry. */
export interface VacantPlace {
  readonly group: Name
  readonly seat: Name
  readonly entry?: Name
}

export function vacantPlace({ group, seat, entry }: VacantPlace): VacantPlace {
  return { group, seat, ...(entry !== undefined && { entry }) }
}
