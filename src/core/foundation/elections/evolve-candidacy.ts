import type { Instant } from '../../base/instant.ts'
import type { PersonId } from '../event.ts'
import type { CandidacyEvent } from './election-event.ts'
import { candidateIn, contestIn } from './election-in.ts'
import type { CandidateState, ElectionRun } from './election-state.ts'

/** Who caused something and when. */
export interface Said {
  readonly at: Instant
  readonly person: PersonId | undefined
}

/** Folds who stands in an election, who backs them and what they say. */
export function applyToCandidacy(run: ElectionRun, event: CandidacyEvent, { at, person }: Said): void {
  if (event.type === 'QuestionAsked') {
    run.questions.set(event.question, { by: known(person), text: event.text, at })
    return
  }
  if (event.type === 'NominationMade') {
    const { candidates } = contestIn(run, event.electorate)
    const candidate = candidates.get(event.candidate) ?? newCandidate(at)
    candidates.set(event.candidate, candidate)
    if (event.motion !== undefined) candidate.nominatedIn.add(event.motion)
    else candidate.nominatedBy.add(known(person))
    if (person === event.candidate) candidate.stands = 'accepted'
    return
  }
  const candidate = candidateIn(run, event.electorate, event.candidate)
  switch (event.type) {
    case 'NominationWithdrawn':
      candidate.nominatedBy.delete(known(person))
      return
    case 'NominationAccepted':
      candidate.stands = 'accepted'
      return
    case 'NominationDeclined':
      candidate.stands = 'declined'
      return
    case 'CandidacyWithdrawn':
      candidate.stands = 'withdrawn'
      return
    case 'CandidateSupported':
      candidate.supporters.add(known(person))
      return
    case 'SupportWithdrawn':
      candidate.supporters.delete(known(person))
      return
    case 'CandidacyStated':
      if (event.statement !== undefined) candidate.statement = event.statement
      if (event.answers !== undefined) candidate.answers = event.answers
      return
    case 'QuestionAnswered':
      candidate.answered.set(event.question, event.answer)
      return
    case 'CandidateJudged':
      candidate.judged.set(event.motion, event.qualified)
      return
    case 'CandidateLeftOut':
      candidate.stands = event.why
      return
  }
}

function newCandidate(since: Instant): CandidateState {
  return {
    since,
    nominatedBy: new Set(),
    nominatedIn: new Set(),
    stands: 'nominated',
    supporters: new Set(),
    answered: new Map(),
    judged: new Map(),
  }
}

function known(person: PersonId | undefined): PersonId {
  if (person === undefined) throw new Error('In an election only people nominate, support and ask')
  return person
}
