import type { Instant } from '../../../core/base/instant.ts'
import type { Name } from '../../../core/base/name.ts'
import type { Electing } from '../../../core/charter/structure/election.ts'
import type { CandidateState, ElectionRun } from '../../../core/foundation/elections/election-state.ts'
import type { PersonId } from '../../../core/foundation/event.ts'
import type { Answer } from '../../command.ts'
import { permission, personRef, type Reader, sealedText } from '../reader.ts'
import type { Permission, PersonRef } from '../views.ts'
import { type SupportView, supportView } from './support-view.ts'

/** A candidate as voters see them. */
export interface CandidateView {
  readonly person: PersonRef
  readonly stands: CandidateState['stands']
  readonly since: Instant
  readonly nominatedBy: readonly PersonRef[]
  readonly statement?: string
  readonly answers: readonly Answer[]
  /** What they say to each question that was asked, by its number. */
  readonly answered: readonly { readonly question: number; readonly answer?: string }[]
  /** Those who back them, where the charter asks for that. */
  readonly support?: SupportView
  readonly maySupport: Permission
  readonly mayWithdrawSupport: Permission
  readonly isMine: boolean
  readonly judged: readonly { readonly motion: number; readonly qualified: boolean }[]
}

export interface InContestOf {
  readonly election: number
  readonly electorate?: Name
}

export function candidateView(
  reader: Reader,
  { run, place, electing }: { readonly run: ElectionRun; readonly place: InContestOf; readonly electing: Electing },
  person: PersonId,
  candidate: CandidateState,
): CandidateView {
  const { statement, answers } = candidate
  const said = statement === undefined ? undefined : sealedText(reader, statement)
  const told = answers === undefined ? undefined : sealedText(reader, answers)
  const request = { ...place, candidate: person }
  const support = supportView(reader, run, electing, candidate)
  return {
    person: personRef(reader, person),
    stands: candidate.stands,
    since: candidate.since,
    nominatedBy: [...candidate.nominatedBy].map((one) => personRef(reader, one)),
    ...(said !== undefined && { statement: said }),
    answers: told === undefined ? [] : answersIn(told),
    answered: [...candidate.answered].map(([question, commitment]) => {
      const answer = sealedText(reader, commitment)
      return { question, ...(answer !== undefined && { answer }) }
    }),
    ...(support !== undefined && { support }),
    maySupport: permission(reader, { type: 'support candidate', ...request }),
    mayWithdrawSupport: permission(reader, { type: 'withdraw support', ...request }),
    isMine: person === reader.person,
    judged: [...candidate.judged].map(([motion, qualified]) => ({ motion, qualified })),
  }
}

function answersIn(text: string): readonly Answer[] {
  const answers: readonly Answer[] = JSON.parse(text)
  return answers
}
