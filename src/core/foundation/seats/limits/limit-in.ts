import type { Name } from '../../../base/name.ts'
import type { Limit } from '../../../charter/structure/limit.ts'
import { isInForce } from '../../life/in-force.ts'
import type { FoundationState } from '../../state.ts'

export interface WhichLimit {
  readonly group: Name
  /** Its sentence, as the charter writes it. */
  readonly limit: string
}

export function limitKey({ group, limit }: WhichLimit): string {
  return `${group} ${limit}`
}

/** A limit of the charter in force; undefined where an amendment has taken it out, or the group is no more. */
export function limitIn(state: FoundationState, { group, limit }: WhichLimit): Limit | undefined {
  const found = state.groups.get(group)
  return found !== undefined && isInForce(found)
    ? found.charter.limits?.find(({ written }) => written === limit)
    : undefined
}
