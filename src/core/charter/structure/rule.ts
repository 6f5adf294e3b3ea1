import type { Duration, Range } from '../../base/duration.ts'
import type { Fraction } from '../../base/fraction.ts'
import type { Name } from '../../base/name.ts'
import type { ClauseRef, Deciding, Place, RuleRef, SeatRef } from './charter.ts'
import type { Voters } from './election.ts'
import type { When } from './when.ts'

/**
 * How a group decides. An opening vote carries the whole of it, so that a later amendment changes no vote that runs.
 * What is absent has the plain meaning, so that rules frozen by an earlier version are read as they were.
 */
export interface Rule {
  readonly name: Name
  readonly clause: ClauseRef
  readonly place: Place
  /** Whoever holds one of these seats, or stands on one of these rolls, when the vote opens. */
  readonly voters: readonly SeatRef[]
  /** Everybody whom the foundation knows has a vote; `voters` is then empty. */
  readonly anyoneVotes?: true
  /** The person whom the vote is about has no vote. */
  readonly withoutSubject: boolean
  /** Others who have none. Who has declared a conflict is left out at the opening, and leaves the vote later. */
  readonly without?: readonly Exclusion[]
  /** Of them only those who elect by that election. */
  readonly electors?: Electors
  /** One ballot for all who share this fact: one per organisation, one per employer. */
  readonly ballotPer?: Name
  /** Who may open a vote under this rule; the voters when absent. */
  readonly movedBy?: 'anyone' | readonly SeatRef[]
  /** How many votes under this rule one mover may have open. */
  readonly mostOpen?: number
  readonly seconded?: Seconding
  readonly petition?: Petition
  readonly options: readonly Option[]
  /** How a ballot is marked; one option when absent. */
  readonly ballot?: BallotForm
  /** Where the option with the most votes decides: of what `outcomes` are made, for options that a motion lists too. */
  readonly winner?: Winner
  /** In this order the first that holds wins; the last one always holds. */
  readonly outcomes: readonly Outcome[]
  /** Where `passes` is a table: its rows, for the words. What they come to stands in `outcomes`. */
  readonly table?: readonly TableRow[]
  readonly quorum?: Quorum
  /** What breaks a tie of the two strongest options, in this order. */
  readonly tie?: readonly TieStep[]
  /** Before the vote: how long everybody is asked at least about its text, which must be summed up before the vote opens. */
  readonly consultation?: Duration
  /** Before the vote: how long it is talked about, after which it opens by itself. */
  readonly discussion?: Range
  /** Before the vote: from the announcement to the opening. */
  readonly notice?: Range
  /** Before the vote: how long before it the person concerned is heard. */
  readonly hearing?: Duration
  /** How long the vote is open: from the opening up to, not at, the close. */
  readonly open: Duration
  /** Where the mover may choose the length. `open` is the usual one. */
  readonly openRange?: Range
  /** Opened and closed at a meeting by whoever moved it, and at the latest after `open`. */
  readonly atMeeting?: true
  /** Where the window ends when the last moment falls within a day; at that very moment when absent. */
  readonly endsAt?: 'end of the day' | 'end of the day anywhere on earth'
  readonly extended?: Extension
  /** From the motion to the close at the latest, whatever else prolongs it. */
  readonly decidedWithin?: Duration
  readonly closesEarly: ClosesEarly
  /** Reasons for which the clock may be stopped, and goes on where it was. */
  readonly standsStill?: readonly Name[]
  /** What a change of the text does to a vote that runs; the text cannot be changed when absent. */
  readonly edited?: 'restart, votes void' | 'restart, votes kept' | 'goes on'
  /** Who may take a motion back besides its mover, up to the close. */
  readonly withdrawnBy?: readonly SeatRef[]
  /** Who may put the title or the text right, with which the vote goes on as it runs. */
  readonly correctedBy?: readonly SeatRef[]
  /** Who may stop the clock for how long in all. */
  readonly hold?: { readonly by: readonly SeatRef[]; readonly most: Duration }
  /** A vote that was cast stays as it is. */
  readonly votesStay?: true
  /** When it is seen who voted how; always when absent. */
  readonly ballots?: 'hidden until the close' | 'secret'
  /** How many others one person may vote for at most; only those of `from`, where it says so. */
  readonly proxies?: { readonly most: number; readonly from?: readonly SeatRef[] }
  readonly recusal: Recusal
  /** Vacant voting seats count as votes for this option. */
  readonly vacantCountAs?: Name
  /** At the close, who has not voted counts as having voted for this option. */
  readonly missingCountAs?: Name
  /** What happens when nothing was decided. */
  readonly undecided?: FollowUp
  readonly after?: readonly Consequence[]
  /** When a carried motion takes effect; at the close when absent. */
  readonly takesEffect?: When
  /** Bodies that must agree afterwards, one after the other, before it takes effect. */
  readonly ratifiedBy?: readonly Deciding[]
  /** It takes effect at the close, while those who ratify it or hear an appeal may still stop it, and is then undone. */
  readonly effectMeanwhile?: true
  /** Bodies that are asked before the vote opens, and may answer within the time; their answer does not bind. */
  readonly advice?: { readonly of: readonly Deciding[]; readonly within: Duration }
  readonly appeal?: Appeal
  /** The rule that it is another form of, `as`; all that it has from there stands here too. */
  readonly formOf?: RuleRef
  /** "p" of `policy(p)`: such a rule decides nothing until it is given a number or a share, which `ruleIn` puts in its place. */
  readonly parameter?: Name
  /** What the rule was given where it is used, for the words: "2/3". */
  readonly argument?: string
}

/** Who elects by an election, where its charter says more of them than the seats that they hold. */
export interface Electors {
  readonly group: Name
  readonly election: Name
  readonly voters: readonly Voters[]
}

/** A row of a table under `passes`: the first whose `when` holds decides. The last one has none. */
export interface TableRow {
  readonly when?: Condition
  readonly does: 'carried' | 'lost' | Condition
}

export type Exclusion =
  | { readonly kind: 'conflicted' }
  | { readonly kind: 'mover' }
  | { readonly kind: 'seat'; readonly seat: SeatRef }

/** "1 other within 7 days", "3 of voter from different employer within 2 weeks". The mover is never one of them. */
export interface Seconding {
  readonly count: number
  /** Who may second; whoever may move when absent. */
  readonly by?: 'anyone' | readonly SeatRef[]
  /** Seconders who share this fact count once, and so does the mover. */
  readonly different?: Name
  readonly within: Duration
}

/** Signatures that bring a vote about: "signed >= 5% of electorate", with the electorate frozen when the petition starts. */
export interface Petition {
  readonly needs: Condition
  /** Who may sign; the voters when absent. */
  readonly by?: readonly SeatRef[]
  /** Against whom signatures are measured, where these are others than the voters. */
  readonly of?: readonly SeatRef[]
  readonly within: Duration
}

export interface Option {
  readonly name: Name
  /** What a voter reads and types: "+1". */
  readonly label: string
  /** What one vote for it adds to `score`: a decimal with at most six places. */
  readonly score: number
  /** Left out of the base `counted`. */
  readonly abstains: boolean
  /** A vote for it must give a reason. */
  readonly needsReason: boolean
}

export type BallotForm =
  /** Any number of options, or at most so many. */
  { readonly kind: 'approval'; readonly most?: number } | Ranking

/**
 * Options in an order of preference, ties and gaps allowed; what is not ranked stands below all that is. The winner is the
 * outcome. The options are those of the rule, and where `proposed` holds also those that the motion lists.
 */
export interface Ranking {
  readonly kind: 'ranking'
  readonly proposed: boolean
  /** What everything else is measured against: "further discussion". The motion is lost when it wins. */
  readonly standard?: Name
  /** So many must rank an option above the standard for it to stay. */
  readonly quorum?: Expression
  /** Above the standard at least so many times as below it, and more than below; 1 when absent. */
  readonly ratio?: Fraction
  /** Of options whose names begin so, another ratio; the longest beginning that fits. */
  readonly ratios?: readonly { readonly begins: Name; readonly ratio: Fraction }[]
}

/** The option with the most votes is the outcome, by ballots of one option or of several. */
export interface Winner {
  /** Whether the options that a motion lists join those of the rule. */
  readonly proposed: boolean
  /** The motion is lost when this option wins. */
  readonly standard?: Name
  /** What the winner must have besides the most votes: "at least 1/3 of cast". Of bases only, without `score`. */
  readonly needs?: { readonly relation: '>' | '>='; readonly than: Expression }
}

export interface Outcome {
  readonly name: Name
  readonly is: 'carried' | 'lost' | 'undecided'
  readonly when: Condition
}

export interface Quorum {
  readonly needs: Condition
  /** Without it: nothing is decided; the motion is lost; the window is extended once by its own length and then nothing is decided. */
  readonly without: 'undecided' | 'lost' | 'extend'
}

export type TieStep =
  | { readonly kind: 'casting vote'; readonly of: SeatRef }
  | { readonly kind: 'carried' | 'lost' | 'undecided' | 'lot' }

/** Asked at each close: while the condition holds the window grows by the length, at most so many times. */
export interface Extension {
  readonly by: Duration
  readonly while: Condition
  readonly most: number
}

export type ClosesEarly = 'never' | 'when all have voted' | 'when certain' | 'when carried'

/** What leaving a vote for a conflict of interest does to the counts. */
export type Recusal = 'leaves the base' | 'counts as abstain' | 'forbidden'

export type FollowUp = { readonly kind: 'refer'; readonly to: Deciding } | { readonly kind: 'nothing' }

/** "after vetoed: not again before the later of 6 months and the next feature release". */
export interface Consequence {
  readonly outcome: Name
  /** Only from the so-manieth time on that the same matter had this outcome; from the first when absent. */
  readonly times?: number
  readonly then: /** The same matter (verb and object) cannot be moved before; `unlessMovedBy` may all the same. */
    | { readonly kind: 'not again before'; readonly when: When; readonly unlessMovedBy?: readonly SeatRef[] }
    /** The mover cannot move anything under this rule before. */
    | { readonly kind: 'mover not before'; readonly when: When }
    | { readonly kind: 'refer'; readonly to: Deciding }
    /** An election of this name begins within the time. */
    | { readonly kind: 'election'; readonly of: Name; readonly within?: Duration }
}

export interface Appeal {
  readonly to: Deciding
  readonly within: Duration
  /** Against what; against what is carried when absent. */
  readonly against?: 'lost' | 'either'
  /** Who may appeal; anyone when absent. */
  readonly by?: readonly SeatRef[]
}

export type Condition =
  | { readonly kind: 'compare'; readonly relation: Relation; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'in'; readonly value: Expression; readonly set: readonly Expression[] }
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly condition: Condition }
  /** The option wins by the ranked ballots. */
  | { readonly kind: 'wins'; readonly option: Name }
  /** The option has votes, and more than every other that does not abstain. */
  | { readonly kind: 'leads'; readonly option: Name }
  | { readonly kind: 'otherwise' }

export type Relation = '>' | '>=' | '<' | '<=' | '=' | '!='

/** Linear in the counts: one side of a product, and every divisor, is a constant. */
export type Expression =
  | { readonly kind: 'number'; readonly value: Fraction }
  /** Ballots for the option; only those of the holders of a seat, with `from`. */
  | { readonly kind: 'option'; readonly option: Name; readonly from?: SeatRef }
  | { readonly kind: 'base'; readonly base: Base; readonly from?: SeatRef }
  /** "2/3 of voters", with the share as it was written for the words: "2/3", "30%". */
  | { readonly kind: 'share'; readonly share: Fraction; readonly written: string; readonly of: Expression }
  | { readonly kind: 'sum' | 'difference' | 'product'; readonly left: Expression; readonly right: Expression }
  /** Of sizes that are frozen at the opening only (`electorate`, `seats`, `vacant`), so that it is a constant of the vote. */
  | { readonly kind: 'square root'; readonly of: Expression }
  | { readonly kind: 'least' | 'greatest'; readonly of: readonly Expression[] }
  /** What a rule with a parameter is given where it is used. */
  | { readonly kind: 'parameter'; readonly name: Name }

/**
 * What votes are measured against. `electorate`: who could vote when the vote opened. `recused`: those who left it.
 * `voters`: electorate less recused. `cast`: ballots, abstentions among them. `counted`: ballots without abstentions.
 * `seats`: the fixed number of seats, vacant ones included. `vacant`: those that nobody held at the opening. `present`: voters who
 * are at the meeting. `score`: the scores of the ballots, added up. `signed`: signatures of a petition, in `petition` only.
 */
export type Base =
  | 'electorate'
  | 'recused'
  | 'voters'
  | 'cast'
  | 'counted'
  | 'seats'
  | 'vacant'
  | 'present'
  | 'score'
  | 'signed'
