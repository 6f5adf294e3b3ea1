import type { Instant } from '../../base/instant.ts'
import type { Event } from '../event.ts'
import type { FoundationState } from '../state.ts'
import { electionBegins } from './begin-election.ts'
import type { ElectionEffect } from './election-effect.ts'

/** By a decision of those who may call it, unless one runs or nothing is to be filled by now: the vote stands. */
export function electionOpened(
  state: FoundationState,
  { group, election }: Extract<ElectionEffect, { readonly kind: 'open election' }>,
  motion: number | undefined,
  at: Instant,
): readonly Event[] {
  const because = motion === undefined ? ({ kind: 'condition' } as const) : ({ kind: 'decision', motion } as const)
  const begins = electionBegins(state, { group, election, because }, at)
  return begins.ok ? [begins.value] : []
}
