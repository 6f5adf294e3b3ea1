import type { Effect } from '../effect.ts'
import type { FoundationState } from '../state.ts'
import { isWaiting } from './waiting.ts'

/** The motion, or the procedure, that would have an effect and is not over. */
export function pendingFor(state: FoundationState, isIt: (effect: Effect) => boolean): number | undefined {
  for (const [number, { opened, phase }] of state.motions) {
    if (phase.kind !== 'settled' && isIt(opened.effect)) return number
  }
  for (const { moved, phase } of state.proposals.values())
    if (isWaiting(phase) && isIt(moved.effect)) return moved.motion
  for (const { begun, ended } of state.courses.values())
    if (ended === undefined && isIt(begun.effect)) return begun.motion
  return undefined
}
