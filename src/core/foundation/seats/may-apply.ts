import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import { ok, type Result, refuse } from '../../base/result.ts'
import type { ClauseRef, SeatRef } from '../../charter/structure/charter.ts'
import { activeSeat } from '../active.ts'
import type { Effect } from '../effect.ts'
import type { PersonId } from '../event.ts'
import { notUnder } from '../motions/may-move.ts'
import { isCalled } from '../motions/move-by-power.ts'
import { pendingFor } from '../motions/pending-for.ts'
import type { Refusal } from '../refusal.ts'
import { type Way, wayOfDeciding } from '../rule-of.ts'
import type { FoundationState } from '../state.ts'
import { noFreeSeat, wrongEntry } from './eligibility.ts'
import { mayNotTake } from './may-take.ts'
import { fillingsOf, holds } from './seats.ts'

export interface Application {
  readonly group: Name
  readonly seat: Name
  readonly decider?: Name
  readonly entry?: Name
}

/** Whether somebody may apply for a seat, and the way that their application then goes. */
export function mayApply(
  state: FoundationState,
  person: PersonId,
  { group, seat: called, decider, entry }: Application,
  at: Instant,
): Result<{ readonly clause: ClauseRef; readonly way: Way }, Refusal> {
  const ref = { group, seat: called }
  const found = activeSeat(state, ref)
  if (!found.ok) return found
  const { seat } = found.value
  const { clause } = seat
  const filling = fillingsOf(seat).find(({ kind }) => kind === 'application')
  if (filling?.kind !== 'application') return refuse({ type: 'NotByApplication', seat: ref, clause })
  if (holds(state, person, ref, at, entry)) return refuse({ type: 'AlreadyHolds', seat: ref, clause })
  const pending = pendingFor(state, (effect) => isApplication(effect, person, ref, entry))
  if (pending !== undefined) return refuse({ type: 'AlreadyApplied', seat: ref, motion: pending })
  const place = { ...ref, ...(entry !== undefined && { entry }) }
  const barred =
    wrongEntry(state, ref, seat, entry) ??
    mayNotTake(state, person, place, at) ??
    noFreeSeat(state, ref, seat, at, entry)
  if (barred !== undefined) return refuse(barred)
  const action = { verb: 'admit', object: ref.seat }
  const by = filling.decidedBy.find((one) => decider === undefined || isCalled(one, decider))
  if (by === undefined && decider !== undefined) return refuse({ type: 'NoSuchDecider', group, action, decider })
  const way = by === undefined ? undefined : wayOfDeciding(state, by)
  if (way === undefined) {
    // A founding may leave out a group whose rule an adopted charter names.
    if (by?.kind === 'rule' && !state.groups.has(by.rule.group))
      return refuse({ type: 'UnknownGroup', group: by.rule.group })
    return refuse({ type: 'NoSuchRule', group: ref.group, rule: by?.kind === 'rule' ? by.rule.rule : ref.seat, clause })
  }
  if (way.kind === 'rule') {
    const effect = { kind: 'appoint', ...ref, person } as const
    // The applicant moves nothing: what a mover may not do again does not bind them.
    const refusal = notUnder(state, way.rule, { group: ref.group, action, effect }, person, at)
    if (refusal !== undefined) return refuse(refusal)
  }
  return ok({ clause, way })
}

function isApplication(effect: Effect, person: PersonId, ref: SeatRef, entry: Name | undefined): boolean {
  return (
    effect.kind === 'admit' &&
    effect.person === person &&
    effect.group === ref.group &&
    effect.seat === ref.seat &&
    effect.entry === entry
  )
}
