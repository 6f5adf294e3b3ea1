import type { Tied } from '../../count.ts'
import type { CommitteeRound } from './committee-round.ts'
import type { Profile } from './profile.ts'

/** Every committee that the ties of a rule leave possible, and what is shown of how it came to them. */
export interface Committees {
  /** The members of each in the order of their positions. */
  readonly committees: readonly Tied[]
  readonly shown: Pick<CommitteeRound, 'totals' | 'score' | 'steps'>
}

/** Undefined where it takes more work, or finds more committees, than a count is given. */
export type CommitteeRule = (profile: Profile) => Committees | undefined

/** Nobody reads more committees than that. */
export const mostCommittees = 20_000

export function inPositions(committee: Tied): Tied {
  return committee.toSorted((one, other) => one - other)
}

/** In the order in which a dictionary has them. */
export function sorted(committees: Iterable<Tied>): readonly Tied[] {
  return [...committees].map(inPositions).toSorted((one, other) => {
    const differs = one.findIndex((member, at) => member !== other[at])
    return (one[differs] ?? 0) - (other[differs] ?? 0)
  })
}
