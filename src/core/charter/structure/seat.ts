import type { Duration } from '../../base/duration.ts'
import type { Name } from '../../base/name.ts'
import type { ClauseRef, Deciding, Place, SeatRef } from './charter.ts'
import type { FactCondition } from './fact-condition.ts'
import type { EventRef, When } from './when.ts'

/** Everything that a person can hold. What is absent has the plain meaning, and nothing is then asked or counted. */
export interface Seat {
  readonly name: Name
  readonly clause: ClauseRef
  /** The other clauses in which something of it is said. */
  readonly alsoIn?: readonly ClauseRef[]
  readonly place: Place
  readonly filledBy: Filling
  /** Other ways in which the seat can be filled as well. */
  readonly alsoFilledBy?: readonly Filling[]
  /** Only who holds one of these may hold this seat; anyone when empty. */
  readonly from: readonly SeatRef[]
  /** What whoever takes the seat must meet when they take it. */
  readonly eligible?: FactCondition
  /** How many of those who hold other seats must speak for a newcomer first. */
  readonly sponsors?: Sponsors
  /** Bodies that must all agree before a new holder takes the seat. */
  readonly ratifiedBy?: readonly Deciding[]
  /** How many holders there can be; without it, any number. */
  readonly number?: number
  readonly minimum?: number
  /** The seat exists once for each entry of this list, each with its own number of holders. */
  readonly forEach?: Name
  /** Up to so many people hold one of the seats together, with one vote. */
  readonly jointHolders?: number
  readonly term?: Duration
  /** A term that is no length of time: by the calendar, or until something happens. */
  readonly termBy?: TermBy
  /** A holder whose term has ended stays until somebody follows. */
  readonly holdsOver?: true
  /** All must hold when a term begins. */
  readonly limits?: readonly TermLimit[]
  readonly cohorts?: Cohorts
  readonly renewal?: Renewal
  /** How long before the end of a term its holder is reminded. */
  readonly reminders?: readonly Duration[]
  readonly confirmed?: Confirmation
  /** How long the first part of the first term lasts, and what follows it. */
  readonly probation?: Probation
  /** Seats of this group which the same person may hold as well, stated where that might be doubted. */
  readonly mayAlsoHold: readonly Name[]
  readonly mayAlsoHoldElsewhere?: readonly SeatRef[]
  /** Nobody holds this seat and one of these at the same time. */
  readonly barred?: readonly Bar[]
  /** How long somebody must wait before they can hold the seat again. */
  readonly again?: readonly Waiting[]
  /** Whether holders can give up the seat by themselves, without a vote. */
  readonly mayLeave: boolean
  /** How long before they leave they say so. */
  readonly leaveNotice?: Duration
  /** Any one of these can remove a holder. */
  readonly removedBy?: readonly Deciding[]
  /** What happens when a seat falls vacant, in this order until it is filled. */
  readonly vacancy?: readonly VacancyStep[]
  /** How soon a vacant seat is to be filled. */
  readonly fillsWithin?: Duration
  /** Who acts while the seat is vacant. */
  readonly interim?: SeatRef
  /** How many others each holder may name to act in their place. */
  readonly alternates?: Alternates
  /** What a holder becomes who leaves at the end of a term or by their own word. */
  readonly afterwards?: SeatRef
  /** What a holder can get into by the seat, in the charter's words, and passes on when they leave. */
  readonly accesses?: readonly string[]
  /** Holders have no vote by this seat: observers. */
  readonly noVote?: true
}

export type Filling =
  /** Any one of those in `decidedBy` decides. */
  | { readonly kind: 'application'; readonly asks: readonly string[]; readonly decidedBy: readonly Deciding[] }
  /** All of those in `by` appoint together; from whom `proposedBy` names, where it is said. */
  | { readonly kind: 'appointment'; readonly by: readonly Deciding[]; readonly proposedBy?: Proposer }
  /** Any holder of one of these seats; so many of them, with `count`. */
  | { readonly kind: 'invitation'; readonly by: readonly SeatRef[]; readonly count?: number }
  /** Comes and goes with an office of another group. */
  | { readonly kind: 'ex officio'; readonly office: SeatRef; readonly orOffices?: readonly SeatRef[] }
  /** By the election of that name; described in prose when absent. */
  | { readonly kind: 'election'; readonly election?: Name }
  /** Whoever stands on the roll of that name; kept by hand when absent. */
  | { readonly kind: 'roll'; readonly roll?: Name }
  /** Whoever is eligible takes it by their own word. */
  | { readonly kind: 'own word' }

export type Proposer =
  | { readonly kind: 'election'; readonly election: Name }
  | { readonly kind: 'decision'; readonly by: readonly Deciding[] }

export interface Sponsors {
  readonly count: number
  readonly of: readonly SeatRef[]
  /** Those who share this fact count once. */
  readonly different?: Name
}

export interface DayOfYear {
  readonly month: number
  readonly day: number
}

export type TermBy =
  /** Terms of this length, each beginning on this day of the year. */
  | { readonly kind: 'calendar'; readonly begins: DayOfYear; readonly length: Duration }
  /** From one day of the year to the end of another; nobody holds the seat in between. */
  | { readonly kind: 'season'; readonly begins: DayOfYear; readonly ends: DayOfYear }
  | { readonly kind: 'until'; readonly when: When }

/** "at most 2 consecutive terms", "at most 6 years consecutively, then 1 year out", "at most 3 of the last 4 years". */
export interface TermLimit {
  readonly most: { readonly terms: number } | { readonly time: Duration }
  readonly over: 'consecutive' | 'ever' | { readonly last: Duration }
  /** How long after that many in a row the count begins anew; a break of any length does when absent. */
  readonly thenOut?: Duration
}

export interface Cohorts {
  readonly cohorts: readonly Cohort[]
  readonly firstSplit: 'longest terms to the strongest' | 'by lot' | 'as agreed'
}

export interface Cohort {
  readonly name: Name
  readonly number: number
  /** The length of the first term; absent, the term of the seat divided evenly, the first cohort having all of it. */
  readonly firstTerm?: Duration
}

export type Renewal =
  | { readonly kind: 'opt in' | 'automatic' | 'none' | 'by election' | 'by appointment' }
  /** By the same who decide applications, when `by` is absent. */
  | { readonly kind: 'by vote'; readonly by?: readonly Deciding[] }

/** Holders are asked from time to time whether they go on. */
export interface Confirmation {
  readonly every?: Duration
  /** The month in which they are asked, from 1. */
  readonly month?: number
  readonly on?: DayOfYear
  readonly after?: EventRef
  readonly within: Duration
  /** What happens to whoever does not answer. */
  readonly without: { readonly kind: 'leaves' } | { readonly kind: 'status'; readonly status: Name }
}

export interface Probation {
  readonly lasts: Duration
  /** How it ends: by itself when absent. */
  readonly endedBy?: readonly Deciding[]
  readonly noVote?: true
}

/** A seat of any group, or every seat of one. */
export type HeldSeat =
  | { readonly kind: 'seat'; readonly seat: SeatRef }
  | { readonly kind: 'any seat'; readonly group: Name }

export interface Bar {
  readonly seat: HeldSeat
  /** What happens to whoever holds that one and would take this one. */
  readonly effect: 'refuse' | 'ends the other' | 'ends this'
}

export interface Waiting {
  readonly after: 'removal' | 'leaving' | 'refusal' | 'end of term' | 'dissolution'
  readonly when: When
}

export interface VacancyStep {
  readonly how: /** Whoever came next in the last election, as long as the list goes, or so many at most. */
    | { readonly kind: 'next in line'; readonly most?: number }
    /** Whoever the ballots of the last election elect without whoever left. */
    | { readonly kind: 'count-back' }
    | { readonly kind: 'appointment'; readonly by: readonly Deciding[] }
    | { readonly kind: 'by-election'; readonly roll: 'new' | 'last' }
    /** Whoever holds that seat takes this one. */
    | { readonly kind: 'holder'; readonly of: SeatRef }
    | { readonly kind: 'as filled' }
    | { readonly kind: 'stays vacant' }
  readonly within?: Duration
  /** Only when less than this remains of the term. */
  readonly ifLessThan?: Duration
  readonly ifMoreThan?: Duration
  readonly until?: 'the next election' | 'a whole term'
  /** The successor shares this fact with whoever left: the same region. */
  readonly same?: Name
}

export interface Alternates {
  readonly number: number
  /** Named by the holder when absent. */
  readonly namedBy?: readonly Deciding[]
  readonly from?: readonly SeatRef[]
}
