import { after, earliest, type Instant, startOfDate } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import { ok, type Result, refuse } from '../../base/result.ts'
import type { ClauseRef, SeatRef } from '../../charter/structure/charter.ts'
import { activeSeat } from '../active.ts'
import { daysOf } from '../days.ts'
import type { Event, PersonId } from '../event.ts'
import { absent } from '../people/erasing.ts'
import type { Refusal } from '../refusal.ts'
import { noFreeSeat } from '../seats/eligibility.ts'
import { holds } from '../seats/seats.ts'
import { takes } from '../seats/take.ts'
import { endOfTerm } from '../seats/term-end.ts'
import type { FoundationState } from '../state.ts'
import type { Enrolment } from './history-event.ts'

type May = Result<{ readonly clause: ClauseRef }, Refusal>

/**
 * Whether somebody who holds a seat already can be written into it: when a foundation comes here, and never against its
 * charter's own way afterwards.
 */
export function mayEnrol(state: FoundationState, asked: Enrolment, at: Instant): May {
  const found = mayNote(state, asked)
  if (!found.ok) return found
  const { group, seat: name, person, from, to } = asked
  const ref = { group, seat: name }
  const { seat } = found.value
  const { clause } = seat
  const since = firstDecision(state, group)
  if (since !== undefined) return refuse({ type: 'GroupLives', group, since })
  if (holds(state, person, ref, at)) return refuse({ type: 'AlreadyHolds', seat: ref, person, clause })
  const full = noFreeSeat(state, ref, seat, at)
  if (full !== undefined) return refuse(full)
  const isNow = beginOf(state, group, from) <= at && (to === undefined || endOf(state, group, to) > at)
  if (!isNow) return refuse(notSuch(asked))
  const problem = absent(state, person)
  return problem === undefined ? ok({ clause }) : refuse(problem)
}

/** Whether it can be written down that somebody held a seat before: only of the time before the group decided anything here. */
export function mayNoteFormer(state: FoundationState, asked: Required<Enrolment>, at: Instant): May {
  const found = mayNote(state, asked)
  if (!found.ok) return found
  const { group, seat, person, from, to } = asked
  const ref = { group, seat }
  const lived = firstDecision(state, group) ?? at
  if (beginOf(state, group, from) >= endOf(state, group, to) || endOf(state, group, to) > lived) {
    return refuse(notSuch(asked))
  }
  const begin = beginOf(state, group, from)
  const isNoted = (state.groups.get(group)?.holdings.get(seat) ?? []).some(
    (holding) => holding.person === person && holding.since === begin,
  )
  if (isNoted) return refuse({ type: 'NotedAlready', seat: ref, person, from })
  const problem = absent(state, person)
  return problem === undefined ? ok({ clause: found.value.seat.clause }) : refuse(problem)
}

export function mayGiveAddress(state: FoundationState, person: PersonId): Result<Record<never, never>, Refusal> {
  const problem = absent(state, person)
  if (problem !== undefined) return refuse(problem)
  return state.people.get(person)?.address === undefined ? ok({}) : refuse({ type: 'HasAddress', person })
}

/**
 * Terms are counted from the day on which the holder took the seat, unless the source says when the one that runs ends: whoever
 * holds it still has gone on from term to term.
 */
export function enrols(
  state: FoundationState,
  { group, seat, person, from, to, source }: Enrolment,
  at: Instant,
): readonly Event[] {
  const ref = { group, seat }
  const begin = beginOf(state, group, from)
  const until = to === undefined ? endOfRunningTerm(state, ref, begin, at) : endOf(state, group, to)
  return takes(state, person, ref, begin, { fromTheBeginning: true }).map((event) =>
    event.type === 'SeatTaken'
      ? { ...event, ...(until !== undefined && { until }), backfilled: { on: from, source } }
      : event,
  )
}

function endOfRunningTerm(state: FoundationState, ref: SeatRef, begin: Instant, at: Instant): Instant | undefined {
  let end = endOfTerm(state, ref, begin)
  while (end !== undefined && end <= at) {
    const next = endOfTerm(state, ref, end)
    if (next === undefined || next <= end) return undefined
    end = next
  }
  return end
}

/** The beginning of a day in the group's zone. */
export function beginOf(state: FoundationState, group: Name, day: string): Instant {
  return startOfDate(day, daysOf(state, group))
}

/** The end of a day: the beginning of the next. */
export function endOf(state: FoundationState, group: Name, day: string): Instant {
  return after(beginOf(state, group, day), { count: 1, unit: 'day' }, daysOf(state, group))
}

function mayNote(state: FoundationState, asked: Enrolment) {
  const { group, seat, from, to } = asked
  const found = activeSeat(state, { group, seat })
  if (!found.ok) return found
  const { filledBy, clause } = found.value.seat
  if (filledBy.kind === 'ex officio' || (filledBy.kind === 'roll' && filledBy.roll !== undefined)) {
    return refuse<Refusal>({ type: 'HeldByRule', seat: { group, seat }, clause })
  }
  return [from, to].every((day) => day === undefined || isDay(day)) ? found : refuse<Refusal>(notSuch(asked))
}

/** When something was first brought before the group here. */
function firstDecision(state: FoundationState, group: Name): Instant | undefined {
  const moved = [
    ...[...state.motions.values()].map(({ opened, moved: at }) => ({ of: opened.group, at })),
    ...[...state.proposals.values()].map(({ moved: { group: of }, at }) => ({ of, at })),
  ]
  const first = moved.filter(({ of }) => of === group).map(({ at }) => at)
  return first[0] === undefined ? undefined : earliest(first[0], ...first)
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

function notSuch({ group, seat, from, to }: Enrolment): Refusal {
  return { type: 'NotSuchDays', seat: { group, seat }, from, ...(to !== undefined && { to }) }
}
