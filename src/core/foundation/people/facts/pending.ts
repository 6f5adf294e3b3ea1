import type { Name } from '../../../base/name.ts'
import type { MotionParts } from '../../motions/motion-parts.ts'
import { isWaiting } from '../../motions/waiting.ts'
import type { Decided } from '../../powers/power-state.ts'
import type { FoundationState } from '../../state.ts'
import { decidedOf } from '../evolve-people.ts'

/** What is asked for in a group and not decided: before its vote, in it, or carried and not in effect. */
export function pendingIn(state: FoundationState, group: Name): readonly Decided[] {
  const pending: Decided[] = []
  const add = (parts: Omit<MotionParts, 'rule'>, mover: string) => {
    const isPart = parts.because !== undefined && parts.because.kind !== 'referral'
    if (parts.group === group && !isPart) pending.push(decidedOf(parts, mover, state.last))
  }
  for (const { opened, mover, phase } of state.motions.values()) if (phase.kind !== 'settled') add(opened, mover)
  for (const { moved, mover, phase } of state.proposals.values()) if (isWaiting(phase)) add(moved, mover)
  for (const { begun, mover, ended } of state.courses.values()) if (ended === undefined) add(begun, mover)
  return pending
}
