import type { Duration } from '../../base/duration.ts'
import type { Name } from '../../base/name.ts'
import type { Deciding } from './charter.ts'
import type { Placed } from './placed.ts'
import type { PowerBy } from './power.ts'
import type { Recipient } from './recipient.ts'
import type { EventRef } from './when.ts'

/** What a group owes: a report, a meeting, an alert; again and again, after an event, or at the end. */
export interface Duty extends Placed {
  readonly name: Name
  /** Its title for people: "Office hours". */
  readonly title?: string
  readonly due: readonly Due[]
  /** Who does it; the group when empty. */
  readonly by: readonly PowerBy[]
  readonly to: readonly Recipient[]
  /** Who may come. */
  readonly openTo: readonly Recipient[]
  readonly public?: boolean
  /** What it tells. */
  readonly about: readonly string[]
  /** Figures, and nothing about persons. */
  readonly numbersOnly?: true
  readonly at?: string
  readonly zone?: string
  readonly lasts?: Duration
  readonly notice?: Duration
  readonly reminders: readonly Duration[]
  /** How long after the day it may come. */
  readonly grace?: Duration
  readonly missed: readonly Missed[]
  /** Who may excuse what was missed. */
  readonly excusedBy?: readonly Deciding[]
}

export type Due =
  /** Every month, every 4 weeks; on a day of it where one is said, else at its end. */
  | { readonly kind: 'every'; readonly period: Duration; readonly on?: DayOf }
  | { readonly kind: 'after'; readonly occasion: Occasion; readonly within: Duration }
  | { readonly kind: 'before'; readonly occasion: Occasion; readonly by: Duration }
  /** Whenever one of these asks for it. */
  | { readonly kind: 'on request'; readonly of: readonly Deciding[]; readonly within?: Duration }
  /** When the group, the project or the term ends. */
  | { readonly kind: 'at the end' }

export type Occasion =
  | { readonly kind: 'event'; readonly event: EventRef }
  /** What Remit knows of by itself, and whatever the charter calls by these words. */
  | { readonly kind: 'known'; readonly what: KnownOccasion }

export const knownOccasions = [
  'decision',
  'vote',
  'meeting',
  'award',
  'payment',
  'expense',
  'event',
  'request',
  'admission',
  'removal',
  'vacancy',
  'beginning',
  'end',
  'end of the year',
  'end of the term',
] as const
export type KnownOccasion = (typeof knownOccasions)[number]

export type DayOf =
  /** "first Monday", "last Friday"; `nth` counts from 1, -1 is the last. Weekdays from 1, Monday, to 7. */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly nth?: number }
  | { readonly kind: 'day of the month'; readonly day: number }
  | { readonly kind: 'day of the year'; readonly month: number; readonly day: number }

/** What follows when so many were missed. */
export interface Missed {
  readonly times: number
  /** One after the other, or in all. */
  readonly inARow: boolean
  readonly effect: MissedEffect
}

export type MissedEffect =
  | { readonly kind: 'dormant' | 'retired' | 'no vote' }
  | { readonly kind: 'told'; readonly to: readonly Recipient[] }
  | { readonly kind: 'refer'; readonly to: Deciding }
