import type { Duration } from '../../base/duration.ts'
import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { Deciding, SeatRef } from '../../charter/structure/charter.ts'
import type { Commitment, DocumentRef, PersonId } from '../event.ts'
import type { Answer, Because, MotionMoved, Need } from './motion-event.ts'
import type { MotionClosed, MotionOpened, Voter } from './vote-event.ts'

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
  /** Of the group, where it is not that of the rule. */
  | { readonly kind: 'election'; readonly of: Name; readonly within?: Duration; readonly group?: Name }
  /** Tell the motion, proposal or procedure that this one is a part of. */
  | { readonly kind: 'answer'; readonly because: Because }
  /** Begin the next stage of a procedure, or end it. */
  | { readonly kind: 'go on' }

export interface Ballot {
  readonly option: Name
  readonly approved?: readonly Name[]
  readonly ranking?: readonly (readonly Name[])[]
  readonly proxy?: PersonId
  readonly reason?: Commitment
}

/** What stood there before somebody put it right. */
export interface Correction {
  readonly at: Instant
  readonly title?: string
  readonly text?: DocumentRef
}

export interface Statement {
  readonly person: PersonId
  readonly statement: Commitment
  readonly at: Instant
}
