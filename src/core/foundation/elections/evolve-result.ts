import type { FoundationState } from '../state.ts'
import { enterElection } from './election-clock.ts'
import type { ElectionEnded, ResultEvent, TieEvent } from './election-event.ts'
import { contestIn } from './election-in.ts'
import { electionOver } from './election-over.ts'
import type { ElectionRun } from './election-state.ts'
import type { Said } from './evolve-candidacy.ts'
import { goOn } from './result/result-course.ts'
import { isTieDue } from './result/settle-tie.ts'

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
      // When those who are asked agree, the clock settles it at once.
      if (isTieDue(state, run, contestIn(run, event.electorate), at))
        enterElection(state, run, { kind: 'tied', until: at })
      return
    case 'TieSettled': {
      const contest = contestIn(run, event.electorate)
      if (contest.closed === undefined)
        throw new Error(`A tie of election ${event.election} is settled before its close`)
      const { bundle = contest.closed.bundle, lot = contest.closed.lot, result } = event
      contest.closed = {
        ...contest.closed,
        result,
        ...(bundle !== undefined && { bundle }),
        ...(lot !== undefined && { lot }),
      }
      contest.voices.clear()
      goOn(state, run, at)
      return
    }
    case 'ResultCertified':
    case 'ResultNotCertified':
      goOn(state, run, at)
      return
    case 'ResultChallenged':
      if (person === undefined) throw new Error('Only people challenge a result')
      run.challenges.push({ by: person, reason: event.reason, at })
      goOn(state, run, at)
      return
    case 'ChallengeAnswered': {
      const challenge = run.challenges.find(({ answered }) => answered === undefined)
      if (challenge !== undefined) challenge.answered = event.upheld ? 'upheld' : 'rejected'
      goOn(state, run, at)
      return
    }
    case 'ElectionEnded':
      run.ended = { ...event, at }
      enterElection(state, run, { kind: 'over' })
      electionOver(state, run, at)
      return
  }
}
