import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { SeatRef } from '../../charter/structure/charter.ts'
import type { Commitment, PersonId } from '../event.ts'

/** What happens so that a seat can be passed on, and what passes when its holder is gone. */
export type HandOverEvent =
  /** A term ends in 60 days: its holder gets the list of what hangs on the seat. */
  | {
      readonly type: 'HandOverBegan'
      readonly group: Name
      readonly seat: Name
      readonly person: PersonId
      /** Where the seat exists for each entry of a list, the one that is meant. */
      readonly entry?: Name
      readonly until: Instant
    }
  /** The holder, or who held the seat last, has passed on an access that the charter lists. */
  | {
      readonly type: 'AccessPassedOn'
      readonly group: Name
      readonly seat: Name
      readonly person: PersonId
      readonly access: string
    }
  /** What a holder writes to whoever follows, in place of what they wrote before. */
  | {
      readonly type: 'SuccessorNoteWritten'
      readonly group: Name
      readonly seat: Name
      readonly person: PersonId
      readonly note: Commitment
    }
  | MattersPassed

/** Motions and procedures that are not over pass to somebody who can act on them. */
export interface MattersPassed {
  readonly type: 'MattersPassed'
  readonly motions: readonly number[]
  readonly from: PersonId
  readonly to: PersonId
  /** The seat on which they hung; none where they hung on a person, who was erased. */
  readonly of?: SeatRef
  /** The seat by which they are kept from now on. */
  readonly by: SeatRef
  readonly how: Passing
}

/** Who takes over, in the order in which they are looked for. */
export type Passing = 'successor' | 'interim' | 'same seat' | 'same group' | 'group above'
