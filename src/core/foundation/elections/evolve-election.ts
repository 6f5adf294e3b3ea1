import type { Instant } from '../../base/instant.ts'
import type { Entry } from '../event.ts'
import type { FoundationState } from '../state.ts'
import { enterElection } from './election-clock.ts'
import type { Contested, ElectionBegun, ElectionEvent } from './election-event.ts'
import { electionIn } from './election-in.ts'
import type { ContestRun, ElectionRun } from './election-state.ts'
import { applyToBallots } from './evolve-ballots.ts'
import { applyToCandidacy } from './evolve-candidacy.ts'
import { applyToResult } from './evolve-result.ts'

/** Folds what happens to an election, from its beginning to its end. */
export function applyToElection(state: FoundationState, event: ElectionEvent, { at, by }: Entry, index: number): void {
  const person = by.kind === 'person' ? by.person : undefined
  if (event.type === 'ElectionBegun') {
    begin(state, event, index, at)
    return
  }
  const run = electionIn(state, event.election)
  run.entries.push(index)
  switch (event.type) {
    case 'ElectionPhaseBegan': {
      const phase = run.begun.timeline.findIndex((one) => one.phase === event.phase)
      enterElection(state, run, { kind: 'timeline', phase, until: event.until })
      return
    }
    case 'NominationMade':
    case 'NominationWithdrawn':
    case 'NominationAccepted':
    case 'NominationDeclined':
    case 'CandidacyWithdrawn':
    case 'CandidateSupported':
    case 'SupportWithdrawn':
    case 'CandidacyStated':
    case 'QuestionAsked':
    case 'QuestionAnswered':
    case 'CandidateJudged':
    case 'CandidateLeftOut':
      applyToCandidacy(run, event, { at, person })
      return
    case 'BallotsOpened':
    case 'BallotsExtended':
    case 'BallotProxyGiven':
    case 'BallotsClosed':
      applyToBallots(state, run, event, at)
      return
    case 'TieVoiced':
    case 'TieSettled':
    case 'ResultCertified':
    case 'ResultNotCertified':
    case 'ResultChallenged':
    case 'ChallengeAnswered':
    case 'ElectionEnded':
      applyToResult(state, run, event, { at, person })
      return
  }
}

function begin(state: FoundationState, begun: ElectionBegun, index: number, at: Instant): void {
  const { election, contests, timeline } = begun
  const [first] = timeline
  if (first === undefined) throw new Error(`Election ${election} begins without a timeline`)
  const run: ElectionRun = {
    begun,
    at,
    phase: { kind: 'timeline', phase: 0, until: first.until },
    contests: new Map(contests.map((contested) => [contested.electorate ?? '', newContest(contested)])),
    questions: new Map(),
    asked: [],
    challenges: [],
    challengeUntil: undefined,
    ended: undefined,
    entries: [index],
  }
  state.elections.set(election, run)
  state.numbers = Math.max(state.numbers, election)
  enterElection(state, run, run.phase)
}

function newContest(contested: Contested): ContestRun {
  return {
    contested,
    candidates: new Map(),
    opened: undefined,
    closes: undefined,
    voters: new Map(),
    proxies: new Map(),
    closed: undefined,
    voices: new Map(),
  }
}
