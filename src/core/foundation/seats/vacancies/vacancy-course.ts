import type { Instant } from '../../../base/instant.ts'
import type { ClockStep } from '../../clock-tools.ts'
import { electionThatFills } from '../../elections/begin-election.ts'
import type { Event, PersonId } from '../../event.ts'
import type { FoundationState } from '../../state.ts'
import { noFreeSeat } from '../eligibility.ts'
import { mayNotTake } from '../may-take.ts'
import { holds, incumbents, seatOf } from '../seats.ts'
import { takes } from '../take.ts'
import { countedBack } from './counted-back.ts'
import type { Follower } from './last-contest.ts'
import { nextInLine } from './next-in-line.ts'
import type { Vacancy } from './vacancy.ts'
import { endOfStep, stepFrom, stepOf } from './vacancy-steps.ts'
import { vacantPlace } from './vacant-place.ts'

/** What is due of a vacancy, and under which clause. */
export function vacancyDue(
  state: FoundationState,
  number: number,
  what: 'vacancy' | 'vacancy overdue',
  at: Instant,
): ClockStep {
  const vacancy = state.vacancies.get(number)
  if (vacancy === undefined) throw new Error(`Vacancy ${number} is filled, so nothing is due of it`)
  const { opened } = vacancy
  const under = seatOf(state, opened)?.clause
  if (what === 'vacancy') return { events: vacancyStep(state, vacancy, at), under }
  return { events: [{ type: 'VacancyOverdue', vacancy: number, ...vacantPlace(opened) }], under }
}

/**
 * What the clock brings to a vacancy when its step is due: whoever came next in the last election or holds another seat takes it, or whom the ballots elect now, an
 * election is called, or it passes on to the next step.
 */
function vacancyStep(state: FoundationState, vacancy: Vacancy, at: Instant): readonly Event[] {
  const how = stepOf(vacancy)?.how
  const due = endOfStep(vacancy)
  if (how === undefined || due === undefined || due > at) return []
  switch (how.kind) {
    case 'holder': {
      const follower = incumbents(state, how.of, at).find(({ person }) => canFollow(state, vacancy, person, at))
      return follower === undefined
        ? passedOn(state, vacancy, at)
        : takes(state, follower.person, refOf(vacancy), at, { vacancy, ...placeIn(vacancy) })
    }
    case 'by-election':
      return vacancy.called === true ? passedOn(state, vacancy, at) : [called(state, vacancy, how.roll)]
    case 'next in line': {
      const next = nextInLine(state, vacancy, how.most, at).find(({ person }) => canFollow(state, vacancy, person, at))
      return next === undefined ? passedOn(state, vacancy, at) : follows(state, vacancy, next, at)
    }
    case 'count-back': {
      const elected = countedBack(state, vacancy, (person) => canFollow(state, vacancy, person, at), at)
      return elected === undefined ? passedOn(state, vacancy, at) : follows(state, vacancy, elected, at)
    }
    case 'appointment':
    case 'as filled':
    case 'stays vacant':
      return passedOn(state, vacancy, at)
  }
}

function follows(
  state: FoundationState,
  vacancy: Vacancy,
  { person, election }: Follower,
  at: Instant,
): readonly Event[] {
  return takes(state, person, refOf(vacancy), at, { vacancy, election, ...placeIn(vacancy) })
}

function canFollow(state: FoundationState, vacancy: Vacancy, person: PersonId, at: Instant): boolean {
  const ref = refOf(vacancy)
  const seat = seatOf(state, ref)
  const { entry } = vacancy.opened
  return (
    seat !== undefined &&
    !holds(state, person, ref, at, entry) &&
    noFreeSeat(state, ref, seat, at, entry) === undefined &&
    mayNotTake(state, person, vacantPlace(vacancy.opened), at) === undefined
  )
}

function passedOn(state: FoundationState, { opened, step = -1 }: Vacancy, at: Instant): readonly Event[] {
  const next = stepFrom(state, opened, step + 1, at)
  return [{ type: 'VacancyPassedOn', vacancy: opened.vacancy, ...vacantPlace(opened), ...next }]
}

function called(state: FoundationState, { opened, until }: Vacancy, roll: 'new' | 'last'): Event {
  const filledBy = seatOf(state, opened)?.filledBy
  const named = filledBy?.kind === 'election' ? filledBy.election : undefined
  const election = named ?? electionThatFills(state, opened)
  return {
    type: 'ByElectionCalled',
    vacancy: opened.vacancy,
    ...vacantPlace(opened),
    roll,
    ...(election !== undefined && { election }),
    ...(until !== undefined && { by: until }),
  }
}

function refOf({ opened: { group, seat } }: Vacancy) {
  return { group, seat }
}

function placeIn({ opened: { entry } }: Vacancy) {
  return entry === undefined ? {} : { entry }
}
