import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { Commitment, PersonId } from '../event.ts'

export interface Person {
  readonly id: PersonId
  readonly name: Commitment
  readonly address?: Commitment
  readonly introduced: Instant
  /** When all that was sealed about them was deleted. They do nothing any more, and nothing begins for them. */
  erased?: Instant
}

/** A fact as somebody declared it; without a value it was taken back. */
export interface Declaration {
  readonly fact: Name
  readonly value?: string
  /** Since which day it is so, as they say. */
  readonly since?: string
  readonly at: Instant
}

export interface Activity {
  voted?: Instant
  met?: Instant
  acted?: Instant
}
