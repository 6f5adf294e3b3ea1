import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { PersonId } from '../event.ts'

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

/** Which status, of whom. */
export interface Has {
  readonly group: Name
  readonly status: Name
  readonly person: PersonId
}

export function standingKey({ group, status, person }: Has): string {
  return `${group} ${status} ${person}`
}
