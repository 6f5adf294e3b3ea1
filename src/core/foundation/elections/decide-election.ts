import type { FoundationState } from '../state.ts'
import type { ElectionAct } from './election-act.ts'
import type { ElectionEvent } from './election-event.ts'
import { electionIn } from './election-in.ts'

/** What somebody has done in an election; a ballot is none of it, since the record does not hold it before the close. */
export function electionEvents(
  state: FoundationState,
  act: Exclude<ElectionAct, { readonly type: 'cast ballot' }>,
  person: string,
): readonly ElectionEvent[] {
  switch (act.type) {
    case 'nominate':
      return [{ ...act, type: 'NominationMade' }]
    case 'take back nomination':
      return [{ ...act, type: 'NominationWithdrawn' }]
    case 'accept nomination':
      return [{ ...act, type: 'NominationAccepted', candidate: person }]
    case 'decline nomination':
      return [{ ...act, type: 'NominationDeclined', candidate: person }]
    case 'withdraw candidacy':
      return [{ ...act, type: 'CandidacyWithdrawn', candidate: person }]
    case 'support candidate':
      return [{ ...act, type: 'CandidateSupported' }]
    case 'withdraw support':
      return [{ ...act, type: 'SupportWithdrawn' }]
    case 'state candidacy':
      return [{ ...act, type: 'CandidacyStated', candidate: person }]
    case 'ask candidates': {
      const { election, question: text } = act
      const question = electionIn(state, election).questions.size + 1
      return [{ type: 'QuestionAsked', election, question, text }]
    }
    case 'answer question':
      return [{ ...act, type: 'QuestionAnswered', candidate: person }]
    case 'give ballot proxy':
      return [{ ...act, type: 'BallotProxyGiven', voter: person }]
    case 'settle tie':
      return [{ ...act, type: 'TieVoiced' }]
    case 'challenge result':
      return [{ ...act, type: 'ResultChallenged' }]
  }
}
