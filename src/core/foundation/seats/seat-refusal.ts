import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { ClauseRef, SeatRef } from '../../charter/structure/charter.ts'
import type { PersonId } from '../event.ts'

/** Why a seat is not filled so. */
export type SeatRefusal =
  /** Too few speak for the newcomer yet. */
  | {
      readonly type: 'SponsorsMissing'
      readonly seat: SeatRef
      readonly person: PersonId
      readonly count: number
      readonly have: number
      readonly of: readonly SeatRef[]
      readonly different?: Name
      readonly clause: ClauseRef
    }
  | { readonly type: 'NoSponsorsAsked'; readonly seat: SeatRef; readonly clause: ClauseRef }
  | {
      readonly type: 'MayNotSponsor'
      readonly seat: SeatRef
      readonly of: readonly SeatRef[]
      readonly clause: ClauseRef
    }
  | { readonly type: 'SponsorsPersonAlready'; readonly seat: SeatRef; readonly person: PersonId }
  | { readonly type: 'NotByInvitation'; readonly seat: SeatRef; readonly clause: ClauseRef }
  /** Nobody is put in a seat by invitation without saying yes. */
  | { readonly type: 'OnlyByInvitation'; readonly seat: SeatRef; readonly clause: ClauseRef }
  | {
      readonly type: 'MayNotInvite'
      readonly seat: SeatRef
      readonly by: readonly SeatRef[]
      readonly clause: ClauseRef
    }
  | { readonly type: 'InvitedAlready'; readonly seat: SeatRef; readonly person: PersonId }
  | { readonly type: 'NotInvited'; readonly seat: SeatRef; readonly clause: ClauseRef }
  | {
      readonly type: 'InvitersMissing'
      readonly seat: SeatRef
      readonly count: number
      readonly have: number
      readonly clause: ClauseRef
    }
  /** The seat exists for each entry of a list, and one of them must be said. */
  | {
      readonly type: 'EntryNeeded'
      readonly seat: SeatRef
      readonly entries: readonly Name[]
      readonly clause: ClauseRef
    }
  | {
      readonly type: 'UnknownCohort'
      readonly seat: SeatRef
      readonly cohorts: readonly Name[]
      readonly clause: ClauseRef
    }
  | { readonly type: 'CohortFull'; readonly seat: SeatRef; readonly cohort: Name; readonly clause: ClauseRef }
  /** Whoever appoints chooses among those that others have proposed. */
  | { readonly type: 'NotProposed'; readonly seat: SeatRef; readonly person: PersonId; readonly clause: ClauseRef }
  /** The successor shares this with whoever left. */
  | {
      readonly type: 'NotTheSame'
      readonly seat: SeatRef
      readonly person: PersonId
      readonly fact: Name
      readonly clause: ClauseRef
    }
  /** Its charter leaves the place empty until the term is over. */
  | { readonly type: 'StaysVacant'; readonly seat: SeatRef; readonly until?: Instant; readonly clause: ClauseRef }
  /** Others name the alternates of this seat. */
  | { readonly type: 'AlternatesNamedBy'; readonly seat: SeatRef; readonly clause: ClauseRef }
