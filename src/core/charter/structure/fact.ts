import type { Duration } from '../../base/duration.ts'
import type { Fraction } from '../../base/fraction.ts'
import type { Name } from '../../base/name.ts'
import type { ClauseRef, Place, SeatRef } from './charter.ts'
import type { When } from './when.ts'

/** Something about a person that the record knows because somebody declared it: an employer, a region, contributions. */
export interface Fact {
  readonly name: Name
  readonly clause: ClauseRef
  readonly place: Place
  readonly kind: FactKind
  /** For names: only these, of the fact itself or of a list. */
  readonly values?:
    | { readonly kind: 'these'; readonly names: readonly Name[] }
    | { readonly kind: 'list'; readonly list: Name }
  readonly declaredBy: DeclaredBy
  readonly related?: Related
  /** How long a declaration holds; until another is made when absent. */
  readonly validFor?: Duration
  readonly hidden?: true
}

export const factKinds = ['name', 'yes or no', 'number', 'date'] as const
export type FactKind = (typeof factKinds)[number]

export type DeclaredBy =
  | { readonly kind: 'holder' }
  | { readonly kind: 'seats'; readonly seats: readonly SeatRef[] }
  /** By whoever shows evidence for it: a link that anyone can follow. */
  | { readonly kind: 'evidence' }

/** Values that count as one: subsidiaries, and who owns so much of another. */
export interface Related {
  readonly words: string
  readonly ownership?: Fraction
}

export interface NamedList {
  readonly name: Name
  readonly clause: ClauseRef
  readonly place: Place
  readonly entries: readonly ListEntry[]
}

export interface ListEntry {
  readonly name: Name
  readonly label: string
}

/** Something that happens and that rules count from; recorded by whoever holds one of the seats, or on a date. */
export interface EventKind {
  readonly name: Name
  readonly clause: ClauseRef
  readonly place: Place
  readonly recordedBy: readonly SeatRef[]
  readonly on?: When
}
