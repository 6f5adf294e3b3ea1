import type { Instant } from '../../base/instant.ts'
import type { Money } from '../../base/money.ts'
import type { Name } from '../../base/name.ts'
import type { Action, ClauseRef, Deciding } from '../../charter/structure/charter.ts'
import type { Recipient } from '../../charter/structure/recipient.ts'
import type { DocumentRef, PersonId } from '../event.ts'
import type { DoneAlone } from './done-alone.ts'
import type { EffectProvisional, PowerDelegated, Unconfirmed } from './power-event.ts'

export interface Decided {
  readonly group: Name
  readonly action: Action
  readonly amount?: Money
  readonly applicant: PersonId
  readonly matter?: Name
  readonly at: Instant
  readonly motion?: number
  /** The request that was granted by it. */
  readonly request?: number
}

/** What a seat did alone. */
export interface Deed {
  readonly done: DoneAlone
  readonly by: PersonId
  readonly at: Instant
  readonly under: ClauseRef | undefined
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

export interface Delegation {
  readonly given: PowerDelegated
  readonly at: Instant
  ended?: { readonly at: Instant; readonly why: 'decision' | 'undone'; readonly motion?: number }
}
