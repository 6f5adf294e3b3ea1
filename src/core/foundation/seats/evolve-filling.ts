import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import { expect } from '../deadline.ts'
import type { PersonId } from '../event.ts'
import { handOverBegins } from '../handover/hand-over-time.ts'
import type { FoundationState } from '../state.ts'
import { keyOfSplit, waitsForSplit } from './cohorts.ts'
import type { SeatTaken } from './holding-event.ts'
import { keyOfInvitation } from './invitations.ts'
import type { CohortsSplit, SeatEvent } from './seat-event.ts'
import type { Split } from './seat-state.ts'
import { seatOf } from './seats.ts'
import { isSplitDue } from './split.ts'
import type { Vacancy } from './vacancies/vacancy.ts'
import { endOfStep } from './vacancies/vacancy-steps.ts'

/** Folds what happens on the way to a seat. */
export function applyFilling(state: FoundationState, event: SeatEvent, at: Instant): void {
  switch (event.type) {
    case 'Sponsored': {
      const key = keyOfNewcomer(event)
      const known = state.sponsors.get(key) ?? new Map<PersonId, Instant>()
      state.sponsors.set(key, known.set(event.sponsor, at))
      return
    }
    case 'Invited': {
      const key = keyOfInvitation(event)
      const { group, seat, person, entry } = event
      const known = state.invitations.get(key) ?? {
        group,
        seat,
        person,
        ...(entry !== undefined && { entry }),
        by: new Map<PersonId, Instant>(),
      }
      known.by.set(event.inviter, at)
      state.invitations.set(key, known)
      return
    }
    case 'InvitationAccepted':
    case 'InvitationDeclined':
      state.invitations.delete(keyOfInvitation(event))
      return
    case 'CohortLotSealed': {
      const split = splitOf(state, event)
      split.sealed = true
      if (event.lot !== undefined) split.lot = event.lot
      if (isSplitDue(state, split, at)) expect(state, { at, kind: 'cohorts', of: keyOfSplit(event, event.entry) })
      return
    }
    case 'CohortsSplit':
      splitInto(state, event)
      return
    case 'VacancyOpened': {
      const { vacancy: number, step, until, fills } = event
      const vacancy: Vacancy = {
        opened: event,
        at,
        since: at,
        step,
        until,
      }
      state.vacancies.set(number, vacancy)
      state.lastVacancy = Math.max(state.lastVacancy, number)
      expectStep(state, vacancy)
      if (fills !== undefined) expect(state, { at: fills, kind: 'vacancy overdue', vacancy: number })
      return
    }
    case 'VacancyPassedOn': {
      const vacancy = vacancyIn(state, event.vacancy)
      vacancy.step = event.step
      vacancy.until = event.until
      vacancy.since = at
      delete vacancy.called
      delete vacancy.inVain
      expectStep(state, vacancy)
      return
    }
    case 'ByElectionCalled': {
      const vacancy = vacancyIn(state, event.vacancy)
      vacancy.called = true
      expectStep(state, vacancy)
      const { group, election, roll, vacancy: number } = event
      if (election !== undefined) state.called.push({ group, election, at, vacancy: number, roll })
      return
    }
    case 'VacancyOverdue':
      vacancyIn(state, event.vacancy).overdue = true
      return
    case 'MinimumMissed':
      return
  }
}

/** A by-election is over: where nobody was elected for the place, the next of the charter's steps is tried. */
export function noteInVain(state: FoundationState, numbers: readonly number[], at: Instant): void {
  for (const number of numbers) {
    const vacancy = state.vacancies.get(number)
    if (vacancy?.called !== true) continue
    vacancy.inVain = at
    expectStep(state, vacancy)
  }
}

/** Who has taken a seat is neither invited nor spoken for any more, and their place is not vacant. */
export function noteTaken(state: FoundationState, taken: SeatTaken, at: Instant): void {
  state.sponsors.delete(keyOfNewcomer(taken))
  state.invitations.delete(keyOfInvitation(taken))
  if (taken.vacancy !== undefined) state.vacancies.delete(taken.vacancy)
  lookAtSplit(state, taken, at)
}

/** The first split of a seat into its cohorts begins with the first who takes it, and comes about when all places are taken. */
function lookAtSplit(state: FoundationState, taken: SeatTaken, at: Instant): void {
  const seat = seatOf(state, taken)
  if (seat?.cohorts === undefined) return
  const { group, seat: name, entry } = taken
  const of = entry === undefined ? {} : { entry }
  if (!waitsForSplit({ state, ref: { group, seat: name }, seat, at, ...of }, seat.cohorts)) return
  const split = splitOf(state, { group, seat: name, ...of })
  const needsLot = seat.cohorts.firstSplit === 'by lot' && split.sealed === undefined
  if (needsLot || isSplitDue(state, split, at)) expect(state, { at, kind: 'cohorts', of: keyOfSplit(taken, entry) })
}

/** Nobody comes to a seat any more that is none: of a group that is over every seat, of another what its charter has no longer. */
export function forgetFilling(state: FoundationState, group: Name, stays: (seat: Name) => boolean = () => false): void {
  for (const [number, { opened }] of state.vacancies) {
    if (opened.group === group && !stays(opened.seat)) state.vacancies.delete(number)
  }
  for (const [key, invitation] of state.invitations) {
    if (invitation.group === group && !stays(invitation.seat)) state.invitations.delete(key)
  }
}

function keyOfNewcomer({ group, seat, person }: Pick<SeatTaken, 'group' | 'seat' | 'person'>): string {
  return `${group}.${seat} ${person}`
}

function splitOf(state: FoundationState, { group, seat, entry }: Split): Split {
  const key = keyOfSplit({ group, seat }, entry)
  const split = state.splits.get(key) ?? { group, seat, ...(entry !== undefined && { entry }) }
  state.splits.set(key, split)
  return split
}

function splitInto(state: FoundationState, { group, seat, entry, holders }: CohortsSplit): void {
  const split = splitOf(state, { group, seat, ...(entry !== undefined && { entry }) })
  split.over = true
  const held = state.groups.get(group)?.holdings.get(seat) ?? []
  for (const { person, cohort, until } of holders) {
    const holding = held.findLast((one) => one.person === person && one.entry === entry && one.ended === undefined)
    if (holding === undefined) throw new Error(`${person} comes into a cohort of ${group}.${seat} without holding it`)
    holding.cohort = cohort
    if (until === undefined) continue
    holding.until = until
    if (holding.holdsOver === undefined) expect(state, { at: until, kind: 'term ends', group, seat, holding })
    const handOver = handOverBegins(state, group, holding)
    if (handOver !== undefined) expect(state, { at: handOver, kind: 'hand over', group, seat, holding })
  }
}

function expectStep(state: FoundationState, vacancy: Vacancy): void {
  const at = endOfStep(vacancy)
  if (at !== undefined) expect(state, { at, kind: 'vacancy', vacancy: vacancy.opened.vacancy })
}

function vacancyIn(state: FoundationState, number: number): Vacancy {
  const vacancy = state.vacancies.get(number)
  if (vacancy === undefined)
    throw new Error(`The record speaks of vacancy ${number} before it opens, or after it was filled`)
  return vacancy
}
