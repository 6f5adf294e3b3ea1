import type { Name } from '../../base/name.ts'
import type { Calendar } from './calendar.ts'
import type { Channel } from './channel.ts'
import type { Duty } from './duty.ts'
import type { Election } from './election.ts'
import type { ExceptionalState } from './exceptional-state.ts'
import type { EventKind, Fact, NamedList } from './fact.ts'
import type { Life } from './life.ts'
import type { Limit } from './limit.ts'
import type { MoneyRules } from './money-rules.ts'
import type { Gift, Power, Reservation } from './power.ts'
import type { Borrowed, Procedure } from './procedure.ts'
import type { Roll } from './roll.ts'
import type { Rule } from './rule.ts'
import type { Seat } from './seat.ts'
import type { Status } from './status.ts'

/**
 * What a charter says, read from its Markdown and its `charter` blocks. Plain data all through, so that a rule can be
 * frozen into the record as it stands. Every part knows its clause (the heading its block stands under) and its place.
 */
export interface Charter {
  readonly language: 1
  readonly group: Name
  readonly name: string
  /** The group that this one stands under; the root charter of a foundation has none. */
  readonly under?: Name
  /** The IANA zone in which days, months and years are counted; UTC unless the front matter says otherwise. */
  readonly zone: string
  /** The first and the last day on which this version holds, in that zone: "2025-03-01". */
  readonly from?: string
  readonly to?: string
  readonly clauses: readonly Clause[]
  readonly seats: readonly Seat[]
  readonly rules: readonly Rule[]
  readonly powers: readonly Power[]
  readonly gives: readonly Gift[]
  readonly reserved: readonly Reservation[]
  readonly channels: readonly Channel[]
  readonly borrowed?: readonly Borrowed[]
  readonly procedures?: readonly Procedure[]
  readonly limits?: readonly Limit[]
  readonly facts?: readonly Fact[]
  readonly lists?: readonly NamedList[]
  readonly events?: readonly EventKind[]
  readonly rolls?: readonly Roll[]
  readonly statuses?: readonly Status[]
  readonly duties?: readonly Duty[]
  readonly elections?: readonly Election[]
  readonly money?: MoneyRules
  readonly life?: Life
  readonly calendar?: Calendar
  readonly exceptions?: readonly ExceptionalState[]
}

/** Where something stands in its document: lines and columns from 1, as editors count. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** A heading and what stands under it, up to the next heading of any level. */
export interface Clause {
  /** The fragment of the clause's address: "decisions". Unique within the charter. */
  readonly anchor: string
  readonly title: string
  /** 1 to 6, as in Markdown; 1 is the charter's own title. */
  readonly level: number
  readonly place: Place
  /** The Markdown between this heading and the next, without the charter blocks. */
  readonly prose: string
  /** The text of each charter block under this heading, without its fence. */
  readonly blocks: readonly { readonly text: string; readonly place: Place }[]
}

/** How the rest of the system names a clause: in a refusal, a chain of powers, an entry of the record. */
export interface ClauseRef {
  readonly group: Name
  readonly anchor: string
  readonly title: string
}

export interface SeatRef {
  readonly group: Name
  readonly seat: Name
}

/** A rule or a procedure by its name; `with` is what a rule with a parameter is given: "2/3". */
export interface RuleRef {
  readonly group: Name
  readonly rule: Name
  readonly with?: string
}

/** Who decides something: by a rule or procedure, a seat alone, or a body by the rule by which it resolves. */
export type Deciding = Decider | { readonly kind: 'group'; readonly group: Name }

/** A verb and the path of its object: { verb: "publish", object: "website/www" }. "resolve" has the object "". */
export interface Action {
  readonly verb: Name
  readonly object: string
}

export type Decider =
  | { readonly kind: 'rule'; readonly rule: RuleRef }
  /** Whoever holds the seat, alone: "chair", "any member". */
  | { readonly kind: 'seat'; readonly seat: SeatRef }
