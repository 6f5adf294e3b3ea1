import type { Instant } from '../../core/base/instant.ts'
import type { Name } from '../../core/base/name.ts'
import type { ClauseRef, SeatRef } from '../../core/charter/structure/charter.ts'
import type { Seat, Sponsors, VacancyStep } from '../../core/charter/structure/seat.ts'
import type { PersonId } from '../../core/foundation/event.ts'
import type { Group } from '../../core/foundation/life/group.ts'
import { isErased } from '../../core/foundation/people/erasing.ts'
import { freeIn, heldFor, type Taking, waitsForSplit } from '../../core/foundation/seats/cohorts.ts'
import { entriesOf, inTerm } from '../../core/foundation/seats/eligibility.ts'
import { invitersFor } from '../../core/foundation/seats/invitations.ts'
import { acting, fillingsOf, holds, incumbents, isHeld } from '../../core/foundation/seats/seats.ts'
import { speakersFor, sponsorsOf } from '../../core/foundation/seats/sponsors.ts'
import type { Vacancy } from '../../core/foundation/seats/vacancies/vacancy.ts'
import { vacanciesOf } from '../../core/foundation/seats/vacancies/vacancy-for.ts'
import { permission, personRef, type Reader } from './reader.ts'
import type { Permission, PersonRef } from './views.ts'

/** How a seat comes to be filled: what is free and on its way, and what the reader can do about it. */
export interface FillingView {
  readonly group: Name
  readonly seat: Name
  readonly clause: ClauseRef
  /** Free places; of a seat with a least number alone, so many as are missing. */
  readonly free: number
  readonly entries: readonly EntryView[]
  readonly cohorts: readonly CohortView[]
  /** Who belongs to which cohort is told when all places are taken. */
  readonly splitWaits?: 'by lot' | 'as agreed'
  /** Who has its vote and powers while nobody holds it. */
  readonly acting?: { readonly people: readonly PersonRef[]; readonly office: SeatRef }
  readonly vacancies: readonly VacancyView[]
  readonly sponsors?: Sponsors
  readonly newcomers: readonly NewcomerView[]
  readonly invitations: readonly InvitationView[]
  /** Whom the reader can speak for or invite; undefined where they are too many to be listed. */
  readonly candidates?: readonly PersonRef[]
  readonly maySponsor?: Permission
  readonly mayInvite?: Permission
  /** For which entries the reader can take the seat by saying so. */
  readonly takes: readonly Name[]
  readonly alternates?: AlternatesView
}

export interface EntryView {
  readonly entry: Name
  readonly holders: readonly PersonRef[]
  readonly free: number
}

export interface CohortView {
  readonly cohort: Name
  readonly number: number
  readonly free: number
  readonly holders: readonly PersonRef[]
  readonly until?: Instant
}

export interface VacancyView {
  readonly number: number
  readonly left: PersonRef
  readonly since: Instant
  readonly entry?: Name
  readonly step?: VacancyStep
  readonly until?: Instant
  /** What the charter says comes after the step. */
  readonly next?: VacancyStep
  readonly remains?: Instant
  readonly fills?: Instant
  readonly overdue: boolean
}

export interface NewcomerView {
  readonly person: PersonRef
  readonly sponsors: readonly PersonRef[]
  readonly permission: Permission
}

export interface InvitationView {
  readonly person: PersonRef
  readonly entry?: Name
  readonly by: readonly PersonRef[]
  readonly have: number
  readonly count: number
  /** Of the reader's own invitation. */
  readonly accept?: Permission
}

export interface AlternatesView {
  readonly named: readonly PersonRef[]
  readonly number: number
  readonly candidates: readonly PersonRef[]
}

/** More people than this are not listed to choose from. */
const most_listed = 200

/** Undefined where everything of it is said by its holders and its terms. */
export function fillingView(reader: Reader, group: Group, seat: Seat): FillingView {
  const { state, at } = reader.snapshot
  const ref = { group: group.name, seat: seat.name }
  const taking = { state, ref, seat, at }
  const candidates = candidatesFor(reader, ref, seat)
  const listed = state.people.size <= most_listed ? { candidates } : {}
  const acts = acting(state, ref, at)
  const office = acts.find((one) => one.office !== undefined && incumbents(state, ref, at).length === 0)?.office
  return {
    ...ref,
    clause: seat.clause,
    free: freePlaces(taking, group),
    entries: entriesOf(state, ref, seat.forEach).map((entry) => entryView(reader, taking, entry)),
    ...cohortsIn(reader, taking),
    ...(office !== undefined && { acting: { people: acts.map(({ person }) => personRef(reader, person)), office } }),
    vacancies: vacanciesOf(taking).map((vacancy) => vacancyView(reader, vacancy)),
    ...(seat.sponsors !== undefined && { sponsors: seat.sponsors }),
    newcomers: newcomersIn(reader, taking),
    invitations: invitationsIn(reader, taking),
    ...listed,
    ...mineIn(reader, taking, candidates),
    takes: takesIn(reader, taking),
    ...alternatesIn(reader, taking),
  }
}

function freePlaces({ state, ref, seat, at }: Taking, group: Group): number {
  const wanted = seat.number ?? seat.minimum
  const entries = seat.forEach === undefined ? [undefined] : entriesOf(state, ref, seat.forEach)
  if (wanted === undefined || group.status !== 'active') return 0
  const free = entries.map((entry) =>
    Math.max(0, wanted * (seat.jointHolders ?? 1) - inTerm(state, ref, at, entry).length),
  )
  return free.reduce((sum, one) => sum + one, 0)
}

function entryView(reader: Reader, { state, ref, seat, at }: Taking, entry: Name): EntryView {
  const held = incumbents(state, ref, at).filter((one) => one.entry === entry)
  const wanted = seat.number ?? seat.minimum ?? 0
  return {
    entry,
    holders: held.map(({ person }) => personRef(reader, person)),
    free: Math.max(0, wanted * (seat.jointHolders ?? 1) - inTerm(state, ref, at, entry).length),
  }
}

function cohortsIn(reader: Reader, taking: Taking): Pick<FillingView, 'cohorts' | 'splitWaits'> {
  const { cohorts } = taking.seat
  if (cohorts === undefined) return { cohorts: [] }
  const views = cohorts.cohorts.map((cohort): CohortView => {
    const held = heldFor(taking).filter((one) => one.cohort === cohort.name && isHeld(one, taking.at))
    const until = held.find((one) => one.until !== undefined)?.until
    return {
      cohort: cohort.name,
      number: cohort.number,
      free: Math.max(0, freeIn(taking, cohort)),
      holders: held.map(({ person }) => personRef(reader, person)),
      ...(until !== undefined && { until }),
    }
  })
  const { firstSplit } = cohorts
  const waits = firstSplit !== 'longest terms to the strongest' && waitsForSplit(taking, cohorts)
  return { cohorts: views, ...(waits && { splitWaits: firstSplit }) }
}

function vacancyView(reader: Reader, { opened, at, step, until, overdue }: Vacancy): VacancyView {
  const { steps = [], entry, remains, fills } = opened
  const now = step === undefined ? undefined : steps[step]
  const next = step === undefined ? undefined : steps[step + 1]
  return {
    number: opened.vacancy,
    left: personRef(reader, opened.left),
    since: at,
    ...(entry !== undefined && { entry }),
    ...(now !== undefined && { step: now }),
    ...(until !== undefined && { until }),
    ...(next !== undefined && { next }),
    ...(remains !== undefined && { remains }),
    ...(fills !== undefined && { fills }),
    overdue: overdue === true,
  }
}

/** Those for whom somebody has spoken; and the reader, who may want to know whom to ask. */
function newcomersIn(reader: Reader, { state, ref, seat, at }: Taking): readonly NewcomerView[] {
  const of = speakersFor(seat)
  if (of.length === 0) return []
  const prefix = `${ref.group}.${ref.seat} `
  const spoken = [...state.sponsors.keys()].flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []))
  const own = reader.person !== undefined && seat.sponsors !== undefined ? [reader.person] : []
  const people = [...new Set([...spoken, ...own])].filter((person) => !holds(state, person, ref, at))
  return people
    .filter((person) => !isErased(state, person))
    .map((person) => ({
      person: personRef(reader, person),
      sponsors: sponsorsOf(state, person, ref, of, at).map((one) => personRef(reader, one)),
      permission: permission(reader, { type: 'sponsor', ...ref, person }),
    }))
}

function invitationsIn(reader: Reader, { state, ref, seat, at }: Taking): readonly InvitationView[] {
  return [...state.invitations.values()]
    .filter(({ group, seat: name }) => group === ref.group && name === ref.seat)
    .map((invitation) => {
      const { person, entry, by } = invitation
      const { have, count } = invitersFor(state, invitation, seat, at)
      const of = entry === undefined ? {} : { entry }
      return {
        person: personRef(reader, person),
        ...of,
        by: [...by.keys()].map((one) => personRef(reader, one)),
        have,
        count,
        ...(person === reader.person && { accept: permission(reader, { type: 'accept invitation', ...ref, ...of }) }),
      }
    })
}

/** What the reader may do for others; asked about the first of those who could come. */
function mineIn(
  reader: Reader,
  { ref, seat }: Taking,
  candidates: readonly PersonRef[],
): Pick<FillingView, 'maySponsor' | 'mayInvite'> {
  const person = candidates.find(({ id }) => id !== reader.person)?.id
  if (person === undefined || reader.person === undefined) return {}
  const isInvited = fillingsOf(seat).some(({ kind }) => kind === 'invitation')
  const [entry] = entriesOf(reader.snapshot.state, ref, seat.forEach)
  const of = entry === undefined ? {} : { entry }
  return {
    ...(speakersFor(seat).length > 0 && { maySponsor: permission(reader, { type: 'sponsor', ...ref, person }) }),
    ...(isInvited && { mayInvite: permission(reader, { type: 'invite', ...ref, person, ...of }) }),
  }
}

function takesIn(reader: Reader, { state, ref, seat }: Taking): readonly Name[] {
  if (!fillingsOf(seat).some(({ kind }) => kind === 'own word')) return []
  return entriesOf(state, ref, seat.forEach).filter(
    (entry) => permission(reader, { type: 'take', ...ref, entry }).refusal === undefined,
  )
}

function alternatesIn(reader: Reader, { state, ref, seat, at }: Taking): Pick<FillingView, 'alternates'> {
  const { person } = reader
  const { alternates } = seat
  if (person === undefined || alternates === undefined || alternates.namedBy !== undefined) return {}
  if (!holds(state, person, ref, at) || state.people.size > most_listed) return {}
  const named = [...(state.alternates.get(`${ref.group}.${ref.seat} ${person}`) ?? [])]
  const could = [...state.people.keys()].filter(
    (one) =>
      !named.includes(one) && permission(reader, { type: 'name alternate', ...ref, person: one }).refusal === undefined,
  )
  const refs = (people: readonly PersonId[]) => people.map((one) => personRef(reader, one))
  return { alternates: { named: refs(named), number: alternates.number, candidates: refs(could) } }
}

/** Who does not hold the seat, and is known. */
function candidatesFor(reader: Reader, ref: SeatRef, { forEach }: Seat): readonly PersonRef[] {
  const { state, at } = reader.snapshot
  const people = [...state.people.keys()].slice(0, most_listed)
  const free = people.filter(
    (person) => !isErased(state, person) && (forEach !== undefined || !holds(state, person, ref, at)),
  )
  return free.map((person) => personRef(reader, person))
}
