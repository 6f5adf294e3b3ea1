import type { Instant } from '../../base/instant.ts'
import type { Event } from '../event.ts'
import type { FoundationState } from '../state.ts'
import type { ElectionEffect } from './election-effect.ts'
import { windowOf } from './may-stand.ts'

/** A body has decided to nominate somebody; what it decides too late comes to nothing. */
export function nominatedByBody(
  state: FoundationState,
  effect: Extract<ElectionEffect, { readonly kind: 'nominate candidate' }>,
  motion: number | undefined,
  at: Instant,
): readonly Event[] {
  const { election, electorate, person: candidate } = effect
  const run = state.elections.get(election)
  if (run === undefined || run.ended !== undefined || motion === undefined) return []
  const { from, until } = windowOf(run.begun.timeline, run.at, 'nominate')
  if (at < from || (until !== undefined && at >= until)) return []
  const contest = electorate === undefined ? {} : { electorate }
  return [{ type: 'NominationMade', election, ...contest, candidate, motion }]
}
