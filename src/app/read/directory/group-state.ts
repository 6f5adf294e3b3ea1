import type { Name } from '../../../core/base/name.ts'
import type { FoundationState, Group } from '../../../core/foundation/state.ts'

/** As people look for groups: those at work, those that somebody is forming, those that somebody wishes for, and those that are over. */
export const groupStates = ['active', 'forming', 'wanted', 'dormant', 'retired', 'dissolved'] as const
export type GroupState = (typeof groupStates)[number]

/** What a group is follows from acts and rules alone: a draft is being formed once somebody moves to adopt it. */
export function groupState(state: FoundationState, group: Group): GroupState {
  switch (group.status) {
    case 'draft':
      return adoptionOf(state, group.name) === undefined ? 'wanted' : 'forming'
    case 'active':
      return group.status
  }
}

/** The number of the motion to adopt the charter, where one is on its way. */
function adoptionOf(state: FoundationState, group: Name): number | undefined {
  for (const number of state.open) {
    const opened = state.motions.get(number)?.opened
    if (opened?.group === group && opened.action.verb === 'adopt' && opened.action.object === 'charter') return number
  }
  return undefined
}
