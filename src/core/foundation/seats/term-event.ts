import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { PersonId } from '../event.ts'

/** What happens to a term between the moment at which a seat is taken and the one at which it is left. */
export type TermEvent =
  /** Another term follows the one that runs, up to, not at, the moment; by a decision where `motion` says so. */
  | ({ readonly type: 'TermRenewed'; readonly until: Instant; readonly motion?: number } & Held)
  /** Leaves then; until then everything is as it was. */
  | ({ readonly type: 'LeaveAnnounced'; readonly leaves: Instant } & Held)
  /** Is asked whether they go on, and has until then to answer. */
  | ({ readonly type: 'ConfirmationAsked'; readonly until: Instant } & Held)
  | ({ readonly type: 'ConfirmationGiven' } & Held)
  /** Nobody has answered in time; what follows from it comes with it. */
  | ({ readonly type: 'ConfirmationMissed' } & Held)
  /** The time on trial is over, and whoever decides that it ends is asked: by `motion`, where they have a rule for it. */
  | ({ readonly type: 'ProbationOver'; readonly motion?: number } & Held)
  | ({ readonly type: 'ProbationEnded'; readonly why: 'time' | 'decision'; readonly motion?: number } & Held)

interface Held {
  readonly group: Name
  readonly seat: Name
  readonly person: PersonId
  /** Where the seat exists for each entry of a list, the one that is meant. */
  readonly entry?: Name
}
