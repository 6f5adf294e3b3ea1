import type { Money } from '../base/money.ts'
import type { Name } from '../base/name.ts'
import { ok, type Result, refuse } from '../base/result.ts'
import type { Action, ClauseRef, Deciding, SeatRef } from '../charter/charter.ts'
import type { PowerBy } from '../charter/power.ts'
import type { Filling, Seat } from '../charter/seat.ts'
import { type WhoMay, whoMay } from '../charter/who-may.ts'
import { activeCharters, activeGroup, activeSeat } from './active.ts'
import type { Refusal } from './refusal.ts'
import type { FoundationState } from './state.ts'

/** "remove member" is about the group's own seat, "appoint tools/treasurer" about another's. */
export function seatOfAction(group: Name, { object }: Action): SeatRef {
  const [first = '', second] = object.split('/')
  return second === undefined ? { group, seat: first } : { group: first, seat: second }
}

interface Wanted {
  readonly group: Name
  readonly action: Action
  readonly amount?: Money
}

export interface HeldPower {
  /** Several seats that must agree cannot act by one act, and so not here yet. */
  readonly by: Deciding | 'together'
  readonly clause: ClauseRef
  /** Groups that must agree as well. */
  readonly with: readonly Name[]
}

/** The powers by which a group decides on an action: given to it, within their limit, by a seat alone or by a vote. */
export function heldPowers(state: FoundationState, request: Wanted): Result<readonly HeldPower[], Refusal> {
  const { group, action, amount } = request
  const found = activeGroup(state, group)
  if (!found.ok) return found
  const bySeat = powersOfSeat(state, request)
  if (bySeat.length > 0) return ok(bySeat)
  const answer = whoMay(activeCharters(state), amount === undefined ? { action } : { action, amount })
  const ours = answer.deciders.filter((decider) => decider.group === group)
  const powers = ours.flatMap(({ by, clause, with: partners }): readonly HeldPower[] => {
    return [by].flat().map((one) => ({ by: decidingOf(one, group), clause, with: partners }))
  })
  if (powers.length === 0) return refuse(notHeld(group, action, answer))
  const limited = ours.find(({ upTo }) => upTo !== undefined)
  if (limited !== undefined && amount === undefined) {
    return refuse({ type: 'AmountNeeded', group, action, clause: limited.clause })
  }
  return ok(powers)
}

/** A body as a whole decides by the rule by which it resolves. */
function decidingOf(by: PowerBy | { readonly kind: 'body' }, group: Name): HeldPower['by'] {
  switch (by.kind) {
    case 'rule':
    case 'seat':
    case 'group':
      return by
    case 'body':
      return { kind: 'group', group }
    case 'together':
      return 'together'
  }
}

/** A seat itself says who removes its holders, who appoints them and who invites them. */
function powersOfSeat(state: FoundationState, { group, action }: Wanted): readonly HeldPower[] {
  if (action.verb !== 'remove' && action.verb !== 'appoint' && action.verb !== 'admit') return []
  const found = activeSeat(state, seatOfAction(group, action))
  if (!found.ok) return []
  const { seat } = found.value
  const { clause } = seat
  const ways = action.verb === 'remove' ? eachOf(seat.removedBy ?? []) : fillersOf(seat)
  return ways.filter(({ of }) => of.some((by) => groupOf(by) === group)).map(({ by }) => ({ by, clause, with: [] }))
}

/** Those who must all agree, of whom `by` is one. */
interface Agreeing {
  readonly of: readonly Deciding[]
  readonly by: HeldPower['by']
}

function eachOf(deciders: readonly Deciding[]): readonly Agreeing[] {
  return deciders.map((by) => ({ of: [by], by }))
}

function fillersOf({ filledBy, alsoFilledBy = [] }: Seat): readonly Agreeing[] {
  return [filledBy, ...alsoFilledBy].flatMap(fillersBy)
}

function fillersBy(filling: Filling): readonly Agreeing[] {
  switch (filling.kind) {
    case 'appointment':
      return filling.by.length > 1 ? [{ of: filling.by, by: 'together' }] : eachOf(filling.by)
    case 'invitation': {
      const { by, count = 1 } = filling
      const inviting = eachOf(by.map((seat) => ({ kind: 'seat', seat })))
      return count > 1 ? inviting.map(({ of }) => ({ of, by: 'together' })) : inviting
    }
    case 'application':
    case 'ex officio':
    case 'election':
    case 'roll':
    case 'own word':
      return []
  }
}

function groupOf(by: Deciding): Name {
  switch (by.kind) {
    case 'rule':
      return by.rule.group
    case 'seat':
      return by.seat.group
    case 'group':
      return by.group
  }
}

function notHeld(group: Name, action: Action, { deciders, reserved, withheld }: WhoMay): Refusal {
  const reservation = reserved.find((line) => line.group === group)
  if (reservation !== undefined) {
    const { to, above, clause } = reservation
    return { type: 'Reserved', group, action, to, clause, ...(above !== undefined && { above }) }
  }
  for (const { because, upTo, at, clause } of withheld.filter((line) => line.group === group)) {
    if (because === 'over the limit' && upTo !== undefined) return { type: 'OverLimit', group, action, upTo, clause }
    if (because === 'other currency' && upTo !== undefined)
      return { type: 'OtherCurrency', group, action, upTo, clause }
    if (because === 'no gift' && at !== undefined) return { type: 'NotGiven', group, action, by: at, clause }
  }
  return { type: 'NotAPower', group, action, decidedBy: deciders.map((decider) => decider.group) }
}
