import type { Electing } from '../../../charter/structure/election.ts'
import type { BundledFile } from '../../../tally/bundle/bundle.ts'
import { readBallots } from '../../../tally/formats/uniform/read-ballots.ts'
import { defaultChoice } from '../ballots/ballot-form.ts'
import { ballotOf } from '../ballots/ballot-text.ts'
import type { BallotContent } from '../election-act.ts'
import type { ContestRun } from '../election-state.ts'
import { contestParams } from './contest-params.ts'

/**
 * A contest as the count has it: candidates by their identifiers in the order of the opening, the default option after them, and what was in
 * the box, in an order that tells nothing of who came when.
 */
export function bundledFile(contest: ContestRun, electing: Electing, cast: readonly string[]): BundledFile {
  const { opened, contested, candidates: known, voters } = contest
  const { method, defaultOption } = electing
  if (opened === undefined || method === undefined) throw new Error('A contest that was not opened is not counted')
  const hasDefault = defaultOption !== undefined && method.name !== 'lot'
  const candidates = [...opened.candidates, ...(hasDefault ? [defaultChoice] : [])]
  const places = new Map(candidates.map((candidate, position) => [candidate, position]))
  const read = readBallots(
    cast.map((text) => ({ count: 1, ...uniformOf(ballotOf(text), places) })),
    candidates.length,
  )
  if (!read.ok) throw new Error(`A ballot that was taken cannot be read: ${JSON.stringify(read.problem)}`)
  const size = {
    voters: voters.size,
    options: candidates.length,
    defaultOption: hasDefault ? candidates.length - 1 : undefined,
  }
  return {
    method: method.name,
    params: contestParams(method, electing, size),
    seats: contested.seats,
    candidates,
    withdrawn: opened.candidates.flatMap((candidate, position) =>
      known.get(candidate)?.stands === 'accepted' ? [] : [position],
    ),
    ballots: read.value.ballots,
    tieDecisions: [],
  }
}

/** What a ballot says in the uniform form: candidates by their positions. */
function uniformOf(ballot: BallotContent, places: ReadonlyMap<string, number>): Readonly<Record<string, unknown>> {
  const place = (choice: string) => places.get(choice) ?? -1
  switch (ballot.kind) {
    case 'approvals':
      return { approvals: ballot.approved.map(place) }
    case 'ranking':
      return { ranking: ballot.ranking.map((rank) => rank.map(place)) }
    case 'scores':
      return { scores: Object.fromEntries(ballot.scores.map(({ choice, score }) => [place(choice), score])) }
  }
}
