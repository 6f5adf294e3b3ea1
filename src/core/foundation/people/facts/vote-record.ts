import type { Instant } from '../../../base/instant.ts'
import type { Name } from '../../../base/name.ts'
import type { PersonId } from '../../event.ts'
import type { FoundationState } from '../../state.ts'

/** What somebody did in a vote of a group that is over, in whose electorate they were. */
export interface VoteSeen {
  readonly opened: Instant
  /** When it closed. */
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
  return [...lastSeen(state, group, person, since, at)].toReversed()
}

/** How many of the last votes were missed, one after the other. */
export function votesMissedInARow(
  state: FoundationState,
  group: Name,
  person: PersonId,
  since: Instant,
  at: Instant,
): number {
  let missed = 0
  for (const { cast } of lastSeen(state, group, person, since, at)) {
    if (cast) break
    missed += 1
  }
  return missed
}

/** From the last close back, so that whoever asks about the last few does not go through all that there ever was. */
function* lastSeen(
  state: FoundationState,
  group: Name,
  person: PersonId,
  since: Instant,
  at: Instant,
): Generator<VoteSeen> {
  const closes = state.closes.get(group) ?? []
  for (let place = closes.length - 1; place >= 0; place -= 1) {
    const motion = state.motions.get(closes[place] ?? 0)
    if (motion?.closed === undefined || motion.closed.at > at) continue
    if (motion.closed.at < since) return
    if (motion.opened.opens < since || !motion.electorate.has(person) || motion.recused.has(person)) continue
    yield { opened: motion.opened.opens, at: motion.closed.at, cast: motion.ballots.has(person) }
  }
}

/** When the votes of a group opened, from one moment to another. */
export function votesOpened(state: FoundationState, group: Name, from: Instant, to: Instant): readonly Instant[] {
  return [...state.motions.values()].flatMap(({ opened: { rule, opens } }) =>
    rule.clause.group === group && opens >= from && opens <= to ? [opens] : [],
  )
}

/** How many of the last were missed, one after the other. */
export function missedInARow(seen: readonly { readonly cast: boolean }[]): number {
  return seen.length - 1 - seen.findLastIndex(({ cast }) => cast)
}
