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
  /** By whoever was invited. */
  | ({
      readonly type: 'accept invitation' | 'decline invitation'
      readonly group: Name
      readonly seat: Name
    } & WhichPlace)
