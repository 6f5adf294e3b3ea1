import type { Name } from '../../base/name.ts'
import type { Charter } from '../../charter/structure/charter.ts'
import type { FoundationState } from '../state.ts'
import type { Group } from './group.ts'
import type { HowEnded } from './life-event.ts'
import type { GroupStatus } from './life-state.ts'

/** A sleeping group has its charter and its seats; it decides little until it is revived. */
export function isInForce({ status }: Pick<Group, 'status'>): boolean {
  return status === 'active' || status === 'dormant'
}

/** How a group that is over has ended. */
export function howEnded(status: GroupStatus): HowEnded | undefined {
  switch (status) {
    case 'retired':
    case 'dissolved':
      return status
    case 'draft':
    case 'active':
    case 'dormant':
      return undefined
  }
}

/**
 * The group under which one stands: the one that its charter names or, where that is over, its successor or else whatever stood
 * above it. Undefined for a root.
 */
export function aboveOf(state: FoundationState, { under }: Pick<Charter, 'under'>): Name | undefined {
  const passed = new Set<Name>()
  for (let name = under; name !== undefined && !passed.has(name); ) {
    passed.add(name)
    const group = state.groups.get(name)
    if (group === undefined || isInForce(group)) return name
    name = group.life.endings.at(-1)?.successor ?? group.charter.under
  }
  return undefined
}

/** The groups in force that stand under one. */
export function groupsBelow(state: FoundationState, name: Name): readonly Name[] {
  return [...state.groups.values()]
    .filter((group) => isInForce(group) && aboveOf(state, group.charter) === name)
    .map((group) => group.name)
}
