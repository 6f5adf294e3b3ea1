import type { ClauseRef, Place } from './charter.ts'

/** A part of a charter that stands in a clause of its own. */
export interface Placed {
  readonly clause: ClauseRef
  readonly place: Place
  /** The other clauses in which something of it is said. */
  readonly alsoIn?: readonly ClauseRef[]
}
