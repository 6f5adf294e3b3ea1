import type { Instant } from '../../base/instant.ts'
import type { Money } from '../../base/money.ts'
import type { Name } from '../../base/name.ts'
import type { Ceiling } from '../structure/ceiling.ts'
import type { Action, SeatRef } from '../structure/charter.ts'
import type { FactCondition } from '../structure/fact-condition.ts'
import type { PowerBy } from '../structure/power.ts'
import { isSameSeat } from '../structure/same-seat.ts'

/** Who gets a power by a decision: a group, which decides as it resolves, or whoever holds a seat, alone. */
export type GivenTo =
  | { readonly kind: 'group'; readonly group: Name }
  | { readonly kind: 'seat'; readonly seat: SeatRef }

/** How far what is given goes, and until when; never further than what its giver holds. */
export interface GivenPower {
  readonly to: GivenTo
  /** The most that one request may cost. */
  readonly upTo?: Money
  readonly limits?: readonly Ceiling[]
  /** What must be so of whoever decides. */
  readonly onlyIf?: FactCondition
  /** Held up to, not at, this moment. */
  readonly until?: Instant
}

/** A power that a decision has handed on, for as long as whoever gave it holds it. */
export interface DelegatedPower extends GivenPower {
  /** Its number among the foundation's delegations, from 1. */
  readonly number: number
  readonly from: Name
  /** Who decided it: the one in whose hands the power is, and with whom it ends. */
  readonly by: PowerBy
  readonly action: Action
}

export function isSameRecipient(one: GivenTo, other: GivenTo): boolean {
  if (one.kind === 'group') return other.kind === 'group' && other.group === one.group
  return other.kind === 'seat' && isSameSeat(one.seat, other.seat)
}

/** The group that gets it, or in which the seat is. */
export function groupOfRecipient(to: GivenTo): Name {
  return to.kind === 'group' ? to.group : to.seat.group
}
