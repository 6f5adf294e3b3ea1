import type { Name } from '../../../core/base/name.ts'
import { endOfWait } from '../../../core/foundation/deadline.ts'
import type { Group } from '../../../core/foundation/life/group.ts'
import type { FoundationState } from '../../../core/foundation/state.ts'

/** As people look for groups: those at work, those that somebody is forming, those that somebody wishes for, and those that are over. */
export const groupStates = ['active', 'forming', 'wanted', 'dormant', 'retired', 'dissolved'] as const
export type GroupState = (typeof groupStates)[number]

/**
 * What a group is follows from acts and rules alone: a draft is being formed once somebody has offered to sit in it or has moved
 * to adopt it, and until then wanted.
 */
export function groupState(state: FoundationState, group: Group): GroupState {
  switch (group.status) {
    case 'draft':
      return group.life.offers.length > 0 || isMoved(state, group.name) ? 'forming' : 'wanted'
    case 'active':
    case 'dormant':
    case 'retired':
    case 'dissolved':
      return group.status
  }
}

/** Whether a motion to adopt its charter is on its way: before its vote, in it, or at a stage of a procedure. */
function isMoved(state: FoundationState, group: Name): boolean {
  const open = [...state.open].flatMap((number) => state.motions.get(number)?.opened ?? [])
  const waiting = [...state.proposals.values()].filter(({ phase }) => endOfWait(phase) !== undefined)
  const running = [...state.courses.values()].filter(({ ended }) => ended === undefined)
  return [...open, ...waiting.map(({ moved }) => moved), ...running.map(({ begun }) => begun)].some(
    ({ effect }) => effect.kind === 'adopt' && effect.group === group,
  )
}
