import { before, earliest, type Instant } from '../../core/base/instant.ts'
import type { SeatRef } from '../../core/charter/structure/charter.ts'
import type { Seat } from '../../core/charter/structure/seat.ts'
import { authorise } from '../../core/foundation/authority.ts'
import { daysOf } from '../../core/foundation/days.ts'
import type { PersonId } from '../../core/foundation/event.ts'
import { handOverBegins } from '../../core/foundation/handover/hand-over-time.ts'
import type { Group } from '../../core/foundation/life/group.ts'
import type { Holding } from '../../core/foundation/seats/seat-state.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import type { Awaiting } from './awaiting.ts'
import { decidersOf } from './people-of.ts'

/** Terms, what is asked of holders, and places to fill. */
export function* awaitingInSeats(state: FoundationState, at: Instant, only?: PersonId): Iterable<Awaiting> {
  for (const group of state.groups.values()) {
    if (group.status !== 'active' && group.status !== 'dormant') continue
    for (const seat of group.charter.seats) {
      for (const holding of running(group, seat, only)) yield* ofHolding(state, { group, seat, holding }, at)
    }
  }
  yield* statuses(state, at, only)
  yield* invitations(state, only)
  yield* vacancies(state, at, only)
}

/** When the charter has the holders of terms reminded who hold a seat at a moment, from that moment on. */
export function comingReminders(state: FoundationState, at: Instant): readonly Instant[] {
  return [...state.groups.values()].flatMap((group) =>
    group.charter.seats.flatMap((seat) =>
      running(group, seat)
        .flatMap((holding) => remindersOf(state, group, seat, holding))
        .filter((moment) => moment > at),
    ),
  )
}

interface Term {
  readonly group: Group
  readonly seat: Seat
  readonly holding: Holding
}

function running({ holdings }: Group, { name }: Seat, only?: PersonId): readonly Holding[] {
  return (holdings.get(name) ?? []).filter(
    ({ person, ended }) => ended === undefined && (only === undefined || person === only),
  )
}

function remindersOf(state: FoundationState, group: Group, { reminders = [] }: Seat, { until, renewed }: Holding) {
  if (until === undefined || renewed === true) return []
  return reminders.map((length) => before(until, length, daysOf(state, group.name))).toSorted()
}

function* ofHolding(state: FoundationState, term: Term, at: Instant): Iterable<Awaiting> {
  yield* ofTerm(state, term, at)
  yield* handingOver(term)
  yield* confirming(state, term, at)
}

function* ofTerm(state: FoundationState, { group, seat, holding }: Term, at: Instant): Iterable<Awaiting> {
  const { person, until, since, renewed } = holding
  if (until === undefined || renewed === true || until <= at) return
  const ref = { group: group.name, seat: seat.name }
  const reminders = remindersOf(state, group, seat, holding)
  const from = reminders.length === 0 ? handOverBegins(state, group.name, holding) : earliest(until, ...reminders)
  if (from === undefined || from > at) return
  const renew = { type: 'renew', ...ref } as const
  const mayRenew = authorise(state, { kind: 'person', person }, renew, at).ok
  if (!mayRenew && reminders.length === 0) return
  yield {
    kind: mayRenew ? 'renew' : 'term ends',
    key: `term ${nameOf(ref)} ${since}`,
    seat: ref,
    group: group.name,
    clause: seat.clause,
    person,
    since: from,
    by: until,
    reminders,
    acts: [renew],
  }
}

function* handingOver({ group, seat, holding }: Term): Iterable<Awaiting> {
  const { handOver, until, person, since, renewed } = holding
  if (handOver?.began === undefined || until === undefined || renewed === true) return
  const left = (seat.accesses ?? []).filter((access) => !handOver.passedOn.has(access))
  if (left.length === 0 && handOver.note !== undefined) return
  const ref = { group: group.name, seat: seat.name }
  yield {
    kind: 'hand over',
    key: `hand over ${nameOf(ref)} ${since}`,
    seat: ref,
    left,
    group: group.name,
    clause: seat.clause,
    person,
    since: handOver.began,
    by: until,
    acts: left.map((access) => ({ type: 'pass on', ...ref, access })),
  }
}

function* confirming(state: FoundationState, { group, seat, holding }: Term, at: Instant): Iterable<Awaiting> {
  const { person } = holding
  const ref = { group: group.name, seat: seat.name }
  const asking = state.confirmations.get(`${nameOf(ref)} ${person}`)
  if (asking?.until === undefined || asking.until <= at) return
  yield {
    kind: 'confirm',
    key: `confirm ${nameOf(ref)} ${asking.asked}`,
    seat: ref,
    group: group.name,
    clause: seat.clause,
    person,
    since: asking.asked,
    by: asking.until,
    acts: [{ type: 'confirm', ...ref }],
  }
}

function* statuses(state: FoundationState, at: Instant, only?: PersonId): Iterable<Awaiting> {
  for (const { group, status, person, phase, since, until } of state.standing.values()) {
    if (phase === 'begun' || (only !== undefined && person !== only)) continue
    if (until !== undefined && until <= at) continue
    const clause = state.groups.get(group)?.charter.statuses?.find(({ name }) => name === status)?.clause
    yield {
      kind: phase === 'asked' ? 'answer' : 'status comes',
      key: `status ${group} ${status} ${phase} ${since}`,
      status,
      group,
      ...(clause !== undefined && { clause }),
      person,
      since,
      ...(until !== undefined && { by: until }),
      acts: phase === 'asked' ? [{ type: 'answer', group, status }] : [],
    }
  }
}

function* invitations(state: FoundationState, only?: PersonId): Iterable<Awaiting> {
  for (const [key, { group, seat, person, entry, by }] of state.invitations) {
    if (only !== undefined && person !== only) continue
    const ref = { group, seat, ...(entry !== undefined && { entry }) }
    const clause = state.groups.get(group)?.charter.seats.find(({ name }) => name === seat)?.clause
    const [since = state.last] = [...by.values()].toSorted()
    yield {
      kind: 'invitation',
      key: `invitation ${key} ${since}`,
      seat: { group, seat },
      ...(entry !== undefined && { entry }),
      group,
      ...(clause !== undefined && { clause }),
      person,
      since,
      acts: [
        { type: 'accept invitation', ...ref },
        { type: 'decline invitation', ...ref },
      ],
    }
  }
}

/** Whoever appoints or invites fills a place; an application and an election find their people by themselves. */
function* vacancies(state: FoundationState, at: Instant, only?: PersonId): Iterable<Awaiting> {
  for (const [vacancy, { opened, step, until, since }] of state.vacancies) {
    const { group, seat: name, steps = [], fills } = opened
    const seat = state.groups.get(group)?.charter.seats.find((one) => one.name === name)
    if (seat === undefined) continue
    const by = until ?? fills
    for (const person of fillers(state, seat, step === undefined ? undefined : steps[step], at)) {
      if (only !== undefined && person !== only) continue
      yield {
        kind: 'vacancy',
        key: `vacancy ${vacancy} ${step ?? ''}`,
        vacancy,
        seat: { group, seat: name },
        group,
        clause: seat.clause,
        person,
        since,
        ...(by !== undefined && { by }),
        acts: [],
      }
    }
  }
}

function fillers(
  state: FoundationState,
  { filledBy }: Seat,
  step: NonNullable<Seat['vacancy']>[number] | undefined,
  at: Instant,
): ReadonlySet<PersonId> {
  if (step?.how.kind === 'appointment') return decidersOf(state, step.how.by, at)
  if (step !== undefined && step.how.kind !== 'as filled') return new Set()
  switch (filledBy.kind) {
    case 'appointment':
      return decidersOf(state, filledBy.by, at)
    case 'invitation':
      return decidersOf(
        state,
        filledBy.by.map((seat) => ({ kind: 'seat', seat })),
        at,
      )
    case 'application':
    case 'ex officio':
    case 'election':
    case 'roll':
    case 'own word':
      return new Set()
  }
}

function nameOf({ group, seat }: SeatRef): string {
  return `${group}.${seat}`
}
