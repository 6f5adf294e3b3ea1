import { compareRatios, type Ratio, times, whole } from '../../../base/ratio.ts'
import { type Pairwise, votesFor } from './pairwise.ts'

/** The option that the others have to be ranked above, often enough and more often than below. */
export interface Standard {
  readonly option: number
  readonly hasQuorum: (above: number) => boolean
  readonly ratioOf: (option: number) => Ratio
  /** More than the ratio; else at least the ratio, and more than as many. */
  readonly strictly: boolean
}

/** An option that is dropped: so many rank it above the standard, and so many below. */
export interface FallsShort {
  readonly option: number
  readonly why: 'quorum' | 'majority'
  readonly above: number
  readonly below: number
}

/**
 * Steps 2 and 3 of section A.5 of the constitution of the Debian project. Its versions since 1.6 ask for at least the ratio and more than as many
 * (A.5.3.b), those before for more than the ratio.
 */
export function fallingShort(
  options: readonly number[],
  pairwise: Pairwise,
  { option: standard, hasQuorum, ratioOf, strictly }: Standard,
): readonly FallsShort[] {
  return options.flatMap((option): readonly FallsShort[] => {
    if (option === standard) return []
    const [above, below] = [votesFor(pairwise, option, standard), votesFor(pairwise, standard, option)]
    const beyond = compareRatios(whole(above), times(ratioOf(option), whole(below)))
    const hasMajority = strictly ? beyond > 0 : beyond >= 0 && above > below
    if (!hasQuorum(above)) return [{ option, why: 'quorum', above, below }]
    return hasMajority ? [] : [{ option, why: 'majority', above, below }]
  })
}
