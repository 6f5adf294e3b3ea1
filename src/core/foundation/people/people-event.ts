import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { Commitment, PersonId } from '../event.ts'

/** What happens to people beside votes: what they say of themselves, their terms, and their statuses. */
export type PeopleEvent =
  /**
   * What rules ask about a person, such as an employer; without a value it is taken back. Of a sealed value there stands a token,
   * the same for all who say the same.
   */
  | {
      readonly type: 'FactDeclared'
      readonly person: PersonId
      readonly fact: Name
      readonly value?: string
      readonly sealed?: Commitment
      /** Since which day it is so, as they say: 2026-03-31. */
      readonly since?: string
    }
  /** A value of a fact belongs to another, so that who declares either shares it; without `to` it does not any more. */
  | {
      readonly type: 'ValuesRelated'
      readonly fact: Name
      readonly value: string
      readonly to?: string
      /** Of those of the two that are sealed. */
      readonly sealed?: readonly Commitment[]
    }
  | { readonly type: 'OptedIn' | 'OptedOut'; readonly group: Name; readonly roll: Name; readonly person: PersonId }
  /** A body lets somebody onto a roll who would not stand there otherwise. */
  | {
      readonly type: 'LetOntoRoll'
      readonly group: Name
      readonly roll: Name
      readonly person: PersonId
      readonly motion?: number
    }
  /** Acts in the place of the holder; without `alternate` nobody does any more. */
  | ({ readonly type: 'AlternateNamed'; readonly alternate?: PersonId } & Held)
  | StatusEvent

interface Held {
  readonly group: Name
  readonly seat: Name
  readonly person: PersonId
}

export type StatusEvent =
  /** A status is on its way: the holder is asked or told, or it waits for its moment, which an event may bring. */
  | ({ readonly type: 'StatusAnnounced'; readonly how: 'asked' | 'told' | 'waits'; readonly until?: Instant } & Has)
  | ({ readonly type: 'StatusAverted'; readonly why: 'answered' | 'not so any more' } & Has)
  | ({ readonly type: 'StatusBegun'; readonly motion?: number } & Has)
  /** Somebody speaks for a holder who comes back. */
  | ({ readonly type: 'StatusVouched'; readonly voucher: PersonId } & Has)
  | ({ readonly type: 'StatusEnded'; readonly why: StatusOver; readonly motion?: number } & Has)

export type StatusOver = 'own word' | 'time' | 'done' | 'not so any more' | 'decision'

interface Has {
  readonly group: Name
  readonly status: Name
  readonly person: PersonId
}
