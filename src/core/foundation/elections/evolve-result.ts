import type { FoundationState } from '../state.ts'
import { enterElection } from './election-clock.ts'
import type { ElectionEnded, ResultEvent, TieEvent } from './election-event.ts'
import { contestIn } from './election-in.ts'
import type { ElectionRun } from './election-state.ts'
import type { Said } from './evolve-candidacy.ts'

/** Folds what becomes of a result, up to the end of the election. */
export function applyToResult(
  state: FoundationState,
  run: ElectionRun,
  event: TieEvent | ResultEvent | ElectionEnded,
  { at, person }: Said,
): void {
  switch (event.type) {
    case 'TieVoiced':
      if (person === undefined) throw new Error('Only people say who of the tied has a place')
      contestIn(run, event.electorate).voices.set(person, event.chosen)
      return
    case 'TieSettled': {
      const contest = contestIn(run, event.electorate)
      if (contest.closed === undefined) throw new Error(`A tie of election ${event.election} is settled before its close`)
      contest.closed = { ...contest.closed, result: event.result }
      contest.voices.clear()
      return
    }
    case 'ResultCertified':
    case 'ResultNotCertified':
      return
    case 'ResultChallenged':
      if (person === undefined) throw new Error('Only people challenge a result')
      run.challenges.push({ by: person, reason: event.reason, at })
      return
    case 'ChallengeAnswered': {
      const challenge = run.challenges.find(({ answered }) => answered === undefined)
      if (challenge !== undefined) challenge.answered = event.upheld ? 'upheld' : 'rejected'
      return
    }
    case 'ElectionEnded':
      run.ended = { ...event, at }
      enterElection(state, run, { kind: 'over' })
      return
  }
}
