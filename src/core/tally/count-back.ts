import { ok, type Result } from '../base/result.ts'
import { byStrength } from './compose/strength.ts'
import type { Contest } from './contest.ts'
import type { Count, TallyFault } from './count.ts'
import { countContest } from './count-contest.ts'
import { standing } from './methods/standing.ts'

/** Places of an elected body that fell vacant, and who is there to take them. */
export interface Vacated {
  readonly vacancies: number
  /** Whoever has a seat by this election and keeps it. */
  readonly sitting: readonly number[]
  /** Whoever stood, has no seat and would take one: without whoever left, and those who can or will not any more. */
  readonly willing: readonly number[]
  /** The default option, which fills no place; where it has none of the seats yet, nobody below it takes one. */
  readonly limit?: { readonly candidate: number; readonly hasSeat: boolean }
}

export interface CountedBack {
  /** Who takes the places; fewer where no more were willing, or where a tie is open. */
  readonly successors: readonly number[]
  /** The election without those who are not there, as it was counted. */
  readonly contest: Contest
  /** The count that says so; where it is `open`, it says who has to be told apart. */
  readonly count: Count
}

/**
 * Fills places that fell vacant from the ballots of the election: all of them are counted again by its own rule and for as many seats, as if whoever left
 * had never stood, and the strongest of those who had no seat have the places. Those who sit keep theirs, even where they would not be elected now.
 *
 * This is the full recount of the Proportional Representation Society of Australia (https://www.prsa.org.au/casu_vac.htm), which any method can be
 * counted by. The other way there, Tasmania's (Electoral Act 2004, schedule 6), looks at the papers of whoever left alone, and exists for transferable votes only.
 */
export function countBack(
  contest: Contest,
  { vacancies, sitting, willing, limit }: Vacated,
): Result<CountedBack, TallyFault> {
  const there = [...sitting, ...willing, ...(limit === undefined ? [] : [limit.candidate])]
  const gone = standing(contest).filter((candidate) => !there.includes(candidate))
  const again: Contest = { ...contest, withdrawn: [...contest.withdrawn, ...gone] }
  const counted = countContest(again)
  if (!counted.ok) return counted
  const count = counted.value
  const ranked = count.open === undefined ? byStrength(again, count) : count.elected
  const ineligible = contest.params.ineligible ?? []
  const above = limit === undefined || limit.hasSeat ? ranked : ranked.slice(0, ranked.indexOf(limit.candidate))
  const able = above.filter((candidate) => willing.includes(candidate) && !ineligible.includes(candidate))
  return ok({ successors: able.slice(0, vacancies), contest: again, count })
}
