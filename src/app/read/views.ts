import type { Duration } from '../../core/base/duration.ts'
import type { Instant } from '../../core/base/instant.ts'
import type { Name } from '../../core/base/name.ts'
import type { ExplainedPart } from '../../core/charter/explain/explain.ts'
import type { WhoMay } from '../../core/charter/powers/who-may.ts'
import type { Channel } from '../../core/charter/structure/channel.ts'
import type { ClauseRef, Deciding, RuleRef, SeatRef } from '../../core/charter/structure/charter.ts'
import type { Dependant } from '../../core/charter/structure/dependants.ts'
import type { FactKind } from '../../core/charter/structure/fact.ts'
import type { Gift, Power, Reservation } from '../../core/charter/structure/power.ts'
import type { Procedure } from '../../core/charter/structure/procedure.ts'
import type { Rule } from '../../core/charter/structure/rule.ts'
import type { Seat } from '../../core/charter/structure/seat.ts'
import type { Entry, PersonId } from '../../core/foundation/event.ts'
import type { Phase } from '../../core/foundation/motions/motion-state.ts'
import type { MotionClosed, MotionOpened } from '../../core/foundation/motions/vote-event.ts'
import type { Refusal } from '../../core/foundation/refusal.ts'
import type { Backfilled } from '../../core/foundation/seats/holding-event.ts'
import type { KeepingEffect } from '../../core/foundation/seats/keeping-effect.ts'
import type { Standing, Tally } from '../../core/voting/standing.ts'
import type { PublicStanding } from '../record/publication.ts'
import type { AftermathView, CorrectionView } from './aftermath-view.ts'
import type { ChangesView } from './changes-view.ts'
import type { ComingView } from './directory/coming-view.ts'
import type { EndView } from './directory/end-view.ts'
import type { FormingView } from './directory/forming-view.ts'
import type { GroupCard } from './directory/group-card.ts'
import type { GroupState } from './directory/group-state.ts'
import type { FillingView } from './filling-views.ts'
import type { HoldingNotes, KeepingView } from './keeping-views.ts'
import type { BrokenLimitView } from './limit-views.ts'
import type { MotionForms } from './motion-forms.ts'
import type { OfferedAct } from './offered-acts.ts'
import type { RecipientChoice } from './power-moves.ts'
import type { OwnRollView } from './roll-views.ts'
import type { StatementView } from './statement-views.ts'
import type { Step } from './steps.ts'

/** What pages and their `.json` show: plain data, read from a foundation's state for one reader at one moment. */
export interface Permission {
  readonly refusal?: Refusal
}

export interface PersonRef {
  readonly id: PersonId
  /** Undefined when the person's name was erased. */
  readonly name?: string
}

export interface HomeView {
  readonly foundations: readonly {
    readonly name: Name
    readonly title: string
    readonly sample: boolean
    readonly groups: number
    readonly open: number
    readonly entries: number
  }[]
}

export interface FoundationRef {
  readonly name: Name
  readonly title: string
  readonly sample: boolean
}

export interface FoundationView {
  readonly foundation: FoundationRef
  /** What the group under which all stand says it is for, as Markdown. */
  readonly purpose: string
  /** Only groups in this state are asked for. */
  readonly only?: GroupState
  /** All of them, so that those in another state can be counted. */
  readonly groups: readonly (GroupSummary & GroupCard)[]
  readonly open: readonly MotionSummary[]
  readonly recent: readonly MotionSummary[]
}

export interface GroupSummary {
  readonly name: Name
  readonly title: string
  readonly state: GroupState
  readonly since: Instant
  readonly under?: { readonly name: Name; readonly title: string }
  /** The first paragraph of the charter, as Markdown. */
  readonly purpose: string
  readonly people: number
  readonly open: number
}

export interface GroupView {
  readonly foundation: FoundationRef
  readonly group: GroupSummary & GroupCard
  readonly seats: readonly SeatView[]
  readonly waiting: readonly WaitingView[]
  readonly open: readonly MotionSummary[]
  readonly decided: readonly MotionSummary[]
  /** What the reader could put to a vote or do here, by the group's powers. */
  readonly moves: readonly MoveView[]
  readonly events: readonly EventView[]
  /** What must hold of all holders and does not. */
  readonly brokenLimits?: readonly BrokenLimitView[]
  /** Rolls for which people have to ask. */
  readonly rolls?: readonly OwnRollView[]
  /** Of a draft, how far it has come. */
  readonly forming?: FormingView
  /** How it ended, where it is over. */
  readonly ended?: EndView
  /** What is on its way for it. */
  readonly coming?: ComingView
}

export interface MoveView {
  readonly action: string
  /** By a vote under this rule, which may be the first of a procedure; at once by whoever holds a seat; or by several who agree. */
  readonly by:
    | { readonly kind: 'vote'; readonly rule: Rule; readonly procedure?: Name }
    | { readonly kind: 'alone'; readonly seat: SeatRef; readonly clause: ClauseRef }
    | { readonly kind: 'together'; readonly seats: readonly SeatRef[]; readonly clause: ClauseRef }
  readonly needsAmount: boolean
  /** It gives somebody a seat, or ends it. */
  readonly needsPerson?: boolean
  /** Whom it can be about; undefined where they are too many to be listed. */
  readonly people?: readonly PersonRef[]
  /** Of a seat that exists for each entry of a list, the entries. */
  readonly entries?: readonly Name[]
  /** To whom a power is handed on, or from whom it is taken back. */
  readonly recipients?: readonly RecipientChoice[]
  /** It takes limits and an end. */
  readonly isBounded?: true
  /** It must be asked for a time before it is needed. */
  readonly needsDay?: true
  /** It is about the group itself: its adoption, its revival, its end. */
  readonly ofLife?: true
  /** Who could go on with what the group did, where it ends by it. */
  readonly successors?: readonly { readonly name: Name; readonly title: string }[]
  readonly permission: Permission
}

/** Something that a charter waits for, and that the reader may record. */
export interface EventView {
  readonly event: Name
  readonly clause: ClauseRef
  /** When it last came about. */
  readonly last?: Instant
}

/** What charters in force ask about a person, and they say themselves. */
export interface FactView {
  readonly fact: Name
  readonly kind: FactKind
  /** All that can be said, where the charter lists it. */
  readonly values?: readonly Name[]
  readonly asked: { readonly name: Name; readonly title: string; readonly clause: ClauseRef }
  readonly value?: string
  /** Since which day it is so, as they say. */
  readonly since?: string
  /** Until when it holds, unless it is said anew. */
  readonly until?: Instant
  /** What was said before, the latest first. */
  readonly history: readonly { readonly value?: string; readonly since?: string; readonly at: Instant }[]
  /** What counts as one with it. */
  readonly related: readonly string[]
  /** Whether values of it can count as one. */
  readonly relates?: true
}

/** What somebody has declared and this reader may see. */
export interface DeclaredView {
  readonly fact: Name
  readonly value: string
  readonly since?: string
  readonly at: Instant
}

export interface SeatView {
  readonly seat: Seat
  readonly title: string
  readonly holders: readonly HolderView[]
  /** Empty seats of a fixed number; undefined without one. */
  readonly vacant?: number
  readonly application?: {
    readonly asks: readonly string[]
    readonly permission: Permission
    readonly rule?: Rule
    /** Where any one of several decides, they: the applicant chooses. */
    readonly deciders?: readonly Deciding[]
  }
  /** What the reader can do so that it is kept. */
  readonly keeping?: KeepingView
  /** How it comes to be filled; none in a group that is formed or over. */
  readonly filling?: FillingView
}

export interface HolderView {
  readonly person: PersonRef
  readonly since: Instant
  readonly until?: Instant
  /** The office by which the person holds it. */
  readonly byOffice?: SeatRef
  /** The decision that filled it. */
  readonly motion?: number
  /** Where no decision did: by their own word, by whoever decides it alone, by what the charter says. */
  readonly how?: 'founding' | 'own word' | 'alone' | 'charter' | 'history'
  /** It was so before it was written down. */
  readonly backfilled?: Backfilled
  readonly mayLeave: Permission
  readonly notes?: HoldingNotes
}

export interface CharterView {
  readonly foundation: FoundationRef
  readonly group: GroupSummary
  readonly digest: string
  readonly adopted?: Instant
  readonly clauses: readonly ClauseView[]
}

export interface ClauseView {
  readonly anchor: string
  readonly title: string
  readonly level: number
  /** Markdown, without the blocks. */
  readonly prose: string
  readonly blocks: readonly string[]
  readonly seats: readonly SeatView[]
  readonly rules: readonly RuleView[]
  readonly powers: readonly Power[]
  readonly gives: readonly Gift[]
  readonly reserved: readonly Reservation[]
  readonly channels: readonly Channel[]
  readonly procedures: readonly ProcedureView[]
  /** Everything else that its blocks say, in sentences: limits, facts, duties, money, elections, life and the like. */
  readonly said: readonly ExplainedPart[]
}

/** A procedure as the charter has it, with what is on its way through it. */
export interface ProcedureView {
  readonly procedure: Procedure
  readonly running: readonly WaitingView[]
  readonly dependants: readonly Dependant[]
}

/** What has a number and no open vote: a motion that waits for its vote, or a procedure at one of its stages. */
export interface WaitingView {
  readonly number: number
  readonly group: { readonly name: Name; readonly title: string }
  readonly subject: MotionSubject
  readonly at:
    | { readonly kind: 'signatures' | 'seconds' | 'time'; readonly until: Instant }
    | { readonly kind: 'stage'; readonly stage: Name; readonly until?: Instant }
}

/** A rule as it works today: the counts it would have if a vote opened now, what runs under it, what it last decided. */
export interface RuleView {
  readonly rule: Rule
  readonly today: Tally
  /** The rule of another group of which it is another form. */
  readonly from?: { readonly rule: RuleRef; readonly how: 'follows' | 'pinned' }
  readonly dependants: readonly Dependant[]
  readonly waiting: readonly WaitingView[]
  readonly open: readonly MotionView[]
  readonly last?: MotionSummary
}

export interface MotionSummary {
  readonly number: number
  readonly group: { readonly name: Name; readonly title: string }
  readonly subject: MotionSubject
  readonly opens: Instant
  readonly closes: Instant
  readonly rule: Rule
  readonly tally: Tally
  readonly standing: Standing
  /** Where it stands from its opening to its effect. */
  readonly phase: Phase
  readonly result?: MotionResult
}

export type MotionSubject =
  | {
      /** Of `alternate`, the holder in whose place somebody is to act. */
      readonly kind: 'admit' | 'appoint' | 'remove' | 'alternate'
      readonly person: PersonRef
      readonly seat: SeatRef
      readonly seatTitle: string
    }
  /** Another term, a probation, a status, a roll, or who goes because of a limit: `of` is the seat, the status, the roll or the limit. */
  | {
      readonly kind: 'keeping'
      readonly what: KeepingEffect['kind']
      readonly people: readonly PersonRef[]
      readonly of: string
    }
  | { readonly kind: 'resolution'; readonly title: string; readonly action: string; readonly amount?: string }

export interface MotionResult {
  readonly outcome: Name
  readonly is: MotionClosed['is']
  readonly at: Instant
  readonly why: MotionClosed['why']
  /** What settled it, where the counts alone did not. */
  readonly settled?: MotionClosed['settled']
}

export interface MotionView extends MotionSummary {
  readonly foundation: FoundationRef
  readonly opened: MotionOpened
  readonly mover: PersonRef
  /** Who acts for it since its mover has left. */
  readonly keeper?: PersonRef
  /** Its way so far and to come. */
  readonly steps: readonly Step[]
  /** What the reader may do to it beside voting. */
  readonly acts: readonly OfferedAct[]
  readonly forms: MotionForms
  /** The resolution's text as Markdown. */
  readonly text?: string
  readonly corrections: readonly CorrectionView[]
  readonly aftermath: AftermathView
  /** What it changes in a charter. */
  readonly changes?: ChangesView
  /** The applicant's answers, where the reader may see them. */
  readonly answers?: readonly { readonly asked: string; readonly answer: string }[]
  readonly answersHidden: boolean
  /** What the applicant says of a conflict of interest, where the reader may see it. */
  readonly conflict?: string
  readonly voters: readonly VoterView[]
  readonly mine: {
    readonly ballot?: Name
    /** What was marked, as in the ballots of all voters. */
    readonly marked?: readonly (readonly string[])[]
    readonly recused: boolean
    readonly mayVote: Permission
    readonly mayRecuse: Permission
  }
  readonly statement?: StatementView
  /** The clause that has it asked, where nobody has moved it. */
  readonly askedBy?: ClauseRef
  readonly term?: Duration
  readonly effectDone?: { readonly until?: Instant }
  /** The entries of the record that this decision consists of. */
  readonly entries: readonly number[]
}

export interface VoterView {
  readonly person: PersonRef
  readonly because: readonly { readonly seat: SeatRef; readonly seatTitle: string; readonly since: Instant }[]
  readonly ballot?: {
    readonly option: Name
    /** What was marked, as voters read it; of a ranking the order, equal ones together. */
    readonly marked: readonly (readonly string[])[]
    readonly reason?: string
  }
  readonly recused?: { readonly reason?: string }
}

export interface PersonPageView {
  readonly foundation: FoundationRef
  readonly person: PersonRef
  readonly introduced: Instant
  readonly seats: readonly {
    readonly group: { readonly name: Name; readonly title: string }
    readonly seat: Name
    readonly since: Instant
    readonly until?: Instant
    readonly ended?: Instant
    readonly byOffice?: SeatRef
    readonly notes?: HoldingNotes
    /** Of a seat held in person: what decided it, and where it is written. */
    readonly behind?: {
      readonly motion?: number
      readonly endedBy?: number
      readonly entries: readonly number[]
      readonly backfilled?: Backfilled
    }
  }[]
  /** What one can do so that one's own seats are kept, on one's own page. */
  readonly keeping?: readonly (KeepingView & { readonly groupTitle: string })[]
  readonly motions: readonly MotionSummary[]
  /** Only on one's own page. */
  readonly facts: readonly FactView[]
  /** What they say of themselves: where they work, from where they come. */
  readonly declared?: readonly DeclaredView[]
}

export interface DecisionsView {
  readonly foundation: FoundationRef
  readonly waiting: readonly WaitingView[]
  readonly open: readonly MotionSummary[]
  readonly decided: readonly MotionSummary[]
  /** Present when older decisions follow. */
  readonly next?: number
}

export interface PowersView {
  readonly foundation: FoundationRef
  readonly asked?: string
  /** As it was written: "USD 9,500". */
  readonly amount?: string
  readonly answer?: WhoMay
  readonly problem?: 'not an action' | 'not an amount'
  /** Of each who may decide it, the people who do now; undefined where nobody can tell. */
  readonly people?: readonly (readonly PersonRef[] | undefined)[]
}

export interface RecordView {
  readonly foundation: FoundationRef
  readonly origin: string
  readonly vkey: string
  readonly size: number
  readonly published: PublicationView
  /** Newest first. */
  readonly entries: readonly EntrySummary[]
  readonly next?: number
}

/** The checkpoint that everybody is shown, which may cover fewer entries than there are, and who vouches for it. */
export interface PublicationView {
  readonly checkpoint: string
  readonly size: number
  readonly standing: PublicStanding
  readonly cosigners: readonly { readonly witness: string; readonly key: string; readonly at: Instant }[]
}

export interface EntrySummary {
  readonly index: number
  readonly entry: Entry
  readonly by?: PersonRef
  readonly subject?: PersonRef
}

export interface EntryView extends EntrySummary {
  readonly foundation: FoundationRef
  readonly size: number
  /** The entry's exact bytes, which are UTF-8 text. */
  readonly text: string
  readonly vkey: string
  /** How many entries the published checkpoint covers; there is a proof of those alone. */
  readonly publishedSize: number
  /** Values which the entry commits to, and that the reader may see. */
  readonly values: readonly { readonly commitment: string; readonly salt: string; readonly value: string }[]
}
