import type { Duration } from '../../core/base/duration.ts'
import type { Instant } from '../../core/base/instant.ts'
import type { Name } from '../../core/base/name.ts'
import type { ClauseRef, SeatRef } from '../../core/charter/structure/charter.ts'
import type { Rule } from '../../core/charter/structure/rule.ts'
import type { AskedOfBody } from '../../core/foundation/elections/election-effect.ts'
import type { PersonId } from '../../core/foundation/event.ts'
import type { Phase } from '../../core/foundation/motions/motion-state.ts'
import type { MotionClosed, MotionOpened } from '../../core/foundation/motions/vote-event.ts'
import type { Refusal } from '../../core/foundation/refusal.ts'
import type { KeepingEffect } from '../../core/foundation/seats/keeping-effect.ts'
import type { Standing, Tally } from '../../core/voting/standing.ts'
import type { AccountsOf } from './accounts-of.ts'
import type { AftermathView, CorrectionView } from './aftermath-view.ts'
import type { AnnouncedOf } from './announcements/announced-of.ts'
import type { ChangesView } from './changes-view.ts'
import type { ConsultationsAbout } from './consultations/consultations-about.ts'
import type { ComingView } from './directory/coming-view.ts'
import type { EndView } from './directory/end-view.ts'
import type { FormingView } from './directory/forming-view.ts'
import type { GroupCard } from './directory/group-card.ts'
import type { GroupState } from './directory/group-state.ts'
import type { GroupElections } from './elections/group-elections.ts'
import type { BrokenLimitView } from './limit-views.ts'
import type { NextMeeting } from './meetings/next-meetings.ts'
import type { PromisedView } from './money/promise-view.ts'
import type { MotionForms } from './motion-forms.ts'
import type { OfferedAct } from './offered-acts.ts'
import type { RecipientChoice } from './power-moves.ts'
import type { OwnRollView } from './roll-views.ts'
import type { SeatView } from './seat-views.ts'
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
  /** There where anything is said of money. */
  readonly money?: true
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

export interface GroupView extends ConsultationsAbout, AnnouncedOf {
  /** Where its charter lets it be asked for money: how many requests there were, and how many are not decided. */
  readonly requests?: { readonly all: number; readonly open: number }
  /** Where its charter asks for meetings: the next of each kind. */
  readonly meetings?: readonly NextMeeting[]
  readonly accounts?: AccountsOf
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
  /** Rolls for which people have to ask, as far as the reader can do something about them. */
  readonly rolls?: readonly OwnRollView[]
  /** How many have asked, of each such roll. */
  readonly drives?: readonly { readonly roll: Name; readonly affirmed: number }[]
  readonly elections?: GroupElections
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
  /** Where nobody is chosen it is about all of them. */
  readonly orAll?: true
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

/** What has a number and no open vote: a motion that waits for its vote, or a procedure at one of its stages. */
export interface WaitingView {
  readonly number: number
  readonly group: { readonly name: Name; readonly title: string }
  readonly subject: MotionSubject
  readonly at:
    | { readonly kind: 'signatures' | 'seconds' | 'time'; readonly until: Instant }
    | { readonly kind: 'consultation' }
    | { readonly kind: 'stage'; readonly stage: Name; readonly until?: Instant }
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
  | {
      readonly kind: 'resolution'
      readonly title: string
      readonly action: string
      readonly amount?: string
      /** What an election asks by it, and of which candidate. */
      readonly asked?: { readonly about: AskedOfBody; readonly candidate?: PersonRef }
    }

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
  /** What it promised, where it gives money. */
  readonly promise?: PromisedView
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
