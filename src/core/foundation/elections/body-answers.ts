import type { Instant } from '../../base/instant.ts'
import type { Event } from '../event.ts'
import type { Answer } from '../motions/motion-event.ts'
import type { FoundationState } from '../state.ts'
import { electionIn } from './election-in.ts'
import { resultAnswered } from './result-turn.ts'

/** What a body has said that an election asked: of a candidate, the result or a challenge. */
export function bodyHasAnswered(
  state: FoundationState,
  election: number,
  part: number,
  is: Answer,
  at: Instant,
): readonly Event[] {
  const run = electionIn(state, election)
  const about = run.asked.find((one) => one.part === part)?.about
  if (about === undefined || run.ended !== undefined) return []
  if (about.kind !== 'judge candidate') return resultAnswered(state, run, { about, part, is }, at)
  const { electorate, person: candidate } = about
  const contest = electorate === undefined ? {} : { electorate }
  return [{ type: 'CandidateJudged', election, ...contest, candidate, motion: part, qualified: is === 'carried' }]
}
