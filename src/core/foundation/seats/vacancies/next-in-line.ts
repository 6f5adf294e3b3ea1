import type { Instant } from '../../../base/instant.ts'
import type { FoundationState } from '../../state.ts'
import { type Follower, lastContest } from './last-contest.ts'
import type { Vacancy } from './vacancy.ts'

/**
 * Those who came next in the last election of the seat, the strongest first, who can be elected still and would not break its cap; none
 * once as many have followed since as the charter has follow between two elections.
 */
export function nextInLine(
  state: FoundationState,
  vacancy: Vacancy,
  most: number | undefined,
  at: Instant,
): readonly Follower[] {
  const last = lastContest(state, vacancy, at)
  if (last === undefined || (most !== undefined && last.followed.length >= most)) return []
  const { election } = last.run.begun
  return last.able.map((person) => ({ person, election }))
}
