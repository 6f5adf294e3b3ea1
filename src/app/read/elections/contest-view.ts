import type { Instant } from '../../../core/base/instant.ts'
import type { Name } from '../../../core/base/name.ts'
import type { Electing } from '../../../core/charter/structure/election.ts'
import { electingOf } from '../../../core/foundation/elections/electing-of.ts'
import type { Contested } from '../../../core/foundation/elections/election-event.ts'
import type { ContestRun, ElectionRun } from '../../../core/foundation/elections/election-state.ts'
import type { Reader } from '../reader.ts'
import { type CandidateView, candidateView } from './candidate-view.ts'
import { type OwnContestView, ownContestView } from './own-contest-view.ts'
import { type ContestResultView, contestResultView } from './result-view.ts'
import { type RollSummary, rollSummary } from './roll-summary.ts'

/** What one electorate votes about: who stands, who votes, how, and what came of it. */
export interface ContestView {
  readonly electorate?: Name
  readonly contested: Contested
  readonly electing: Electing
  readonly candidates: readonly CandidateView[]
  /** Those who do not stand, or not any more. */
  readonly others: readonly CandidateView[]
  readonly roll: RollSummary
  readonly opened?: Instant
  readonly closes?: Instant
  readonly own: OwnContestView
  readonly result?: ContestResultView
}

export function contestView(reader: Reader, run: ElectionRun, electorate: Name, contest: ContestRun): ContestView {
  const { contested, opened, closes, closed } = contest
  const electing = electingOf(run.begun.rule, contested.electorate)
  const place = { election: run.begun.election, ...(electorate !== '' && { electorate }) }
  const all = [...contest.candidates].map(([person, candidate]) =>
    candidateView(reader, { run, place, electing }, person, candidate),
  )
  const stands = ({ stands: is }: CandidateView) => is === 'nominated' || is === 'accepted'
  return {
    ...(electorate !== '' && { electorate }),
    contested,
    electing,
    candidates: all.filter(stands),
    others: all.filter((one) => !stands(one)),
    roll: rollSummary(reader, run, contest),
    ...(opened !== undefined && { opened: opened.at }),
    ...(closes !== undefined && { closes }),
    own: ownContestView(reader, contest, place),
    ...(closed !== undefined && { result: contestResultView(reader, run, contest, closed) }),
  }
}
