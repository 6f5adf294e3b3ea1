import type { Instant } from '../../base/instant.ts'
import type { ClockStep, ClockTools } from '../clock-tools.ts'
import type { Event, PersonId } from '../event.ts'
import type { Answer } from '../motions/motion-event.ts'
import type { FoundationState } from '../state.ts'
import type { AskedOfBody } from './election-effect.ts'
import type { ContestRun, ElectionRun } from './election-state.ts'

/** The vote of one contest is over: what was cast is counted. */
export function closeBallots(
  _state: FoundationState,
  run: ElectionRun,
  _contest: ContestRun,
  at: Instant,
  { ballots }: ClockTools,
): ClockStep {
  throw new Error(`Election ${run.begun.election} closes at ${at} with ${ballots === undefined ? 'no' : 'a'} box`)
}

/** Nobody has to vote in this contest: there are no more candidates than seats, and the charter has them elected. */
export function withoutVote(run: ElectionRun, _contest: ContestRun, standing: readonly PersonId[]): readonly Event[] {
  throw new Error(`Election ${run.begun.election} has ${standing.length} candidates and no vote`)
}

/** What comes after the timeline, of which all votes are closed: ties, certification, challenges, seats. */
export function resultTurn(
  _state: FoundationState,
  run: ElectionRun,
  at: Instant,
  _tools: ClockTools,
): ClockStep {
  throw new Error(`Election ${run.begun.election} comes to its result at ${at}`)
}

/** What a body says of the result or of a challenge. */
export function resultAnswered(
  _state: FoundationState,
  run: ElectionRun,
  { part }: { readonly about: AskedOfBody; readonly part: number; readonly is: Answer },
  at: Instant,
): readonly Event[] {
  throw new Error(`Election ${run.begun.election} is answered by ${part} at ${at}`)
}
