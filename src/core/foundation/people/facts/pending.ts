import type { Name } from '../../../base/name.ts'
import { pendingOf, requestIn } from '../../money/requests/request-rules.ts'
import type { MotionParts } from '../../motions/motion-parts.ts'
import { isWaiting } from '../../motions/waiting.ts'
import type { Decided } from '../../powers/power-state.ts'
import type { FoundationState } from '../../state.ts'
import { decidedOf } from '../evolve-people.ts'

/** What is asked for in a group and not decided, but for one request: talked about, before its vote, in it, or carried and not in effect. */
export function pendingIn(state: FoundationState, group: Name, but?: number): readonly Decided[] {
  const pending: Decided[] = []
  const add = (parts: Omit<MotionParts, 'rule'>, mover: string) => {
    const isPart = parts.because !== undefined && parts.because.kind !== 'referral'
    if (parts.group === group && !isPart) pending.push(decidedOf(parts, mover, state.last))
  }
  for (const { opened, mover, phase } of state.motions.values()) if (phase.kind !== 'settled') add(opened, mover)
  for (const { moved, mover, phase } of state.proposals.values()) if (isWaiting(phase)) add(moved, mover)
  for (const { begun, mover, ended } of state.courses.values()) if (ended === undefined) add(begun, mover)
  for (const number of state.openRequests) {
    const { made, phase, at } = requestIn(state, number)
    if (made.group === group && phase.kind !== 'vote') pending.push(pendingOf(made, at))
  }
  return but === undefined ? pending : pending.filter(({ request }) => request !== but)
}
