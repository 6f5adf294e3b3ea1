import type { Composition } from '../compose/composition.ts'
import type { ElectionFile } from '../formats/election-file.ts'
import type { MethodName } from '../method-names.ts'

/** The first word of a bundle, by which it is told from an election of another program. */
export const bundleForm = 'remit election 1'

/** Everything that decided an election, in one file: from the ballots, without their voters, to the seats. */
export interface Bundle {
  readonly file: BundledFile
  readonly composition: Composition
  readonly held: Held
  /** Absent where nothing can be drawn. */
  readonly lot?: DrawnLot
  /** What was found when it was counted, with every round, as plain data. */
  readonly result: unknown
}

/** The part that is the uniform form of elections, which any program counts. */
export interface BundledFile extends Omit<ElectionFile, 'method' | 'seats' | 'expected' | 'checks' | 'unread'> {
  readonly method: MethodName
  readonly seats: number
}

/** Which election it was: nothing is counted from it. */
export interface Held {
  readonly foundation: string
  readonly election: number
  readonly electorate?: string
  readonly group: string
  readonly name: string
  readonly opened: string
  readonly closed: string
  readonly roll: { readonly size: number; readonly documents: readonly string[] }
  readonly cast: number
  /** What is filled, the strongest first: so many places of a seat, and of which cohort. */
  readonly places: readonly HeldPlaces[]
}

export interface HeldPlaces {
  readonly group: string
  readonly seat: string
  readonly entry?: string
  readonly number: number
  readonly cohort?: string
}

/** The value that was committed to when the vote opened, the digest of the final ballots, and what both make. */
export interface DrawnLot {
  readonly commitment: string
  readonly value: string
  readonly salt: string
  readonly ballots: string
  readonly seed: string
}
