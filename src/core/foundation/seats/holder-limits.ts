import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { SeatRef } from '../../charter/structure/charter.ts'
import type { Limit, LimitWhat } from '../../charter/structure/limit.ts'
import { isSameSeat } from '../../charter/structure/same-seat.ts'
import type { PersonId } from '../event.ts'
import { isInForce } from '../life/in-force.ts'
import type { Case } from '../people/facts/case.ts'
import { conditionNow, isValue } from '../people/facts/condition-now.ts'
import { declaredValue, sharedValue } from '../people/facts/declared-value.ts'
import type { Refusal } from '../refusal.ts'
import type { FoundationState } from '../state.ts'
import { entriesOf } from './eligibility.ts'
import { isAbove, isMore } from './limits/limit-standing.ts'
import type { WhichPlace } from './seat-act.ts'
import { holds, incumbents } from './seats.ts'

/** The limit on all holders that somebody who took a seat would break, where what breaks it is refused. */
export function limitBroken(
  state: FoundationState,
  person: PersonId,
  { entry, ...ref }: SeatRef & WhichPlace,
  at: Instant,
): Refusal | undefined {
  const taking = { state, person, ref, at, ...(entry !== undefined && { entry }) }
  for (const { name: group, status, charter } of state.groups.values()) {
    if (!isInForce({ status })) continue
    const broken = (charter.limits ?? []).find((limit) => {
      const isRefused = limit.broken.length === 0 || limit.broken[0]?.kind === 'refuse'
      return isRefused && holdsNow(limit, { state, group, at }) && isBroken(limit.what, { ...taking, group })
    })
    if (broken !== undefined) return { type: 'LimitBroken', group, written: broken.written, clause: broken.clause }
  }
  return undefined
}

function holdsNow({ when }: Limit, asked: Case): boolean {
  return when === undefined || conditionNow(asked, when) === 'yes'
}

interface Taking {
  readonly state: FoundationState
  readonly group: Name
  readonly person: PersonId
  readonly ref: SeatRef
  /** Of a seat that exists for each entry of a list, the one that is taken. */
  readonly entry?: Name
  readonly at: Instant
}

/** What would be gained is refused: too few of something are not made more by refusing. */
function isBroken(what: LimitWhat, taking: Taking): boolean {
  const { state, group, person, ref, at } = taking
  switch (what.kind) {
    case 'share a fact': {
      const people = peopleAfter(what.of, taking)
      const own = people.includes(person) ? sharedValue(state, person, what.fact, at, group) : undefined
      if (own === undefined) return false
      const sharing = people.filter((one) => sharedValue(state, one, what.fact, at, group) === own).length
      return isMore(sharing, what.most, people.length)
    }
    case 'in each value': {
      const people = peopleAfter(what.of, taking)
      const own = people.includes(person) ? declaredValue(state, person, what.fact, at, group) : undefined
      if (own === undefined || (what.value !== undefined && !isValue(own, what.value))) return false
      const alike = people.filter(
        (one) => sharedValue(state, one, what.fact, at, group) === sharedValue(state, person, what.fact, at, group),
      )
      return isAbove(what.bound) && isMore(alike.length, what.amount, people.length)
    }
    case 'meet a condition': {
      const people = peopleAfter(what.of, taking)
      if (!isAbove(what.bound) || !people.includes(person)) return false
      const meeting = people.filter((one) => conditionNow({ state, group, person: one, at }, what.condition) === 'yes')
      return meeting.includes(person) && isMore(meeting.length, what.amount, people.length)
    }
    case 'hold a seat': {
      const people = peopleAfter(what.of, taking)
      if (!isAbove(what.bound)) return false
      const entry = what.forEach === undefined ? undefined : taking.entry
      if (what.forEach !== undefined && (entry === undefined || !isSameSeat(ref, what.seat))) return false
      const both = people.filter(
        (one) => holds(state, one, what.seat, at, entry) || (one === person && isSameSeat(ref, what.seat)),
      )
      return both.includes(person) && isMore(both.length, what.amount, people.length)
    }
    case 'number':
      return isAbove(what.bound) && isAmong(ref, what.of) && peopleAfter(what.of, taking).length > what.count
    case 'not together': {
      if (!isAmong(ref, what.seats)) return false
      const held = what.seats.filter((seat) => isSameSeat(seat, ref) || holds(state, person, seat, at))
      return held.length > what.most
    }
    case 'of a list': {
      const isWho = isSameSeat(ref, what.who) || holds(state, person, what.who, at)
      if (!isWho || !isAmong(ref, [what.who, what.seat])) return false
      const own = incumbents(state, what.seat, at).filter((one) => one.person === person)
      const gained = isSameSeat(ref, what.seat) ? taking.entry : undefined
      const entries = new Set([...own.map((one) => one.entry), gained].filter((one) => one !== undefined))
      const most =
        what.most.kind === 'number' ? what.most.number : entriesOf(state, { ...what.seat, group }, what.list).length - 1
      return entries.size > most
    }
  }
}

/** The holders as they would be, each person once. */
function peopleAfter(of: readonly SeatRef[], { state, person, ref, at }: Taking): readonly PersonId[] {
  const people = of.flatMap((seat) => incumbents(state, seat, at).map((one) => one.person))
  return [...new Set(isAmong(ref, of) ? [...people, person] : people)]
}

function isAmong(ref: SeatRef, of: readonly SeatRef[]): boolean {
  return of.some((one) => isSameSeat(one, ref))
}
