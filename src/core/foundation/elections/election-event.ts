import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { SeatRef } from '../../charter/structure/charter.ts'
import type { Election, WithoutQuorum } from '../../charter/structure/election.ts'
import type { TallyFault } from '../../tally/count.ts'
import type { Commitment, Digest, DocumentRef, PersonId } from '../event.ts'
import type { FrozenElectorate } from '../motions/vote-event.ts'

/**
 * An election, from its beginning to its seats. Ballots are nowhere in the record before the close, and then without voters: they stand in the
 * bundle, a document that the close names by its digest. An election of several electorates has one contest for each.
 */
export type ElectionEvent =
  | ElectionBegun
  | ({ readonly type: 'ElectionPhaseBegan'; readonly phase: Name; readonly until: Instant } & OfElection)
  | CandidacyEvent
  | BallotsOpened
  /** For want of a quorum. */
  | ({ readonly type: 'BallotsExtended'; readonly closes: Instant } & OfContest)
  | ({ readonly type: 'BallotProxyGiven'; readonly voter: PersonId; readonly to?: PersonId } & OfContest)
  | BallotsClosed
  | TieEvent
  | ResultEvent
  | ElectionEnded

/** The number that it has among the foundation's matters. */
export interface OfElection {
  readonly election: number
}

/** The electorate whose contest is meant, where there are several. */
export interface OfContest extends OfElection {
  readonly electorate?: Name
}

export interface ElectionBegun extends OfElection {
  readonly type: 'ElectionBegun'
  readonly group: Name
  /** What the charter of that day says of it, whole: later changes do not touch an election that runs. */
  readonly rule: Election
  readonly charter: Digest
  readonly because: ElectionCause
  readonly contests: readonly Contested[]
  readonly timeline: readonly TimelinePhase[]
  /** All seats at once, so that cohorts begin again. */
  readonly whole?: true
  /** A by-election with the roll of that election. */
  readonly rollOf?: number
}

export type ElectionCause =
  /** `called` by a seat alone. */
  | { readonly kind: 'calendar' | 'condition' | 'moment' | 'whole' | 'called' }
  | { readonly kind: 'decision' | 'petition' | 'recall'; readonly motion: number }
  | { readonly kind: 'vacancy'; readonly vacancy: number }
  | { readonly kind: 'rerun'; readonly of: number }

/** What one electorate fills. */
export interface Contested {
  readonly electorate?: Name
  readonly seats: number
  /** In the order in which they are filled, the strongest first. */
  readonly places: readonly ContestedPlaces[]
}

export interface ContestedPlaces {
  readonly seat: SeatRef
  readonly entry?: Name
  readonly number: number
  readonly cohort?: Name
  /** The vacancy whose term is completed. */
  readonly vacancy?: number
  /** When the term ends, where that is not as for anybody who takes the seat. */
  readonly until?: Instant
}

/** Half open, one after the other. */
export interface TimelinePhase {
  readonly phase: Name
  readonly from: Instant
  readonly until: Instant
}

export type CandidacyEvent =
  /** By the nominee themselves, or by others as the charter has it. */
  | ({ readonly type: 'NominationMade'; readonly motion?: number } & Candidacy)
  | ({ readonly type: 'NominationWithdrawn' } & Candidacy)
  | ({ readonly type: 'NominationAccepted' | 'NominationDeclined' | 'CandidacyWithdrawn' } & Candidacy)
  | ({ readonly type: 'CandidateSupported' | 'SupportWithdrawn' } & Candidacy)
  | ({
      readonly type: 'CandidacyStated'
      readonly statement?: Commitment
      /** To what the charter asks. */
      readonly answers?: Commitment
    } & Candidacy)
  | ({ readonly type: 'QuestionAsked'; readonly question: number; readonly text: Commitment } & OfElection)
  | ({ readonly type: 'QuestionAnswered'; readonly question: number; readonly answer: Commitment } & Candidacy)
  /** What one of the bodies that qualify candidates found. */
  | ({ readonly type: 'CandidateJudged'; readonly motion: number; readonly qualified: boolean } & Candidacy)
  /** Does not stand on the ballot. */
  | ({ readonly type: 'CandidateLeftOut'; readonly why: LeftOut } & Candidacy)

export interface Candidacy extends OfContest {
  readonly candidate: PersonId
}

export type LeftOut = 'not accepted' | 'too little support' | 'not eligible' | 'barred' | 'not qualified' | 'erased'

export interface BallotsOpened extends OfContest {
  readonly type: 'BallotsOpened'
  readonly voters: FrozenElectorate
  /** In the order in which the count knows them: that of their identifiers, which tells nothing. */
  readonly candidates: readonly PersonId[]
  readonly closes: Instant
  /** What the lot is drawn from: a value that is shown after the close. */
  readonly lot?: Commitment
}

export interface BallotsClosed extends OfContest {
  readonly type: 'BallotsClosed'
  readonly cast: number
  /** Rule, candidates, roll size, ballots without voters, and the count with its trace; absent where nobody had to vote. */
  readonly bundle?: DocumentRef
  readonly lot?: DrawnFrom
  readonly result: ContestResult
}

/** The value behind the opening's commitment, and what is made of it and of the digest of the final ballots. */
export interface DrawnFrom {
  readonly value: string
  readonly salt: string
  readonly ballots: Digest
  readonly seed: Digest
}

export type ContestResult =
  | {
      readonly kind: 'elected'
      readonly elected: readonly PersonId[]
      /** Those who were not, from the strongest on: next in line. */
      readonly others: readonly PersonId[]
      /** Who was passed over by a cap, and what they share. */
      readonly passedOver?: readonly { readonly person: PersonId; readonly shares: string }[]
      readonly how: 'count' | 'unopposed' | 'lot'
    }
  /** Nothing known so far says who of these has the last places. */
  | {
      readonly kind: 'tied'
      readonly sure: readonly PersonId[]
      readonly among: readonly PersonId[]
      readonly places: number
      /** Which step of the charter's chain is asked, and until when. */
      readonly step: number
      readonly until: Instant
      /** A cap has them ask each other, whose they all are. */
      readonly cap?: true
    }
  | { readonly kind: 'no quorum'; readonly without: WithoutQuorum['kind'] }
  | { readonly kind: 'default option'; readonly wins: 'rerun' | 'vacant' }
  | { readonly kind: 'no candidates' }
  /** A tie that the charter ends by voting again; or ballots that did not come along with a record that was restored. */
  | { readonly kind: 'rerun'; readonly why: 'tie' | 'ballots lost' }
  /** The method cannot count these ballots: more committees, say, than any machine compares. */
  | { readonly kind: 'not counted'; readonly why: TallyFault['type'] | 'WrongWords' }

export type TieEvent =
  /** What one of those who are asked says about a tie. */
  | ({ readonly type: 'TieVoiced'; readonly chosen: readonly PersonId[] } & OfContest)
  /** The tie is over, by agreement, by whom the charter names, or the step came to nothing and the next is asked. */
  | ({
      readonly type: 'TieSettled'
      readonly by:
        | 'agreement of the tied'
        | 'agreement of the affected'
        | 'the elected decide'
        | 'casting vote'
        | 'lot'
        | 'service'
        | 'next step'
      readonly chosen: readonly PersonId[]
      readonly bundle?: DocumentRef
      /** Where the lot was not shown before, since people were asked first. */
      readonly lot?: DrawnFrom
      readonly result: ContestResult
    } & OfContest)

export type ResultEvent =
  | ({ readonly type: 'ResultCertified' | 'ResultNotCertified'; readonly motion: number } & OfElection)
  | ({ readonly type: 'ResultChallenged'; readonly reason: Commitment } & OfElection)
  | ({ readonly type: 'ChallengeAnswered'; readonly upheld: boolean; readonly motion?: number } & OfElection)

/** Nothing more comes of it. The seats that it filled are entries of their own. */
export interface ElectionEnded extends OfElection {
  readonly type: 'ElectionEnded'
  readonly how: 'filled' | 'advised' | 'void' | 'rerun' | 'called off'
  /** The election that is held in its place. */
  readonly again?: number
}
