import type { Instant } from '../../core/base/instant.ts'
import type { ClauseRef } from '../../core/charter/structure/charter.ts'
import type { Repair } from '../../core/charter/structure/limit.ts'
import type { Group } from '../../core/foundation/life/group.ts'
import { limitIn } from '../../core/foundation/seats/limits/limit-in.ts'
import { limitStanding } from '../../core/foundation/seats/limits/limit-standing.ts'
import { withoutVote } from '../../core/foundation/seats/limits/without-vote.ts'
import { personRef, type Reader } from './reader.ts'
import type { PersonRef } from './views.ts'

/** A limit on all holders that does not hold, whom it concerns, and what is done about it. */
export interface BrokenLimitView {
  readonly limit: string
  readonly clause: ClauseRef
  readonly since: Instant
  readonly concerned: readonly PersonRef[]
  readonly repair?: { readonly repair: Repair; readonly until?: Instant; readonly motions: readonly number[] }
  /** Who has no vote until it holds again. */
  readonly withoutVote: readonly PersonRef[]
}

export function brokenLimitsOf(reader: Reader, { name: group }: Group): readonly BrokenLimitView[] {
  const { state, at } = reader.snapshot
  return [...state.brokenLimits.values()].flatMap((broken): readonly BrokenLimitView[] => {
    const described = broken.group === group ? limitIn(state, broken) : undefined
    if (described === undefined) return []
    const standing = limitStanding({ state, group, at }, described)
    const { repair, motions } = broken
    const silenced = repair?.repair.kind === 'no vote' ? [...withoutVote(state, broken, at)] : []
    return [
      {
        limit: broken.limit,
        clause: described.clause,
        since: broken.since,
        concerned: standing.kind === 'broken' ? standing.concerned.map((person) => personRef(reader, person)) : [],
        withoutVote: silenced.map((person) => personRef(reader, person)),
        ...(repair !== undefined && {
          repair: { repair: repair.repair, motions, ...(repair.until !== undefined && { until: repair.until }) },
        }),
      },
    ]
  })
}
