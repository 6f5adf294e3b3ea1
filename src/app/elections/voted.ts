import type { Name } from '../../core/base/name.ts'
import { ballotOwner } from '../../core/foundation/elections/ballot-owner.ts'
import type { ContestRun } from '../../core/foundation/elections/election-state.ts'
import { openContests } from '../../core/foundation/elections/open-contests.ts'
import type { PersonId } from '../../core/foundation/event.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import type { BallotBox } from './ballot-box.ts'

/** Whose ballot is in a box that is open: cast by themselves, by whoever has their proxy, or by those with whom they share one. */
export type Voted = (election: number, electorate: Name | undefined, person: PersonId) => boolean

/** Where no vote is open, or nobody has looked. */
export const nobodyVoted: Voted = () => false

/** Of one voter and those whose proxies they have, as they are shown their own things. */
export async function votedBy(state: FoundationState, person: PersonId, box: BallotBox): Promise<Voted> {
  const theirs = openContests(state).flatMap((urn) => votersFor(urn.contest, person).map((voter) => ({ urn, voter })))
  const found = await Promise.all(
    theirs.map(async ({ urn, voter }) =>
      (await box.hasVoted(urn, ballotOwner(urn.contest, voter))) ? [`${keyOf(urn)} ${voter}`] : [],
    ),
  )
  const voted = new Set(found.flat())
  return (election, electorate, voter) => voted.has(`${keyOf({ election, electorate })} ${voter}`)
}

/** Whose ballots a person casts: their own, and those of whom they have the proxies. */
export function votersFor(
  { voters, proxies }: Pick<ContestRun, 'voters' | 'proxies'>,
  person: PersonId,
): readonly PersonId[] {
  return [...voters.keys()].filter((voter) => voter === person || proxies.get(voter) === person)
}

/** Of everybody, so that those who have voted are not reminded. */
export async function votedOfAll(state: FoundationState, box: BallotBox): Promise<Voted> {
  const urns = openContests(state)
  const found = await box.votersIn(
    urns.map((urn) => ({
      urn,
      voters: [...urn.contest.voters.keys()].map((voter) => [voter, ballotOwner(urn.contest, voter)] as const),
    })),
  )
  const voted = new Map(urns.map((urn, index) => [keyOf(urn), found[index]]))
  return (election, electorate, person) => voted.get(keyOf({ election, electorate }))?.has(person) === true
}

function keyOf({
  election,
  electorate,
}: {
  readonly election: number
  readonly electorate?: Name | undefined
}): string {
  return `${election} ${electorate ?? ''}`
}
