import type { Duration } from '../base/duration.ts'
import { emptyHeap, type Heap } from '../base/heap.ts'
import type { Instant } from '../base/instant.ts'
import type { Money } from '../base/money.ts'
import type { Name } from '../base/name.ts'
import type { WithdrawnGift } from '../charter/powers/power-source.ts'
import type { Action, Charter, ClauseRef, Deciding, SeatRef } from '../charter/structure/charter.ts'
import type { Repair } from '../charter/structure/limit.ts'
import type { Recipient } from '../charter/structure/recipient.ts'
import type {
  Actor,
  Backfilled,
  Commitment,
  Digest,
  DocumentRef,
  DoneAlone,
  MotionClosed,
  MotionOpened,
  PersonId,
  SeatLeft,
  Voter,
} from './event.ts'
import type { Keeper } from './handover/keepers.ts'
import type { GroupLife, GroupStatus } from './life/life-state.ts'
import type { Answer, Because, MotionMoved, Need, ProcedureBegun } from './motions/motion-event.ts'
import type { EffectProvisional, PowerDelegated, Unconfirmed } from './powers/power-event.ts'
import type { VacancyOpened } from './seats/seat-event.ts'

/**
 * A foundation as its record has made it. The state owns its maps: `evolve` changes them in place and nobody else does,
 * so that a fold of a long record costs no copies. Everyone who is handed one only reads it.
 */
export interface FoundationState {
  readonly library: Library
  founded: Founded | undefined
  /** The verifier key of the record since it was changed last; undefined while it is the first. */
  vkey: string | undefined
  /** How many entries were folded. */
  size: number
  /** When the last of them happened; no later act is dated before it. */
  last: Instant
  /** The first entry of every act, by the key in the act's identifier. */
  readonly acts: Map<string, number>
  readonly people: Map<PersonId, Person>
  readonly groups: Map<Name, Group>
  /** Every charter that was in force, by group, in the order of adoption. */
  readonly versions: Map<Name, { readonly since: Instant; readonly digest: Digest }[]>
  readonly motions: Map<number, Motion>
  /** Motions that had to wait for their vote, by the same numbers; those that wait no more among them. */
  readonly proposals: Map<number, Proposal>
  /** Procedures, by the same numbers. */
  readonly courses: Map<number, Course>
  /** The highest number that a motion, proposal or procedure has. */
  numbers: number
  /** What the clock has to do at once, by the number of the motion that it follows from, in this order. */
  readonly followUps: Map<number, FollowUp[]>
  /** Events that charters declare, as they were recorded. */
  readonly events: OccurredEvent[]
  /** What people have declared about themselves, by person and fact. */
  readonly facts: Map<PersonId, Map<Name, string>>
  /** The same with its past, in the order of time. */
  readonly declarations: Map<PersonId, Declaration[]>
  /** Of a fact, every value that the record has, as it stands there, with what it commits to where it is sealed. */
  readonly said: Map<Name, Map<string, Commitment | undefined>>
  /** Of a fact, which value belongs to which, so that they count as one. */
  readonly related: Map<Name, Map<string, string>>
  /** Who asked to stand on a roll, or not any more, by "group.roll", in the order of time. */
  readonly optIns: Map<string, { readonly person: PersonId; readonly at: Instant; readonly in: boolean }[]>
  /** In which entries something happened to a group as a whole, by group. */
  readonly chronicle: Map<Name, number[]>
  /** Motions by the group of their rule, in the order in which their votes closed. */
  readonly closes: Map<Name, number[]>
  /** What took effect, by a vote, through a procedure or by a seat alone, in the order of time. */
  readonly decided: Decided[]
  /** Elections that a vote has called. */
  readonly called: { readonly group: Name; readonly election: Name; readonly at: Instant }[]
  /** Who acts in the place of a holder, by "group.seat person". */
  readonly alternates: Map<string, Set<PersonId>>
  /** Who has spoken for a newcomer, and when, by "group.seat person"; until the newcomer takes the seat. */
  readonly sponsors: Map<string, Map<PersonId, Instant>>
  /** Invitations that wait for their answer, by "group.seat entry person". */
  readonly invitations: Map<string, Invitation>
  /** Places that fell vacant and are not filled, by number, the oldest first. */
  readonly vacancies: Map<number, Vacancy>
  /** The highest number that a vacancy has. */
  lastVacancy: number
  /** Seats with cohorts whose first split is on its way or over, by "group.seat entry". */
  readonly splits: Map<string, Split>
  /** When holders were last asked whether they go on, by "group.seat person". */
  readonly confirmations: Map<string, Asking>
  /** Whom a body has let onto a roll, by "group.roll", in the order of time. */
  readonly lettings: Map<string, { readonly person: PersonId; readonly at: Instant }[]>
  /** What those say whom a motion is about, by its number. */
  readonly statements: Map<number, Statement>
  /** Limits on all holders that do not hold, by "group limit". */
  readonly brokenLimits: Map<string, BrokenLimit>
  /** When somebody last did something in a group. */
  readonly activity: Map<Name, Map<PersonId, Activity>>
  /** Statuses that holders have or are about to have, by "group status person". */
  readonly standing: Map<string, Standing>
  /** What was done by a seat alone and has a number, since something is still to come of it. */
  readonly deeds: Map<number, Deed>
  /** Powers handed on by decisions, by number; those that were taken back among them. */
  readonly delegations: Map<number, Delegation>
  /** Lines under `gives` that were taken back since their charter came into force. */
  readonly withdrawnGifts: (WithdrawnGift & { readonly at: Instant; readonly motion?: number })[]
  /** What is owed of decisions in effect, by their number, and whether it was told. */
  readonly accounts: Map<number, Account>
  /** Decisions in effect that may yet be undone, by number. */
  readonly provisional: Map<number, Provisional>
  /** From when on counters of a status begin anew, since it ended or was answered. */
  readonly countedSince: Map<string, Instant>
  /** When a status ended last, or did not begin after all. */
  readonly lastOver: Map<string, Instant>
  /** The numbers of the motions whose vote is not over: open, or with its clock stopped. */
  readonly open: Set<number>
  /** Who acts for each motion, proposal and procedure, by its number; those that are over among them. */
  readonly keepers: Map<number, Keeper>
  /** The numbers of those that are not over: whatever they wait for, somebody keeps them. */
  readonly matters: Set<number>
  /** What happens by itself as time passes, the earliest first. */
  readonly deadlines: Heap<Deadline>
}

/** A window that closes, a wait that ends, something that follows from what was decided, or a term that ends. */
export type Deadline =
  /** Something in the life of a group: it begins, falls asleep or ends. */
  | { readonly at: Instant; readonly kind: 'life'; readonly group: Name }
  | { readonly at: Instant; readonly kind: 'motion' | 'proposal' | 'course' | 'follow-up'; readonly motion: number }
  | {
      readonly at: Instant
      readonly kind: 'confirmation'
      readonly group: Name
      readonly seat: Name
      readonly person: PersonId
    }
  | { readonly at: Instant; readonly kind: 'limit'; readonly group: Name; readonly limit: string }
  | {
      readonly at: Instant
      readonly kind: 'status'
      readonly has: { readonly group: Name; readonly status: Name; readonly person: PersonId }
    }
  | { readonly at: Instant; readonly kind: 'vacancy' | 'vacancy overdue'; readonly vacancy: number }
  | { readonly at: Instant; readonly kind: 'cohorts'; readonly of: string }
  | {
      readonly at: Instant
      readonly kind: 'term ends' | 'leaves' | 'probation ends' | 'hand over'
      readonly group: Name
      readonly seat: Name
      readonly holding: Holding
    }
  | { readonly at: Instant; readonly kind: 'account' | 'provisional'; readonly motion: number }
  /** Whoever has left or come may be one whom something that is not over waits for. */
  | { readonly at: Instant; readonly kind: 'matters' }

/** Charters and rolls by content. The same digest always gives the same document, so reading it is as good as knowing it. */
export interface Library {
  charter(digest: Digest): Charter
  roll(digest: Digest): readonly Voter[]
  /** A document as it is written. */
  text(digest: Digest): string
}

export interface Founded {
  readonly name: Name
  readonly title: string
  readonly sample: boolean
}

export interface Person {
  readonly id: PersonId
  readonly name: Commitment
  readonly address?: Commitment
  readonly introduced: Instant
  /** When all that was sealed about them was deleted. They do nothing any more, and nothing begins for them. */
  erased?: Instant
}

export interface Group {
  readonly name: Name
  readonly title: string
  readonly status: GroupStatus
  /** When the version of its charter came into force, or the draft was written. */
  readonly since: Instant
  readonly digest: Digest
  readonly charter: Charter
  readonly life: GroupLife
  /** Every time that somebody held a seat, by seat, in the order in which they took it. */
  readonly holdings: Map<Name, Holding[]>
}

export interface Holding {
  readonly person: PersonId
  readonly since: Instant
  until?: Instant
  readonly motion?: number
  /** Who caused it; of a term that follows another, nobody by themselves. */
  readonly by?: Actor
  /** Of a seat that exists for each entry of a list, the entry. */
  readonly entry?: Name
  cohort?: Name
  /** Of a seat that several hold together, the number of the place. */
  readonly place?: number
  /** The next election of that name ends it, if nothing does before. */
  readonly untilElection?: Name
  /** Held over the end of its term, until somebody follows. */
  readonly holdsOver?: true
  /** Another term of the same person follows it. */
  renewed?: true
  /** When the holder leaves, as they have said. */
  leaves?: Instant
  /** The decision that ended it. */
  endedBy?: number
  /** When it ended, by term or by leaving. */
  ended?: Instant
  why?: SeatLeft['why']
  /** By when somebody is to follow. */
  replacedBy?: Instant
  /** Until when the holder is on trial; over by then, and not ended before somebody has decided it. */
  probation?: Instant
  probationOver?: true
  readonly backfilled?: Backfilled
  handOver?: HandOver
  /** The entries that tell how it began, and how it ended. */
  readonly entries: number[]
}

/** What a holder has passed on, or is about to. */
export interface HandOver {
  /** When the clock began it; it can be done before. */
  began?: Instant
  note?: { readonly note: Commitment; readonly at: Instant }
  /** Accesses by the charter's words for them, and when each was passed on. */
  readonly passedOn: Map<string, Instant>
}

/** Somebody was asked to take a seat, by so many up to now. */
export interface Invitation {
  readonly group: Name
  readonly seat: Name
  readonly person: PersonId
  readonly entry?: Name
  readonly by: Map<PersonId, Instant>
}

/** A place that fell vacant. */
export interface Vacancy {
  readonly opened: VacancyOpened
  readonly at: Instant
  /** The step of the charter's that is tried, until a moment; undefined when none is left. */
  step: number | undefined
  until: Instant | undefined
  /** Since when that is so. */
  since: Instant
  /** Its by-election was called. */
  called?: true
  overdue?: true
}

/** The first split of a seat into its cohorts. */
export interface Split {
  readonly group: Name
  readonly seat: Name
  readonly entry?: Name
  sealed?: true
  lot?: Commitment
  over?: true
}

/** A holder was asked whether they go on; without `until` nobody waits for an answer any more. */
export interface Asking {
  readonly asked: Instant
  readonly until?: Instant
}

export interface Statement {
  readonly person: PersonId
  readonly statement: Commitment
  readonly at: Instant
}

/** A limit on all holders that does not hold, and how far what its charter says to that has come. */
export interface BrokenLimit {
  readonly group: Name
  readonly limit: string
  readonly since: Instant
  readonly concerned: readonly PersonId[]
  /** What runs now, with its place in the charter's list; nothing yet when absent. */
  repair?: { readonly step: number; readonly repair: Repair; readonly began: Instant; readonly until?: Instant }
  /** What a lot is drawn from, once it was committed to. */
  lot?: Commitment
  /** The motions by which the bodies decide that the repair that runs asks. */
  readonly motions: number[]
}

/** A fact as somebody declared it; without a value it was taken back. */
export interface Declaration {
  readonly fact: Name
  readonly value?: string
  /** Since which day it is so, as they say. */
  readonly since?: string
  readonly at: Instant
}

export interface Decided {
  readonly group: Name
  readonly action: Action
  readonly amount?: Money
  readonly applicant: PersonId
  readonly matter?: Name
  readonly at: Instant
  readonly motion?: number
}

export interface Activity {
  voted?: Instant
  met?: Instant
  acted?: Instant
}

/** A status of a holder: on its way, or begun. */
export interface Standing {
  readonly group: Name
  readonly status: Name
  readonly person: PersonId
  /** `told` and `asked` until the moment; `waits` for the moment of "takes effect", which may not be known. */
  phase: 'asked' | 'told' | 'waits' | 'begun'
  /** Who speaks for them, so that they come back. */
  readonly vouchers?: Set<PersonId>
  /** When it came into this phase. */
  since: Instant
  until?: Instant
}

export interface Motion {
  readonly opened: MotionOpened
  readonly mover: PersonId
  /** When it was moved, which is before the opening where it had to wait. */
  readonly moved: Instant
  readonly electorate: ReadonlyMap<PersonId, Voter>
  /** Who has one ballot together, by what they share; only where the rule gives one ballot for all who share a fact. */
  readonly units: ReadonlyMap<string, readonly PersonId[]> | undefined
  readonly ballots: Map<PersonId, Ballot>
  readonly recused: Map<PersonId, Commitment | undefined>
  readonly counts: Record<Name, number>
  phase: Phase
  /** The text as it stands. */
  text: DocumentRef | undefined
  /** How often the window grew, by the rule and for want of a quorum. */
  readonly extended: { rule: number; quorum: number }
  /** How long the vote was on hold, in milliseconds. */
  held_ms: number
  readonly present: Set<PersonId>
  /** Who votes for whom: by the one who gave the proxy. */
  readonly proxies: Map<PersonId, PersonId>
  /** How many of the bodies that ratify it have done so. */
  ratified: number
  /** Since when it is in effect, where that was before the end of its way. */
  meanwhile?: Instant
  /** What it was called before, and what its text was, each up to a correction. */
  readonly corrections: Correction[]
  /** As it is called now; undefined where it never had a title. */
  title: string | undefined
  closed: (MotionClosed & { readonly at: Instant }) | undefined
  /** The entries that this motion consists of. */
  readonly entries: number[]
}

/** Where a motion stands from its opening on. What `until` bounds ends by itself then. */
export type Phase =
  | { readonly kind: 'open'; readonly closes: Instant }
  /** The clock stands still, with so much of the window left. */
  | {
      readonly kind: 'stopped'
      readonly because?: Name
      readonly since: Instant
      readonly left_ms: number
      readonly until?: Instant
    }
  | {
      readonly kind: 'tied'
      readonly of: SeatRef
      readonly step: number
      readonly until: Instant
      readonly why: MotionClosed['why']
    }
  | { readonly kind: 'awaiting ratification'; readonly by: Deciding; readonly part?: number }
  | { readonly kind: 'appealable'; readonly until: Instant }
  | { readonly kind: 'appealed'; readonly part?: number }
  /** Carried, and not yet in effect; without `until` its moment is not known yet. */
  | { readonly kind: 'waiting for its moment'; readonly until?: Instant }
  | { readonly kind: 'settled'; readonly how: Settled; readonly at: Instant }

export type Settled = 'in effect' | 'lost' | 'undecided' | 'not ratified' | 'reversed' | 'withdrawn' | 'undone'

/** What the clock does at once after something happened to a motion. */
export type FollowUp =
  | { readonly kind: 'ask'; readonly as: Because['kind']; readonly of: Deciding }
  | { readonly kind: 'election'; readonly of: Name; readonly within?: Duration }
  /** Tell the motion, proposal or procedure that this one is a part of. */
  | { readonly kind: 'answer'; readonly because: Because }
  /** Begin the next stage of a procedure, or end it. */
  | { readonly kind: 'go on' }

/** A motion before its vote. */
export interface Proposal {
  readonly moved: MotionMoved
  readonly mover: PersonId
  readonly at: Instant
  phase: Need | { readonly kind: 'opened' | 'lapsed' | 'withdrawn'; readonly at: Instant }
  /** Who seconded or signed it. */
  readonly support: Set<PersonId>
  readonly conflicted: Map<PersonId, Commitment | undefined>
  text: DocumentRef | undefined
  title: string | undefined
  readonly corrections: Correction[]
  /** Bodies asked for advice: their motions, and what they came to. */
  readonly advice: Map<number, Answer | undefined>
  readonly entries: number[]
}

/** A procedure under way. */
export interface Course {
  readonly begun: ProcedureBegun
  readonly mover: PersonId
  /** The stages so far, the last of which runs until it has ended. */
  readonly stages: CourseStage[]
  ended: { readonly is: Answer; readonly at: Instant } | undefined
  readonly entries: number[]
}

/** To whom it is told what became of it, and by when. */
export interface Account {
  readonly to: readonly Recipient[]
  readonly due: Instant
  /** Without a time, the record itself tells it at once, and nobody has to. */
  readonly told: boolean
  given?: { readonly at: Instant; readonly by: PersonId; readonly text: DocumentRef }
  missed?: Instant
}

/** What a seat did alone. */
export interface Deed {
  readonly done: DoneAlone
  readonly by: PersonId
  readonly at: Instant
  readonly under: ClauseRef | undefined
  readonly entries: number[]
}

export interface Delegation {
  readonly given: PowerDelegated
  readonly at: Instant
  ended?: { readonly at: Instant; readonly why: 'decision' | 'undone'; readonly motion?: number }
}

/** In effect, and undone when nobody who has to approves of it, or when its time is over. */
export interface Provisional {
  readonly since: Instant
  readonly group: Name
  readonly why:
    | {
        readonly kind: 'emergency'
        readonly by: readonly Deciding[]
        readonly unratified: 'undone' | 'stands'
        /** How many of them have approved, and which motion asks the next. */
        ratified: number
        part?: number
      }
    | { readonly kind: 'exception'; readonly said: EffectProvisional }
  /** When the state was over in which it was done. */
  over?: Instant
  until?: Instant
  ended?: { readonly at: Instant; readonly how: 'confirmed' | 'stands' | 'undone'; readonly why?: Unconfirmed }
}

/** What stood there before somebody put it right. */
export interface Correction {
  readonly at: Instant
  readonly title?: string
  readonly text?: DocumentRef
}

export interface CourseStage {
  readonly stage: number
  readonly began: Instant
  until: Instant | undefined
  /** The motions of the bodies that were asked, and what they came to. */
  readonly parts: Map<number, { readonly is: Answer; readonly outcome: Name } | undefined>
  is: Answer | 'passed over' | undefined
}

export interface OccurredEvent {
  readonly group: Name
  readonly event: Name
  readonly on: Instant
  /** Who was there, where it was a meeting. */
  readonly present?: readonly PersonId[]
}

export interface Ballot {
  readonly option: Name
  readonly approved?: readonly Name[]
  readonly ranking?: readonly (readonly Name[])[]
  readonly proxy?: PersonId
  readonly reason?: Commitment
}

export function emptyFoundation(library: Library): FoundationState {
  return {
    library,
    founded: undefined,
    vkey: undefined,
    size: 0,
    last: '0000-01-01T00:00:00.000Z',
    acts: new Map(),
    people: new Map(),
    groups: new Map(),
    versions: new Map(),
    motions: new Map(),
    proposals: new Map(),
    courses: new Map(),
    numbers: 0,
    followUps: new Map(),
    events: [],
    facts: new Map(),
    declarations: new Map(),
    said: new Map(),
    related: new Map(),
    optIns: new Map(),
    chronicle: new Map(),
    closes: new Map(),
    decided: [],
    called: [],
    alternates: new Map(),
    sponsors: new Map(),
    invitations: new Map(),
    vacancies: new Map(),
    lastVacancy: 0,
    splits: new Map(),
    confirmations: new Map(),
    lettings: new Map(),
    statements: new Map(),
    brokenLimits: new Map(),
    activity: new Map(),
    standing: new Map(),
    deeds: new Map(),
    delegations: new Map(),
    withdrawnGifts: [],
    accounts: new Map(),
    provisional: new Map(),
    countedSince: new Map(),
    lastOver: new Map(),
    open: new Set(),
    keepers: new Map(),
    matters: new Set(),
    deadlines: emptyHeap(),
  }
}
