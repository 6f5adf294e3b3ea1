import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { PersonId } from '../event.ts'

export interface SeatTaken {
  readonly type: 'SeatTaken'
  readonly group: Name
  readonly seat: Name
  readonly person: PersonId
  /** Half open: held from the entry's moment up to, not at, this one. Without it, until the holder leaves. */
  readonly until?: Instant
  /** After that it is held until somebody follows. */
  readonly holdsOver?: true
  /** The decision that filled the seat; none for first holders. */
  readonly motion?: number
  /** The election in which they won it, or came next in line. */
  readonly election?: number
  /** Written down later, when the foundation came here: from when on it was so, by the day, and what tells so. */
  readonly backfilled?: Backfilled
  /** Of a seat that exists for each entry of a list, the entry. */
  readonly entry?: Name
  /** The cohort whose term it is. */
  readonly cohort?: Name
  /** Of a seat that several hold together, the number of the place: who shares it has one vote with the others. */
  readonly place?: number
  /** The vacancy that it ends. */
  readonly vacancy?: number
  /** The next election of that name ends it, if nothing does before. */
  readonly untilElection?: Name
  /** Until when the holder is on trial. */
  readonly probation?: Instant
}

export interface Backfilled {
  readonly on?: string
  readonly source?: string
}

export interface SeatLeft {
  readonly type: 'SeatLeft'
  readonly group: Name
  readonly seat: Name
  readonly person: PersonId
  /** `status`, because of a status; `other seat`, because of a seat that does not go with it; `followed`, by whom it was held for; `erased` with the person; `undone` with the decision that filled it; `no answer` to whether they go on; `limit`, because of one on all holders; `seat gone` from the charter, or filled otherwise; `group ended`. */
  readonly why:
    | 'term ended'
    | 'stepped down'
    | 'removed'
    | 'status'
    | 'other seat'
    | 'followed'
    | 'erased'
    | 'undone'
    | 'no answer'
    | 'limit'
    | 'seat gone'
    | 'group ended'
  /** The decision that removed the holder. */
  readonly motion?: number
  /** Where somebody holds the seat for several entries of a list, the one that they leave; all of them without it. */
  readonly entry?: Name
  /** By when somebody is to follow whom a limit made go. */
  readonly replacedBy?: Instant
}
