import { epochOf, type Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { BallotsClosed, BallotsOpened } from '../elections/election-event.ts'
import { electionIn } from '../elections/election-in.ts'
import type { ElectionRun } from '../elections/election-state.ts'
import { phaseNamed, votePhaseIn } from '../elections/timeline.ts'
import type { FoundationState } from '../state.ts'
import type { Trouble } from './coming.ts'

/**
 * What an election will lack when its vote opens, or has nobody to open for: candidates, or voters. Told of elections that run, once half of the time in
 * which people nominate is over; before that most of them have nobody yet.
 */
export function lackingInElection(
  state: FoundationState,
  event: BallotsOpened | BallotsClosed,
  now: Instant,
): { readonly group: Name; readonly what: Trouble } | undefined {
  const run = electionIn(state, event.election)
  if (run.at > now || !isLate(run, now)) return undefined
  const { group, rule } = run.begun
  const { election, electorate } = event
  const of = { election, name: rule.name, ...(electorate !== undefined && { electorate }) }
  if (event.type === 'BallotsOpened' && event.voters.size === 0)
    return { group, what: { kind: 'nobody can vote', ...of } }
  const standing = standingBy(event)
  const seats = run.contests.get(electorate ?? '')?.contested.seats ?? 0
  if (standing === undefined || standing >= seats) return undefined
  return { group, what: { kind: 'too few candidates', ...of, standing, seats } }
}

/** How many stand when the vote opens, or is over at once since nobody has to vote. */
function standingBy(event: BallotsOpened | BallotsClosed): number | undefined {
  if (event.type === 'BallotsOpened') return event.candidates.length
  switch (event.result.kind) {
    case 'no candidates':
      return 0
    case 'elected':
      return event.result.how === 'unopposed' ? event.result.elected.length : undefined
    case 'tied':
    case 'no quorum':
    case 'default option':
    case 'rerun':
    case 'not counted':
      return undefined
  }
}

function isLate({ at, begun: { timeline } }: ElectionRun, now: Instant): boolean {
  const nominations = phaseNamed(timeline, 'nominations')
  const from = nominations?.from ?? at
  const until = nominations?.until ?? votePhaseIn(timeline)?.from ?? at
  return 2 * epochOf(now) >= epochOf(from) + epochOf(until)
}
