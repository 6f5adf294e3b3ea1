import type { Duration } from '../base/duration.ts'
import type { Instant } from '../base/instant.ts'
import type { Money } from '../base/money.ts'
import type { Name } from '../base/name.ts'
import type { Action, ClauseRef, SeatRef } from '../charter/structure/charter.ts'
import type { Emergency, ReportTo } from '../charter/structure/power.ts'
import type { Rule } from '../charter/structure/rule.ts'
import type { HandOverEvent } from './handover/handover-event.ts'
import type { HistoryEvent } from './history/history-event.ts'
import type { LifeEffect } from './life/life-effect.ts'
import type { LifeEvent } from './life/life-event.ts'
import type { Because, MotionEvent } from './motions/motion-event.ts'
import type { PeopleEvent } from './people/people-event.ts'
import type { PowerEffect } from './powers/power-effect.ts'
import type { PowerEvent } from './powers/power-event.ts'
import type { KeepingEffect } from './seats/keeping-effect.ts'
import type { LimitEvent } from './seats/limit-event.ts'
import type { SeatEvent } from './seats/seat-event.ts'
import type { TermEvent } from './seats/term-event.ts'

/** Lower-case hex SHA-256 of `salt ‖ value`: stands in the record for a value that is personal and can be erased. */
export type Commitment = string

/** Lower-case hex SHA-256 of a document's UTF-8 bytes. */
export type Digest = string

/** An identifier that says nothing about the person: random, or the key that a founding file gave to a sample person. */
export type PersonId = string

/** A document too large for an entry, by its content. */
export interface DocumentRef {
  readonly digest: Digest
  readonly bytes: number
  readonly type: 'text/markdown' | 'application/json'
}

/** One entry of a foundation's record: what happened, when, by whom, under which clause, as part of which act. */
export interface Entry {
  readonly v: 1
  readonly at: Instant
  /** Acts carry an identifier made by whoever asked, so that a request sent twice is carried out once. */
  readonly act: string
  readonly by: Actor
  readonly under?: ClauseRef
  readonly event: Event
}

export type Actor =
  | { readonly kind: 'person'; readonly person: PersonId }
  /** Windows that close and terms that end, dated by the moment at which they were due. */
  | { readonly kind: 'clock' }
  | { readonly kind: 'founding' }
  /** Whoever runs the server, by its command line: for the record itself, never for what a charter decides. */
  | { readonly kind: 'operator' }

export type Event =
  | { readonly type: 'FoundationFounded'; readonly foundation: Name; readonly name: string; readonly sample: boolean }
  | {
      readonly type: 'PersonIntroduced'
      readonly person: PersonId
      readonly name: Commitment
      /** None of somebody who came here with a roster that has none. */
      readonly address?: Commitment
    }
  | LifeEvent
  | SeatTaken
  | SeatLeft
  | MotionOpened
  | BallotCast
  | { readonly type: 'VoterRecused'; readonly motion: number; readonly voter: PersonId; readonly reason?: Commitment }
  | MotionClosed
  | MotionEvent
  | DoneAlone
  /** An event that a charter declares has come about; of a meeting, who was there. */
  | {
      readonly type: 'EventRecorded'
      readonly group: Name
      readonly event: Name
      readonly on: Instant
      readonly present?: readonly PersonId[]
    }
  | PeopleEvent
  | PowerEvent
  | HandOverEvent
  | SeatEvent
  | TermEvent
  | LimitEvent
  /** The person's sealed values and their salts were deleted in the same commit; who it was is not known any more. */
  | { readonly type: 'PersonErased'; readonly person: PersonId }
  | HistoryEvent
  /** From here on checkpoints are signed by another key as well; the old one goes on as long as its holder keeps it. */
  | { readonly type: 'KeyChanged'; readonly vkey: string }

/** What the holder of a seat did alone, by a power that needs no vote. */
export interface DoneAlone {
  readonly type: 'DoneAlone'
  readonly group: Name
  readonly seat: SeatRef
  readonly action: Action
  readonly amount?: Money
  readonly applicant?: PersonId
  readonly matter?: Name
  readonly effect: Effect
  readonly title: string
  readonly text?: DocumentRef
  readonly reportTo?: ReportTo
  /** Its number among the foundation's decisions, where something is still to come of it: an account, an approval, its end. */
  readonly motion?: number
  readonly emergency?: Emergency
  readonly brought?: Brought
}

export interface SeatTaken {
  readonly type: 'SeatTaken'
  readonly group: Name
  readonly seat: Name
  readonly person: PersonId
  /** Half open: held from the entry's moment up to, not at, this one. Without it, until the holder leaves. */
  readonly until?: Instant
  /** After that it is held until somebody follows. */
  readonly holdsOver?: true
  /** The decision that filled the seat; none for first holders. */
  readonly motion?: number
  /** Written down later, when the foundation came here: from when on it was so, by the day, and what tells so. */
  readonly backfilled?: Backfilled
  /** Of a seat that exists for each entry of a list, the entry. */
  readonly entry?: Name
  /** The cohort whose term it is. */
  readonly cohort?: Name
  /** Of a seat that several hold together, the number of the place: who shares it has one vote with the others. */
  readonly place?: number
  /** The vacancy that it ends. */
  readonly vacancy?: number
  /** The next election of that name ends it, if nothing does before. */
  readonly untilElection?: Name
  /** Until when the holder is on trial. */
  readonly probation?: Instant
}

export interface Backfilled {
  readonly on?: string
  readonly source?: string
}

export interface SeatLeft {
  readonly type: 'SeatLeft'
  readonly group: Name
  readonly seat: Name
  readonly person: PersonId
  /** `status`, because of a status; `other seat`, because of a seat that does not go with it; `followed`, by whom it was held for; `erased` with the person; `undone` with the decision that filled it; `no answer` to whether they go on; `limit`, because of one on all holders; `seat gone` from the charter, or filled otherwise; `group ended`. */
  readonly why:
    | 'term ended'
    | 'stepped down'
    | 'removed'
    | 'status'
    | 'other seat'
    | 'followed'
    | 'erased'
    | 'undone'
    | 'no answer'
    | 'limit'
    | 'seat gone'
    | 'group ended'
  /** The decision that removed the holder. */
  readonly motion?: number
  /** Where somebody holds the seat for several entries of a list, the one that they leave; all of them without it. */
  readonly entry?: Name
  /** By when somebody is to follow whom a limit made go. */
  readonly replacedBy?: Instant
}

/** What a motion says and what decides it: the same while it waits for its vote and when that opens. */
export interface MotionParts {
  readonly group: Name
  readonly action: Action
  readonly amount?: Money
  readonly effect: Effect
  /** For whom it is asked, where it is not for whoever moves it. */
  readonly applicant?: PersonId
  /** To whom what is carried is told afterwards, and how soon. */
  readonly reportTo?: ReportTo
  /** Done at once by a power for emergencies: what is owed then, and who approves of it. */
  readonly emergency?: Emergency
  /** What a group had to take to this body, and when it waits for an answer. */
  readonly brought?: Brought
  /** Groups that must agree as well: this vote is one part of a joint decision. */
  readonly with?: readonly Name[]
  /** What a resolution says; an admission's title is made from its effect. */
  readonly title?: string
  readonly text?: DocumentRef
  readonly rule: Rule
  /** Tells apart matters that have the same action: the number of a proposal. */
  readonly matter?: Name
  /** Options that the motion lists, where the rule ranks what is proposed. */
  readonly proposed?: readonly Name[]
  /** How long the vote is open, where the mover could choose. */
  readonly length?: Duration
  /** Who moved it, where it was not whoever caused the entry. */
  readonly mover?: PersonId
  readonly because?: Because
}

/** A matter that is reserved to the body that decides. */
export interface Brought {
  /** The group that had to bring it. */
  readonly from: Name
  readonly clause: ClauseRef
  readonly needed?: Instant
  /** When the charter says that it is answered at the latest. */
  readonly answerBy?: Instant
  /** Asked in time, and later than the charter advises. */
  readonly late?: true
}

export interface MotionOpened extends MotionParts {
  readonly type: 'MotionOpened'
  /** Its number among the foundation's decisions, from 1. */
  readonly motion: number
  readonly charter: Digest
  readonly electorate: FrozenElectorate
  readonly opens: Instant
  readonly closes: Instant
  /** What a lot would be drawn from: a value that is shown after the close. */
  readonly lot?: Commitment
}

/** What happens when a motion is carried. */
export type Effect =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'admit'
      readonly group: Name
      readonly seat: Name
      readonly person: PersonId
      readonly answers: Commitment
      /** What the applicant says of a conflict of interest. */
      readonly conflict?: Commitment
      readonly entry?: Name
    }
  /** Somebody gets a seat, or loses one, without having applied. */
  | {
      readonly kind: 'appoint' | 'remove'
      readonly group: Name
      readonly seat: Name
      readonly person: PersonId
      readonly entry?: Name
    }
  /** Somebody acts in the place of a holder. */
  | {
      readonly kind: 'name alternate'
      readonly group: Name
      readonly seat: Name
      readonly person: PersonId
      readonly alternate: PersonId
    }
  | PowerEffect
  | KeepingEffect
  | LifeEffect

/**
 * Who may vote, settled at the opening. The roll with each voter's reason stands in documents of at most 500 voters
 * each, since a large roll does not fit an entry.
 */
export interface FrozenElectorate {
  readonly size: number
  /** The fixed seats of the voting seats, vacant ones included; the size where a seat has no fixed number. */
  readonly seats: number
  /** How many of these seats nobody held; none when absent. */
  readonly vacant?: number
  /** The same of each seat that the rule counts by itself. */
  readonly sizes?: readonly { readonly seat: SeatRef; readonly seats: number; readonly vacant: number }[]
  readonly roll: readonly DocumentRef[]
}

export interface Voter {
  readonly person: PersonId
  readonly because: readonly { readonly seat: SeatRef; readonly since: Instant }[]
  /** Seats that the rule counts by themselves and that the voter holds, besides those that give the vote. */
  readonly classes?: readonly SeatRef[]
  /** Voters with the same one have one ballot together. */
  readonly unit?: string
}

export interface BallotCast {
  readonly type: 'BallotCast'
  readonly motion: number
  readonly voter: PersonId
  /** Of several that are marked, the first. */
  readonly option: Name
  /** All that are approved of, where the rule lets several be. */
  readonly approved?: readonly Name[]
  /** Where the rule ranks: the most preferred first, and together those that are equal. */
  readonly ranking?: readonly (readonly Name[])[]
  /** Who gave it in, by a proxy of the voter. */
  readonly proxy?: PersonId
  readonly reason?: Commitment
}

export interface MotionClosed {
  readonly type: 'MotionClosed'
  readonly motion: number
  readonly outcome: Name
  readonly is: 'carried' | 'lost' | 'undecided'
  readonly why: 'time' | 'all have voted' | 'certain' | 'carried' | 'meeting over'
  readonly counts: Readonly<Record<Name, number>>
  readonly recused: number
  /** What settled it, where the counts alone did not. */
  readonly settled?: 'no quorum' | 'tie' | 'casting vote' | 'lot'
  /** The value behind the opening's commitment, the digest of the final ballots, and what both drew. */
  readonly lot?: { readonly value: string; readonly salt: string; readonly ballots: Digest; readonly drawn: Name }
}
