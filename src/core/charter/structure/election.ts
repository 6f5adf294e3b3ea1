import type { Duration, Range } from '../../base/duration.ts'
import type { Fraction } from '../../base/fraction.ts'
import type { Name } from '../../base/name.ts'
import type { Deciding, SeatRef } from './charter.ts'
import type { DayOf } from './duty.ts'
import type { Method } from './election-method.ts'
import type { FactCondition } from './fact-condition.ts'
import type { Placed } from './placed.ts'
import type { Recall } from './recall.ts'
import type { HeldSeat } from './seat.ts'
import type { When } from './when.ts'

/** How seats are filled by voting: who votes, when, by which method, and what stands between the count and the seat. */
export interface Election extends Placed, Electing {
  readonly name: Name
  readonly fills: readonly SeatRef[]
  /** Several bodies that each elect some of the seats; their own words go before those of the election. */
  readonly electorates: readonly Electorate[]
  /** Seats that two electorates fill in step: the first has as many as the second, or so many more. */
  readonly balance?: { readonly of: Name; readonly over: Name; readonly most: number }
  readonly every?: Duration
  readonly on?: When | DayOf
  /** What brings an election about besides the calendar; any one of them. */
  readonly heldWhen: readonly Trigger[]
  readonly calledBy?: readonly Deciding[]
  readonly runBy?: readonly Deciding[]
  readonly phases: readonly Phase[]
  readonly qualification?: Qualification
  readonly cap?: Cap
  readonly certifiedBy?: readonly Deciding[]
  readonly ratifiedBy?: readonly Deciding[]
  /** The count advises; this body appoints. */
  readonly advisory?: { readonly appointedBy?: Deciding }
  readonly challenge?: { readonly within: Duration; readonly to?: Deciding }
  readonly recalls: readonly Recall[]
  readonly whole?: Whole
  readonly reminders: readonly Duration[]
  readonly asks: readonly string[]
  readonly published: readonly Published[]
}

/** What the whole election says, or one of its electorates for itself. */
export interface Electing {
  readonly voters?: Voters
  readonly seats?: SeatCount
  readonly method?: Method
  /** How many names one ballot may hold. */
  readonly choices?: { readonly least?: number; readonly most: number | 'seats' }
  readonly nominated: readonly Nomination[]
  readonly seconded?: Support
  readonly eligible: readonly SeatRef[]
  readonly eligibleIf?: FactCondition
  readonly barred: readonly HeldSeat[]
  readonly barredIf?: FactCondition
  readonly quorum?: Threshold
  readonly withoutQuorum?: WithoutQuorum
  /** What a candidate needs besides standing high enough. */
  readonly electedWhen?: Threshold
  readonly tie: readonly TieBreak[]
  readonly defaultOption?: { readonly name: string; readonly wins?: 'rerun' | 'vacant' }
  readonly order?: 'random' | 'alphabetical' | 'as nominated'
  readonly secret?: boolean
  /** Whether a ballot that was cast stays as it is; where it does not say, it may be changed. */
  readonly votesStay?: boolean
  readonly proxies?: number | 'any number'
  readonly ballotPer?: Name
  /** As many candidates as seats, or fewer. */
  readonly unopposed?: 'elected' | 'vote'
  readonly term?: Duration
}

export interface Electorate extends Placed, Electing {
  readonly name: Name
}

export interface Voters {
  /** Holders of these seats, or whoever stands on these rolls. */
  readonly of: readonly SeatRef[]
  readonly anyone?: true
  /** Only those who asked for a ballot, or affirmed that they want one. */
  readonly optedIn?: true
  readonly onlyIf?: FactCondition
  /** Others whom these bodies let vote. */
  readonly approvedBy?: readonly Deciding[]
  /** Those who are known as such at the opening of this phase; of the vote when absent. */
  readonly asOf?: Name
}

export interface SeatCount {
  readonly number: number
  /** Cohorts whose terms end in different years; the longest terms go to the strongest. */
  readonly cohorts: readonly number[]
  /** "3 or 4 of 7, in turn": so many each time. */
  readonly inTurn?: readonly number[]
}

export type Trigger =
  | { readonly kind: 'condition'; readonly condition: FactCondition }
  | { readonly kind: 'when'; readonly when: When }
  | { readonly kind: 'decision'; readonly by: Deciding }
  | { readonly kind: 'petition'; readonly needs: Threshold }

export type Nomination =
  | { readonly kind: 'self' | 'anyone' | 'another' }
  /** Who may nominate, and how many of them it takes. */
  | { readonly kind: 'by'; readonly by: Deciding; readonly count: number }

/** "3 voters from 3 different employer": those who back a candidate. */
export interface Support {
  readonly count: number
  readonly of: 'voters' | readonly SeatRef[]
  readonly different?: Name
}

/** "at least 50% of voters", "more than 1/2 of cast", "at least 20". */
export interface Threshold {
  readonly relation: '>=' | '>'
  readonly amount:
    | { readonly kind: 'count'; readonly count: number }
    | { readonly kind: 'share'; readonly share: Fraction; readonly written: string; readonly of: ThresholdBase }
}

export type ThresholdBase = 'voters' | 'cast' | 'seats'

export type WithoutQuorum =
  | { readonly kind: 'rerun' | 'void' }
  | { readonly kind: 'extended'; readonly by: Duration }
  | { readonly kind: 'refer'; readonly to: Deciding }

export type TieBreak =
  | {
      readonly kind:
        | 'agreement of the tied'
        | 'lot'
        | 'the elected decide'
        | 'earlier round'
        | 'head to head'
        | 'longest service'
        | 'shortest service'
        | 'rerun'
    }
  | { readonly kind: 'casting vote'; readonly of: Deciding }

/** In this order, one after the other; a gap is a phase in which nothing is asked of anybody. */
export interface Phase {
  readonly name: Name
  readonly length: Range
}

/** Nominees are judged before the vote, one by one. */
export interface Qualification {
  readonly by: readonly Deciding[]
  /** Of each body's judgement, so much must be in favour. */
  readonly needs?: Threshold
  readonly quorum?: Threshold
  readonly within?: Duration
}

/** At most so many who share a fact, an employer say. */
export interface Cap {
  /** The first whose size fits. */
  readonly most: readonly CapStep[]
  readonly share: Name
  readonly related: 'count as one' | 'count apart'
  readonly over: 'the whole body' | 'those elected'
  readonly repair: readonly CapRepair[]
  /** Within which time it is repaired where it breaks during a term. */
  readonly within?: Duration
}

export interface CapStep {
  readonly most:
    | { readonly kind: 'count'; readonly count: number }
    | { readonly kind: 'share'; readonly share: Fraction; readonly written: string }
  /** The body has at least, and at most, so many. */
  readonly sizeLeast?: number
  readonly sizeMost?: number
}

export const capRepairs = [
  'disqualify the lower',
  'requalify if seats stay empty',
  'agreement of the affected',
  'lot',
  'by-election',
  'next in line',
  'vacant',
] as const
export type CapRepair = (typeof capRepairs)[number]

/** All seats are elected at once: how the cohorts begin again. */
export interface Whole {
  readonly when: readonly Trigger[]
  readonly cohorts: readonly { readonly seats: number; readonly term: Duration }[]
  /** The calendar of elections starts anew from it. */
  readonly clockRestarts?: true
}

export const publishedThings = ['result', 'totals', 'ballots', 'turnout', 'roll', 'roll size', 'ranking'] as const
export type Published = (typeof publishedThings)[number]
