import type { Instant } from '../../base/instant.ts'
import type { Result } from '../../base/result.ts'
import type { ClauseRef } from '../../charter/structure/charter.ts'
import type { PersonId } from '../event.ts'
import type { Refusal } from '../refusal.ts'
import type { FoundationState } from '../state.ts'

/** Somebody is about to do something to what has a number: a motion, a proposal or a procedure. */
export interface OnMotion {
  readonly state: FoundationState
  readonly person: PersonId
  readonly number: number
  readonly at: Instant
}

/** The clause that lets them, or why none does. */
export type May = Result<{ readonly clause: ClauseRef }, Refusal>
