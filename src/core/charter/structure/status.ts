import type { Duration } from '../../base/duration.ts'
import type { Name } from '../../base/name.ts'
import type { ClauseRef, Deciding, Place, SeatRef } from './charter.ts'
import type { FactCondition } from './fact-condition.ts'
import type { Sponsors } from './seat.ts'
import type { When } from './when.ts'

/** What becomes of a holder because of facts: inactive after missed votes, lapsed without an answer. */
export interface Status {
  readonly name: Name
  readonly clause: ClauseRef
  readonly place: Place
  readonly of: readonly SeatRef[]
  /** Absent for a status that holders take by their own word only. */
  readonly when?: FactCondition
  /** A holder may take it by their own word: a leave of absence. */
  readonly byOwnWord?: true
  /** Any one of these may give it, once `when` holds. */
  readonly by?: readonly Deciding[]
  readonly judged: Judged
  /** How long before it begins the holder is told. It does not begin when its condition no longer holds then. */
  readonly notice?: Duration
  /** The holder is asked first, and it begins only when they do not answer within this time. */
  readonly answerWithin?: Duration
  /** When it begins once all that has happened; at once when absent. */
  readonly takesEffect?: When
  readonly effects: readonly StatusEffect[]
  /** Any one of these ends it. Without one it lasts as long as its condition holds. */
  readonly ends: readonly StatusEnd[]
  /** So many must speak for whoever comes back. */
  readonly vouchedBy?: Sponsors
  readonly countsFrom: CountsFrom
}

/** When the condition is looked at: whenever something changes it, or only at certain times. */
export type Judged =
  | { readonly kind: 'always' }
  | { readonly kind: 'end of the year' | 'end of the term' }
  | { readonly kind: 'every'; readonly length: Duration }

export type StatusEffect =
  /** Out of every electorate that the seat gives a vote in. */
  | { readonly kind: 'no vote' }
  | { readonly kind: 'leaves' }
  /** Told to step down; nothing happens when they do not. */
  | { readonly kind: 'asked to leave' }
  /** Leaves the seat and takes that one. */
  | { readonly kind: 'becomes'; readonly seat: SeatRef }
  /** Cannot be renewed, elected or appointed to the seat while it lasts. */
  | { readonly kind: 'not eligible' }
  /** Cannot use what powers name the seat. */
  | { readonly kind: 'no powers' }
  /** Shown and nothing else. */
  | { readonly kind: 'noted' }

export type StatusEnd =
  | { readonly kind: 'own word' }
  | { readonly kind: 'after'; readonly length: Duration }
  /** "2 meetings attended", "3 votes cast", counted from when it began. */
  | {
      readonly kind: 'done'
      readonly count: number
      readonly what: 'meetings attended' | 'votes cast' | 'reports filed'
    }
  | { readonly kind: 'when'; readonly condition: FactCondition }
  | { readonly kind: 'decision'; readonly by: readonly Deciding[] }

/** Where the counters of its condition begin. None begins before the holder took the seat. */
export type CountsFrom = 'the seat' | 'the term' | 'the year' | 'the last election' | 'the end of the status'
