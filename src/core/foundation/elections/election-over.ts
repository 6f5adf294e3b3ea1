import type { Instant } from '../../base/instant.ts'
import { lookForMoments } from '../motions/evolve-motion.ts'
import { noteInVain } from '../seats/evolve-filling.ts'
import { endTermsByEvents } from '../seats/evolve-seats.ts'
import type { FoundationState } from '../state.ts'
import type { ElectionRun } from './election-state.ts'
import { noteElection } from './past-elections.ts'

/** What hangs on an election that is over: moments and terms that wait for it, and the vacancies for which it was held. */
export function electionOver(state: FoundationState, run: ElectionRun, at: Instant): void {
  noteElection(state, run)
  const places = [...run.contests.values()].flatMap(({ contested }) => contested.places)
  if (run.ended?.how !== 'rerun')
    noteInVain(
      state,
      places.flatMap(({ vacancy }) => vacancy ?? []),
      at,
    )
  lookForMoments(state, at)
  endTermsByEvents(state, at)
}
