import type { PersonId } from '../event.ts'
import type { Refusal } from '../refusal.ts'
import type { SaysFor } from './consultation-act.ts'
import type { Behalf, Passage } from './consultation-event.ts'
import type { ConsultationRequestOf } from './consultation-request.ts'
import type { Answer, Consultation } from './consultation-state.ts'
import { standing } from './consultation-state.ts'
import type { InConsultation } from './may-consult.ts'
import { positionsOn } from './positions.ts'
import { mandateOf } from './speaking-for.ts'

/** So many answers may one person give to a consultation, for themselves and for others, so that nobody floods it. */
export const mostAnswers = 20

/** Why an answer is not taken: anybody whom the foundation knows may give one, while answers are asked for. */
export function mayAnswer(
  within: InConsultation,
  request: ConsultationRequestOf<'answer consultation'>,
): Refusal | undefined {
  const { consultation, person } = within
  const { answer, behalf, position, confidential, passages = [], about } = request
  return (
    notTaking(consultation) ??
    (answer === undefined ? tooMany(consultation, person) : notOwn(consultation, answer, person)) ??
    (behalf === undefined ? undefined : wrongBehalf(within, behalf, answer)) ??
    (position === undefined ? undefined : unknownPosition(consultation, position)) ??
    (about === undefined ? undefined : unknownPerson(within, about)) ??
    (confidential === true && consultation.begun.confidential !== true
      ? { type: 'AllAnswersPublic', consultation: consultation.begun.consultation }
      : undefined) ??
    noSuchPassage(within, passages)
  )
}

export function mayWithdrawAnswer({ consultation, person }: InConsultation, answer: number): Refusal | undefined {
  return notTaking(consultation) ?? notOwn(consultation, answer, person)
}

function notTaking({ begun, phase }: Consultation): Refusal | undefined {
  const { consultation, opens } = begun
  switch (phase.kind) {
    case 'announced':
      return { type: 'NotYetOpenToAnswers', consultation, opens }
    case 'open':
      return undefined
    case 'closed':
    case 'summarised':
      return { type: 'ConsultationOver', consultation, closed: phase.at }
  }
}

function notOwn({ begun, answers }: Consultation, answer: number, person: PersonId): Refusal | undefined {
  const { consultation } = begun
  const known = answers.get(answer)
  if (known === undefined || known.withdrawn !== undefined) return { type: 'NoSuchAnswer', consultation, answer }
  return known.given.person === person ? undefined : { type: 'NotOwnAnswer', consultation, answer }
}

function tooMany({ begun, answers }: Consultation, person: PersonId): Refusal | undefined {
  // Those that were withdrawn count as well, or whoever takes back and answers anew would never come to an end.
  const own = [...answers.values()].filter(({ given }) => given.person === person).length
  return own < mostAnswers ? undefined : { type: 'TooManyAnswers', consultation: begun.consultation, most: mostAnswers }
}

function wrongBehalf(
  { state, consultation, person, at }: InConsultation,
  behalf: SaysFor,
  changed: number | undefined,
): Refusal | undefined {
  const same = ownAnswers(consultation, person).find(({ given }) => isSameBehalf(given.behalf, behalf))
  if (same !== undefined && same.given.answer !== changed) {
    return { type: 'AnsweredAlready', consultation: consultation.begun.consultation, answer: same.given.answer }
  }
  if (behalf.kind !== 'group') return undefined
  if (!state.groups.has(behalf.group)) return { type: 'UnknownGroup', group: behalf.group }
  const { decision } = behalf
  const isMandate = decision === undefined || mandateOf(state, person, behalf, at).decision === decision
  return isMandate ? undefined : { type: 'NoMandate', group: behalf.group, motion: decision }
}

export function ownAnswers(consultation: Consultation, person: PersonId): readonly Answer[] {
  return standing(consultation).filter(({ given }) => given.person === person)
}

/** One may speak for several organisations; their names are in the words. */
function isSameBehalf(known: Behalf, behalf: SaysFor): boolean {
  switch (known.kind) {
    case 'self':
      return behalf.kind === 'self'
    case 'group':
      return behalf.kind === 'group' && behalf.group === known.group
    case 'organisation':
      return false
  }
}

function unknownPosition({ begun }: Consultation, position: string): Refusal | undefined {
  const positions = positionsOn(begun.about)
  return positions.includes(position)
    ? undefined
    : { type: 'UnknownPosition', consultation: begun.consultation, position, positions }
}

function unknownPerson({ state }: InConsultation, person: PersonId): Refusal | undefined {
  return state.people.has(person) ? undefined : { type: 'UnknownPerson', person }
}

function noSuchPassage({ state, consultation }: InConsultation, passages: readonly Passage[]): Refusal | undefined {
  if (passages.length === 0) return undefined
  const { about, consultation: number } = consultation.begun
  const length = about.kind === 'draft' ? state.library.text(about.document.digest).length : 0
  const isThere = ({ from, to }: Passage) =>
    Number.isSafeInteger(from) && Number.isSafeInteger(to) && from >= 0 && from < to && to <= length
  return passages.every(isThere) ? undefined : { type: 'NoSuchPassage', consultation: number }
}
