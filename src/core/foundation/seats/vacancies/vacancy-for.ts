import type { PersonId } from '../../event.ts'
import { sharedValue } from '../../people/facts/declared-value.ts'
import type { Refusal } from '../../refusal.ts'
import type { Taking } from '../cohorts.ts'
import { inTerm } from '../eligibility.ts'
import type { Vacancy } from './vacancy.ts'
import { stepOf } from './vacancy-steps.ts'

/** The vacancies of a seat that nobody has filled yet, the oldest first. */
export function vacanciesOf({ state, ref, entry }: Pick<Taking, 'state' | 'ref' | 'entry'>): readonly Vacancy[] {
  return [...state.vacancies.values()].filter(
    ({ opened: { group, seat, entry: of } }) =>
      group === ref.group && seat === ref.seat && (entry === undefined || of === entry),
  )
}

/** The vacancy that somebody who took the seat would end: the oldest that the charter does not keep from them. */
export function vacancyFor(taking: Taking, person: PersonId): Vacancy | undefined {
  return vacanciesOf(taking).find((vacancy) => hindrance(taking, vacancy, person) === undefined)
}

/** Why somebody cannot take a seat of which every free place is a vacancy that the charter keeps from them; undefined when they can. */
export function keptVacant(taking: Taking, person: PersonId): Refusal | undefined {
  const { state, ref, seat, at, entry } = taking
  const vacancies = vacanciesOf(taking)
  const [first] = vacancies
  const isOneOfMany = seat.forEach !== undefined && entry === undefined
  if (first === undefined || seat.number === undefined || isOneOfMany) return undefined
  const free = seat.number - inTerm(state, ref, at, entry).length
  if (free > vacancies.length || vacancyFor(taking, person) !== undefined) return undefined
  return hindrance(taking, first, person)
}

function hindrance({ state, ref, seat, at }: Taking, vacancy: Vacancy, person: PersonId): Refusal | undefined {
  const step = stepOf(vacancy)
  const { clause } = seat
  if (step?.how.kind === 'stays vacant') {
    const until = vacancy.until ?? vacancy.opened.remains
    return { type: 'StaysVacant', seat: ref, ...(until !== undefined && { until }), clause }
  }
  if (step?.same === undefined) return undefined
  const theirs = sharedValue(state, vacancy.opened.left, step.same, vacancy.at, ref.group)
  const own = sharedValue(state, person, step.same, at, ref.group)
  if (theirs === undefined || theirs === own) return undefined
  return { type: 'NotTheSame', seat: ref, person, fact: step.same, clause }
}
