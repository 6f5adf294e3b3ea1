/** What an election asks beside its method, in whole numbers and positions, so that a count of the ballots alone says who has the seats. */
export interface Composition {
  /** How many must have voted. */
  readonly quorum?: number
  /** How many ballots must be in favour of a candidate (`support.ts`). */
  readonly support?: number
  readonly defaultOption?: DefaultOption
  readonly cap?: SeatCap
}

/** Stands on the ballot and fills no seat. */
export interface DefaultOption {
  readonly candidate: number
  /** What happens where it would be elected: all vote again, or the seats that it has stay empty. */
  readonly wins: 'rerun' | 'vacant'
}

/** At most so many of one entity: an employer with those related to it. */
export interface SeatCap {
  readonly most: number
  /** Whose each candidate is, by opaque keys; null where nothing is known. */
  readonly entities: readonly (string | null)[]
  /** How many of an entity have a seat of the body already and keep it. */
  readonly sitting: Readonly<Record<string, number>>
  /** What is done about it, the first of these that leads somewhere. */
  readonly repair: readonly CapRepairing[]
}

export const capRepairings = [
  /** The weakest of the entity is left out, and the ballots are counted again. */
  'disqualify the lower',
  /** After the others: whoever was left out has the seats that would else stay empty. */
  'requalify if seats stay empty',
  'agreement of the affected',
  'lot',
  /** The weakest is left out, and the seat stays empty until it is filled. */
  'by-election',
  'vacant',
  /** The weakest is left out, and the next in line who fits has the seat; nothing is counted again. */
  'next in line',
] as const
export type CapRepairing = (typeof capRepairings)[number]
