import type { Name } from '../../base/name.ts'
import type { PersonId } from '../event.ts'

/** Which of a seat's places is meant, where it has several kinds. */
export interface WhichPlace {
  /** Of a seat that exists for each entry of a list, the entry. */
  readonly entry?: Name
}

/** What people do so that a seat is filled, beside votes. */
export type SeatAct =
  /** Speaks for a newcomer, or puts somebody forward where the charter asks for it. */
  | { readonly type: 'sponsor'; readonly group: Name; readonly seat: Name; readonly person: PersonId }
  /** Asks somebody to take a seat that is filled by invitation. */
  | ({ readonly type: 'invite'; readonly group: Name; readonly seat: Name; readonly person: PersonId } & WhichPlace)
  /** Takes a seat by saying so. */
  | ({ readonly type: 'take'; readonly group: Name; readonly seat: Name } & WhichPlace)
  /** Lets somebody act in one's place, or in that of a holder `of` where others name alternates; without `person` nobody any more. */
  | {
      readonly type: 'name alternate'
      readonly group: Name
      readonly seat: Name
      readonly person?: PersonId
      readonly of?: PersonId
    }
  /** By whoever was invited. */
  | ({ readonly type: 'accept invitation'; readonly group: Name; readonly seat: Name } & WhichPlace)
  | ({ readonly type: 'decline invitation'; readonly group: Name; readonly seat: Name } & WhichPlace)
