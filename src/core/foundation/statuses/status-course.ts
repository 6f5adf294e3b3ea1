import { after, epochOf, type Instant, instantOf, latest } from '../../base/instant.ts'
import type { SeatRef } from '../../charter/structure/charter.ts'
import { isSameSeat } from '../../charter/structure/same-seat.ts'
import type { Status } from '../../charter/structure/status.ts'
import { daysOf } from '../days.ts'
import type { Event, PersonId } from '../event.ts'
import { isInForce } from '../life/in-force.ts'
import { momentOf } from '../moment-of.ts'
import { happenedIn } from '../motions/after-close.ts'
import type { Case } from '../people/facts/case.ts'
import { calendarYearOf } from '../people/facts/charter-year.ts'
import { conditionNow } from '../people/facts/condition-now.ts'
import { sharedValue } from '../people/facts/declared-value.ts'
import type { Known } from '../people/facts/known.ts'
import { holdingsOf } from '../people/facts/seat-time.ts'
import { turningMoments } from '../people/facts/turning-moments.ts'
import { lastElectionFor } from '../people/facts/window-start.ts'
import { becomes } from '../seats/leave.ts'
import { holds } from '../seats/seats.ts'
import type { FoundationState } from '../state.ts'
import { type Has, standingKey } from './standing.ts'
import { isJudged, looksFrom } from './status-looks.ts'
import { overBy } from './status-over.ts'

/** A status of a person at a moment, with the seat by which it can be theirs. */
interface Looked {
  readonly state: FoundationState
  readonly has: Has
  readonly status: Status
  readonly seat: SeatRef
  readonly at: Instant
}

/** What becomes of a status of a person at a moment, by what is known now: nothing, or its next step. */
export function statusStep(state: FoundationState, has: Has, at: Instant): readonly Event[] {
  const looked = lookedAt(state, has, at)
  if (looked === undefined) return []
  const { status } = looked
  const standing = state.standing.get(standingKey(has))
  switch (standing?.phase) {
    case undefined:
      // What ended at this moment does not begin again at it, or the clock would never go on.
      if (state.lastOver.get(standingKey(has)) === at) return []
      return isJudged(state, has, status, at) && isSo(looked) ? announced(looked, 'asked') : []
    case 'asked':
    case 'told':
      if (standing.until === undefined || at < standing.until) return []
      if (!isSo(looked)) return [{ type: 'StatusAverted', ...has, why: 'not so any more' }]
      return announced(looked, standing.phase === 'asked' ? 'told' : 'waits')
    case 'waits': {
      const moment = standing.until ?? effectMoment(state, has, status, standing.since)
      return moment !== undefined && moment <= at ? begun(state, has, at) : []
    }
    case 'begun': {
      if (!isVouchedFor(state, has, status, at)) return []
      if (status.ends.length === 0 && status.judged.kind !== 'always') {
        const isLooked = at > standing.since && isJudged(state, has, status, at)
        return isLooked && !isSo(looked) ? [{ type: 'StatusEnded', ...has, why: 'not so any more' }] : []
      }
      const why = overBy(caseOf(looked), status, standing)
      return why === undefined ? [] : [{ type: 'StatusEnded', ...has, why }]
    }
  }
}

/** When the next step of a status may be, from a moment on, by what is known now. */
export function nextStep(state: FoundationState, has: Has, from: Instant): Instant | undefined {
  const looked = lookedAt(state, has, from)
  if (looked === undefined) return undefined
  const moments = momentsFrom(looked).filter((moment) => moment > from)
  return [from, ...moments.toSorted()].find((moment) => statusStep(state, has, moment).length > 0)
}

/** A status begins, with what it does to the seats. */
export function begun(
  state: FoundationState,
  has: Has,
  at: Instant,
  by: { readonly motion?: number } = {},
): readonly Event[] {
  const status = statusIn(state, has)
  const { person } = has
  const seats = (status?.of ?? []).filter((seat) => holds(state, person, seat, at))
  const becoming = status?.effects.find((effect) => effect.kind === 'becomes')
  const leaves = becoming !== undefined || status?.effects.some(({ kind }) => kind === 'leaves') === true
  const left = leaves ? seats.map((seat): Event => ({ type: 'SeatLeft', ...seat, person, why: 'status' })) : []
  const next = becoming?.kind === 'becomes' ? becomes(state, person, becoming.seat, at, seats) : []
  return [{ type: 'StatusBegun', ...has, ...by }, ...left, ...next]
}

/** Whether the condition is so on which a status hangs that a body gives. */
export function conditionOf(state: FoundationState, has: Has, at: Instant): Known {
  const looked = lookedAt(state, has, at)
  return looked?.status.when === undefined ? 'unknown' : conditionNow(caseOf(looked), looked.status.when)
}

/** Whether so many speak for whoever comes back as the charter asks for; those who share a fact that it names count once. */
export function isVouchedFor(state: FoundationState, has: Has, { vouchedBy }: Status, at: Instant): boolean {
  if (vouchedBy === undefined) return true
  const { count, of, different } = vouchedBy
  const vouchers = [...(state.standing.get(standingKey(has))?.vouchers ?? [])].filter((person) =>
    of.some((seat) => holds(state, person, seat, at)),
  )
  if (different === undefined) return vouchers.length >= count
  const values = vouchers.map((person) => sharedValue(state, person, different, at, has.group) ?? `person ${person}`)
  return new Set(values).size >= count
}

/** What follows at the end of a term from a status that is judged then: where it takes the seat, the term does not end otherwise. */
export function judgedAtEnd(state: FoundationState, person: PersonId, ref: SeatRef, at: Instant): readonly Event[] {
  const before = instantOf(epochOf(at) - 1)
  for (const { name: group, status: life, charter } of state.groups.values()) {
    for (const status of life === 'active' ? (charter.statuses ?? []) : []) {
      const has = { group, status: status.name, person }
      const isOne =
        status.judged.kind === 'end of the term' &&
        status.of.some((seat) => isSameSeat(seat, ref)) &&
        !state.standing.has(standingKey(has)) &&
        isSo({ state, has, status, seat: ref, at })
      const events = isOne ? begun(state, has, before) : []
      if (events.some(({ type }) => type === 'SeatLeft')) return events
    }
  }
  return []
}

function statusIn(state: FoundationState, { group, status }: Has): Status | undefined {
  const found = state.groups.get(group)
  return found !== undefined && isInForce(found)
    ? found.charter.statuses?.find(({ name }) => name === status)
    : undefined
}

/** Undefined for a status that is not in force, and for somebody who holds none of its seats. */
function lookedAt(state: FoundationState, has: Has, at: Instant): Looked | undefined {
  const status = statusIn(state, has)
  const seat = status?.of.find((one) => holds(state, has.person, one, at))
  return status === undefined || seat === undefined ? undefined : { state, has, status, seat, at }
}

/** On its way it is asked first, then told, then it waits for its moment; what the charter does not ask for is passed over. */
function announced({ state, has, status, at }: Looked, from: 'asked' | 'told' | 'waits'): readonly Event[] {
  const days = daysOf(state, has.group)
  const { answerWithin, notice, takesEffect } = status
  if (from === 'asked' && answerWithin !== undefined) {
    return [{ type: 'StatusAnnounced', ...has, how: 'asked', until: after(at, answerWithin, days) }]
  }
  if (from !== 'waits' && notice !== undefined) {
    return [{ type: 'StatusAnnounced', ...has, how: 'told', until: after(at, notice, days) }]
  }
  if (takesEffect === undefined) return begun(state, has, at)
  const until = effectMoment(state, has, status, at)
  return until !== undefined && until <= at
    ? begun(state, has, at)
    : [{ type: 'StatusAnnounced', ...has, how: 'waits', ...(until !== undefined && { until }) }]
}

function effectMoment(state: FoundationState, { group }: Has, { takesEffect }: Status, from: Instant) {
  return takesEffect === undefined ? from : momentOf(takesEffect, from, happenedIn(state, group), daysOf(state, group))
}

/** Begins by itself only by a condition that nobody has to confirm. */
function isSo(looked: Looked): boolean {
  const { state, has, status, seat, at } = looked
  const { when, by } = status
  if (when === undefined || by !== undefined) return false
  // The year, or the term, is looked at when it ends, as it was.
  const isOver = status.judged.kind === 'end of the year' || status.judged.kind === 'end of the term'
  const moment = isOver ? instantOf(epochOf(at) - 1) : at
  if (isOver && !holds(state, has.person, seat, moment)) return false
  return conditionNow(caseOf({ ...looked, at: moment }), when) === 'yes'
}

function caseOf({ state, has, status, seat, at }: Looked): Case {
  const { group, person } = has
  const anew = state.countedSince.get(standingKey(has)) ?? ''
  const from = status.countsFrom
  const term = from === 'the term' ? (holdingsOf(state, seat, person, at).at(-1)?.since ?? '') : ''
  const year = from === 'the year' ? calendarYearOf(state, group, at) : ''
  const election = from === 'the last election' ? (lastElectionFor({ state, group, seat, at }) ?? '') : ''
  return { state, group, person, seat, at, since: latest(anew, term, year, election), silence: 'unknown' }
}

/** The moments at which its next step may be, in no order. */
function momentsFrom(looked: Looked): readonly Instant[] {
  const { state, has, status, seat, at: from } = looked
  const standing = state.standing.get(standingKey(has))
  const asked = caseOf(looked)
  const { when, judged, ends } = status
  const days = daysOf(state, has.group)
  const turns = when === undefined ? [] : turningMoments(asked, when)
  const looks = looksFrom(state, has, { judged, seat, turns }, from)
  switch (standing?.phase) {
    case undefined:
      return looks
    case 'asked':
    case 'told':
    case 'waits':
      return standing.until === undefined ? [] : [standing.until]
    case 'begun':
      return [
        ...looks,
        ...ends.flatMap((end) => {
          if (end.kind === 'after') return [after(standing.since, end.length, days)]
          return end.kind === 'when' ? turningMoments(asked, end.condition) : []
        }),
      ]
  }
}
