import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import { ok, type Result, refuse } from '../../base/result.ts'
import type { ClauseRef } from '../../charter/structure/charter.ts'
import { activeSeat } from '../active.ts'
import type { PersonId } from '../event.ts'
import type { Refusal } from '../refusal.ts'
import type { FoundationState } from '../state.ts'
import { lastHolding } from './evolve-handover.ts'

/** An act for whoever follows, without what it says. */
export type HandOverRequest =
  | { readonly type: 'pass on'; readonly group: Name; readonly seat: Name; readonly access?: string }
  | { readonly type: 'write to successor'; readonly group: Name; readonly seat: Name }

/** Whoever holds a seat or held it before: those who left in haste still have what is to be passed on. */
export function mayHandOver(
  state: FoundationState,
  person: PersonId,
  request: HandOverRequest,
  at: Instant,
): Result<{ readonly clause: ClauseRef }, Refusal> {
  const ref = { group: request.group, seat: request.seat }
  const found = activeSeat(state, ref)
  if (!found.ok) return found
  const { clause, accesses = [] } = found.value.seat
  const holding = lastHolding(state, ref.group, ref.seat, person, at)
  if (holding === undefined) return refuse({ type: 'NeverHeld', seat: ref, clause })
  if (request.type === 'write to successor' || request.access === undefined) return ok({ clause })
  const { access } = request
  if (!accesses.includes(access)) return refuse({ type: 'NoSuchAccess', seat: ref, access, accesses, clause })
  const passed = holding.handOver?.passedOn.get(access)
  return passed === undefined ? ok({ clause }) : refuse({ type: 'AccessPassedAlready', seat: ref, access, at: passed })
}
