import type { Instant } from '../../../base/instant.ts'
import type { Name } from '../../../base/name.ts'
import type { Election, Voters } from '../../../charter/structure/election.ts'
import type { FoundationState } from '../../state.ts'
import { electingOf } from '../electing-of.ts'
import type { TimelinePhase } from '../election-event.ts'
import type { ContestRun, ElectionRun } from '../election-state.ts'
import { phaseNamed, votePhaseIn } from '../timeline.ts'

/** The roll of a contest: who votes by the charter's words, and when they are looked at. */
export interface RollAsked {
  readonly group: Name
  readonly election: Name
  readonly voters: Voters
  readonly ballotPer?: Name
  /** As of when people are looked at; of rolls that close before the nominations, as of those. */
  readonly asOf: Instant
  readonly nominations: Instant
  /** When one asks for a ballot, where the charter has one ask: half open. */
  readonly optingIn: { readonly from: Instant; readonly until: Instant }
  /** Since when bodies let others vote. */
  readonly since: Instant
  /** Instead of all that: whoever could vote in that election. */
  readonly sameAs?: number
  readonly electorate?: Name
}

/** The roll of a contest that runs, as it is at a moment. */
export function rollOfContest(
  run: ElectionRun,
  contest: Pick<ContestRun, 'contested' | 'opened'>,
  at: Instant,
): RollAsked {
  const { begun } = run
  const { electorate } = contest.contested
  const rollOf = begun.rollOf === undefined ? {} : { sameAs: begun.rollOf }
  const now = contest.opened?.at ?? at
  return { ...rollFrom(begun.group, begun.rule, electorate, begun.timeline, now), ...rollOf }
}

/** The roll that an election would have by a timeline, as it is at a moment. */
export function rollFrom(
  group: Name,
  rule: Election,
  electorate: Name | undefined,
  timeline: readonly TimelinePhase[],
  at: Instant,
): RollAsked {
  const { voters = { of: [] }, ballotPer } = electingOf(rule, electorate)
  const begins = timeline[0]?.from ?? at
  const opens = votePhaseIn(timeline)?.from ?? at
  const asOf = voters.asOf === undefined ? at : (phaseNamed(timeline, voters.asOf)?.from ?? at)
  const nominations = phaseNamed(timeline, 'nominations')?.from ?? at
  return {
    group,
    election: rule.name,
    voters,
    ...(ballotPer !== undefined && { ballotPer }),
    asOf: asOf < at ? asOf : at,
    nominations: nominations < at ? nominations : at,
    optingIn: phaseNamed(timeline, 'roll') ?? { from: begins, until: opens },
    since: begins,
    ...(electorate !== undefined && { electorate }),
  }
}

/** The voters of an election that is over, where another has its roll. */
export function formerRoll({ elections }: FoundationState, { sameAs, electorate }: RollAsked) {
  const voters = sameAs === undefined ? undefined : elections.get(sameAs)?.contests.get(electorate ?? '')?.voters
  return sameAs === undefined || voters === undefined ? undefined : { election: sameAs, voters }
}
