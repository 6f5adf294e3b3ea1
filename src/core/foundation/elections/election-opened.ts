import type { Instant } from '../../base/instant.ts'
import type { Event } from '../event.ts'
import type { FoundationState } from '../state.ts'
import { electionBegins } from './begin-election.ts'
import type { ElectionEffect } from './election-effect.ts'
import type { ElectionCause } from './election-event.ts'

/** By a decision of those who may call it, unless one runs or nothing is to be filled by now: the vote stands. */
export function electionOpened(
  state: FoundationState,
  { group, election, whole, petition }: Extract<ElectionEffect, { readonly kind: 'open election' }>,
  motion: number | undefined,
  at: Instant,
): readonly Event[] {
  const begins = electionBegins(
    state,
    { group, election, because: causeOf(motion, petition), ...(whole !== undefined && { whole }) },
    at,
  )
  return begins.ok ? [begins.value] : []
}

/** What a seat does alone has a number only where something is still to come of it. */
function causeOf(motion: number | undefined, petition: true | undefined): ElectionCause {
  if (motion === undefined) return { kind: 'called' }
  return { kind: petition === true ? 'petition' : 'decision', motion }
}
