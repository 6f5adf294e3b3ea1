import type { Instant } from '../../../base/instant.ts'
import type { Name } from '../../../base/name.ts'
import type { PersonId } from '../../event.ts'
import type { FoundationState } from '../../state.ts'

/** What somebody did in a vote of a group that is over, in whose electorate they were. */
export interface VoteSeen {
  readonly at: Instant
  readonly cast: boolean
}

/**
 * The votes of a group that closed after a moment with the person in their electorate, the earliest close first. A vote that was
 * left for a conflict of interest is neither cast nor missed; nor is one that had opened before the moment, or one whose
 * ballot somebody else gave in for all who share it.
 */
export function votesSeen(
  state: FoundationState,
  group: Name,
  person: PersonId,
  since: Instant,
  at: Instant,
): readonly VoteSeen[] {
  const seen: VoteSeen[] = []
  for (const number of state.closes.get(group) ?? []) {
    const motion = state.motions.get(number)
    if (motion?.closed === undefined || motion.closed.at > at || motion.opened.opens < since) continue
    if (!motion.electorate.has(person) || motion.recused.has(person)) continue
    seen.push({ at: motion.closed.at, cast: motion.ballots.has(person) })
  }
  return seen
}

/** How many of the last were missed, one after the other. */
export function missedInARow(seen: readonly { readonly cast: boolean }[]): number {
  return seen.length - 1 - seen.findLastIndex(({ cast }) => cast)
}
