import type { Instant } from '../../base/instant.ts'
import { ok, type Result, refuse } from '../../base/result.ts'
import type { ClauseRef, SeatRef } from '../../charter/structure/charter.ts'
import type { PowerBy } from '../../charter/structure/power.ts'
import type { Effect } from '../effect.ts'
import { notToRecall } from '../elections/recalls/may-recall.ts'
import type { PersonId } from '../event.ts'
import { conditionNow } from '../people/facts/condition-now.ts'
import { askedBy, type HeldPower } from '../powers/held-powers.ts'
import type { Refusal } from '../refusal.ts'
import { noFreeSeat } from '../seats/eligibility.ts'
import { actsAs, holds, seatOf } from '../seats/seats.ts'
import type { FoundationState } from '../state.ts'
import { hasEffect } from '../statuses/status-effects.ts'
import { ownWay, wayByPower } from './joint.ts'
import { type MoveRequest, type Moving, mayBegin } from './may-move.ts'

/** Whether somebody may bring a matter to a decision by one power: alone, by a vote, or by asking each who must agree. */
export function mayMoveBy(
  state: FoundationState,
  person: PersonId,
  request: MoveRequest,
  asked: Effect,
  power: HeldPower,
  at: Instant,
): Result<Moving, Refusal> {
  const { group, action } = request
  const { by, clause, with: partners, onlyIf = [], reportTo, emergency, entry } = power
  const told = { ...(reportTo !== undefined && { reportTo }), ...(emergency !== undefined && { emergency }) }
  const effect = power.effect ?? askedOf(asked, by)
  const unfit = effect.kind === 'recall' ? notToRecall(state, person, effect, clause, at) : undefined
  if (unfit !== undefined) return refuse(unfit)
  const seat = by.kind === 'seat' ? by.seat : undefined
  const acts = seat !== undefined && actsAs(state, person, seat, at) && !hasEffect(state, person, seat, 'no powers')
  if (seat !== undefined && !acts) {
    return refuse({ type: 'NoVoteNeeded', group, action, seat, clause })
  }
  if (seat !== undefined && entry !== undefined && !actsFor(state, person, seat, entry, at)) {
    return refuse({ type: 'OtherEntry', group, action, entry: entry.entry, seat, clause })
  }
  if (by.kind === 'together' && !by.of.some((one) => actsAs(state, person, one, at))) {
    return refuse({ type: 'MayNotMove', group, movers: by.of, clause })
  }
  const known = { state, group, person, request: askedBy(request, person), at, ...(seat !== undefined && { seat }) }
  const unmet = onlyIf.find((condition) => conditionNow(known, condition) === 'no')
  if (unmet !== undefined) return refuse({ type: 'ConditionNotMet', group, action, condition: unmet, clause })
  const way = wayByPower(state, power, group)
  if (seat !== undefined && way === 'alone') {
    const full = fullSeat(state, effect, at)
    return full === undefined ? ok({ kind: 'alone', clause, seat, effect, ...told }) : refuse(full)
  }
  if (way === undefined || way === 'alone') return refuse(noWay(state, by, clause))
  const own = ownWay(state, power)
  const about = effect.kind === 'none' && request.person !== undefined ? { applicant: request.person } : {}
  const opening = own === undefined ? undefined : mayBegin(state, own, { ...request, effect, ...about }, person, at)
  return opening === undefined ? ok({ kind: 'way', clause, way, effect, with: partners, ...told }) : refuse(opening)
}

/** Who hands a power on is whoever decides it; a seat that asks the public alone has its holders run that. */
function askedOf(asked: Effect, by: PowerBy): Effect {
  if (asked.kind === 'delegate') return { ...asked, by }
  return asked.kind === 'consult' && by.kind === 'seat' ? { ...asked, seat: by.seat } : asked
}

/** Whoever holds a seat for one entry of a list has its powers for that one alone. */
function actsFor(
  state: FoundationState,
  person: PersonId,
  seat: SeatRef,
  { list, entry }: { readonly list: string; readonly entry: string },
  at: Instant,
): boolean {
  return seatOf(state, seat)?.forEach !== list || holds(state, person, seat, at, entry)
}

/** "majority", "chair", or with the group before it: "board.resolution". */
export function isCalled(by: PowerBy, called: string): boolean {
  switch (by.kind) {
    case 'rule':
      return called === by.rule.rule || called === `${by.rule.group}.${by.rule.rule}`
    case 'seat':
      return called === by.seat.seat || called === `${by.seat.group}.${by.seat.seat}`
    case 'group':
      return called === by.group
    case 'together':
      return false
  }
}

function noWay(state: FoundationState, by: PowerBy, clause: ClauseRef): Refusal {
  switch (by.kind) {
    case 'rule': {
      const { group, rule } = by.rule
      // A founding may leave out a group whose rule an adopted charter names.
      return state.groups.has(group) ? { type: 'NoSuchRule', group, rule, clause } : { type: 'UnknownGroup', group }
    }
    case 'seat':
      return { type: 'UnknownSeat', ...by.seat }
    case 'together':
      return { type: 'NoSuchRule', group: clause.group, rule: 'resolve', clause }
    case 'group':
      return state.groups.has(by.group)
        ? { type: 'NoSuchRule', group: by.group, rule: 'resolve', clause }
        : { type: 'UnknownGroup', group: by.group }
  }
}

/** What is done alone comes about at once; a vote may wait until the seat is free. */
function fullSeat(state: FoundationState, effect: Effect, at: Instant): Refusal | undefined {
  if (effect.kind !== 'appoint') return undefined
  const seat = seatOf(state, effect)
  return seat === undefined ? undefined : noFreeSeat(state, effect, seat, at, effect.entry)
}
