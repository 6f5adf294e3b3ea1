import type { Instant } from '../../../base/instant.ts'
import type { SeatRef } from '../../../charter/structure/charter.ts'
import type { PersonId } from '../../event.ts'
import type { FoundationState } from '../../state.ts'
import type { BrokenLimit } from './broken-limit.ts'
import { limitIn } from './limit-in.ts'
import { limitStanding } from './limit-standing.ts'
import { seatsLost } from './seats-of-limit.ts'

/** Whether somebody has no vote by a seat, since a limit that takes it from whoever came last does not hold. */
export function hasNoVoteByLimit(state: FoundationState, person: PersonId, ref: SeatRef, at: Instant): boolean {
  for (const broken of state.brokenLimits.values()) {
    if (broken.repair?.repair.kind !== 'no vote') continue
    const what = limitIn(state, broken)?.what
    if (what === undefined || !withoutVote(state, broken, at).has(person)) continue
    if (seatsLost(state, what, person, at).some(({ group, seat }) => group === ref.group && seat === ref.seat))
      return true
  }
  return false
}

/** One after the other, whoever came last of those concerned is left out of the count, until the limit would hold of those who vote. */
export function withoutVote(state: FoundationState, broken: BrokenLimit, at: Instant): ReadonlySet<PersonId> {
  const limit = limitIn(state, broken)
  const without = new Set<PersonId>()
  while (limit !== undefined) {
    const standing = limitStanding({ state, group: broken.group, at, without }, limit)
    const last = standing.kind === 'broken' ? standing.concerned.at(-1) : undefined
    if (last === undefined) break
    without.add(last)
  }
  return without
}
