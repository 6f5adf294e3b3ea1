import type { Instant } from '../../base/instant.ts'
import { ok, type Result, refuse } from '../../base/result.ts'
import type { ClauseRef, SeatRef } from '../../charter/structure/charter.ts'
import type { Seat } from '../../charter/structure/seat.ts'
import { mostHoldersOf } from '../../charter/structure/seat-places.ts'
import type { Event, PersonId } from '../event.ts'
import { isErased } from '../people/erasing.ts'
import type { Refusal } from '../refusal.ts'
import { noFreeSeat } from '../seats/eligibility.ts'
import { mayNotTake } from '../seats/may-take.ts'
import { holds, incumbents, seatNamed } from '../seats/seats.ts'
import { takes } from '../seats/take.ts'
import type { FoundationState } from '../state.ts'
import type { Group } from './group.ts'
import type { Offer } from './life-state.ts'

/** Whether somebody may say that they would sit in a group that is being formed. */
export function mayOffer(
  state: FoundationState,
  person: PersonId,
  { group: name, seat: called }: SeatRef,
): Result<{ readonly clause: ClauseRef }, Refusal> {
  const group = state.groups.get(name)
  if (group === undefined) return refuse({ type: 'UnknownGroup', group: name })
  if (group.status !== 'draft') return refuse({ type: 'NotADraft', group: name })
  const seat = seatNamed(group.charter.seats, called)
  if (seat === undefined) return refuse({ type: 'UnknownSeat', group: name, seat: called })
  const { clause } = seat
  const ref = { group: name, seat: called }
  if (!isOffered(seat)) return refuse({ type: 'NotByOffer', ...ref, clause })
  if (group.life.offers.some((one) => one.seat === called && one.person === person)) {
    return refuse({ type: 'OfferedAlready', ...ref })
  }
  return ok({ clause })
}

export function mayTakeBackOffer(
  state: FoundationState,
  person: PersonId,
  { group: name, seat }: SeatRef,
): Result<Record<never, never>, Refusal> {
  const group = state.groups.get(name)
  if (group === undefined) return refuse({ type: 'UnknownGroup', group: name })
  const isTheirs = group.life.offers.some((one) => one.seat === seat && one.person === person)
  return isTheirs ? ok({}) : refuse({ type: 'NoSuchOffer', group: name, seat })
}

/** What goes with an office, or is held by all of a roll, nobody takes by themselves. */
function isOffered({ filledBy }: Seat): boolean {
  return filledBy.kind !== 'ex officio' && !(filledBy.kind === 'roll' && filledBy.roll !== undefined)
}

/** Who would hold a seat of a draft if it came into force now: of those who offer, as many as there are seats, and who may hold it. */
export function wouldHold(state: FoundationState, ref: SeatRef, at: Instant): readonly PersonId[] {
  const group = state.groups.get(ref.group)
  const seat = group === undefined ? undefined : seatNamed(group.charter.seats, ref.seat)
  if (group === undefined || seat === undefined) return []
  if (seat.filledBy.kind === 'ex officio') {
    const { office, orOffices = [] } = seat.filledBy
    return [...new Set([office, ...orOffices].flatMap((one) => heldOrOffered(state, one, at)))]
  }
  const people = group.life.offers.filter((one) => one.seat === ref.seat && mayBegin(state, group, seat, one, at))
  return people.map(({ person }) => person).slice(0, mostHoldersOf(seat, group.charter))
}

/** Who holds a seat; in a group that is being formed, who would. */
export function heldOrOffered(state: FoundationState, ref: SeatRef, at: Instant): readonly PersonId[] {
  return state.groups.get(ref.group)?.status === 'draft'
    ? wouldHold(state, ref, at)
    : incumbents(state, ref, at).map(({ person }) => person)
}

function mayBegin(state: FoundationState, group: Group, seat: Seat, { person }: Offer, at: Instant): boolean {
  if (isErased(state, person)) return false
  if (seat.from.length === 0) return true
  return seat.from.some((source) =>
    source.group === group.name
      ? group.life.offers.some((one) => one.seat === source.seat && one.person === person)
      : holds(state, person, source, at),
  )
}

/** The next of those who offered takes a seat of a group that has come into force; once nobody else can, the others are told so. */
export function nextOfOffers(state: FoundationState, group: Group, at: Instant): readonly Event[] {
  const { offers } = group.life
  for (const { name } of group.charter.seats) {
    const ref = { group: group.name, seat: name }
    for (const { person } of offers.filter(({ seat }) => seat === name)) {
      const seat = seatNamed(group.charter.seats, name)
      if (seat === undefined || holds(state, person, ref, at)) continue
      const refusal = mayNotTake(state, person, ref, at) ?? noFreeSeat(state, ref, seat, at)
      if (refusal === undefined)
        return takes(state, person, ref, at, { ...motionOf(state, group), fromTheBeginning: true })
    }
  }
  return offers.map(({ seat, person }) => ({
    type: 'OfferTakenBack',
    group: group.name,
    seat,
    person,
    why: 'not seated',
  }))
}

/** The decision that put the group in force. */
function motionOf(state: FoundationState, { name }: Group): { readonly motion?: number } {
  const motion = [...state.motions.values()].findLast(({ opened }) => isAdoptionOf(opened.effect, name))?.opened.motion
  return motion === undefined ? {} : { motion }
}

function isAdoptionOf(effect: { readonly kind: string; readonly group?: string }, name: string): boolean {
  return effect.kind === 'adopt' && effect.group === name
}
