import { reportDuties } from '../../core/foundation/duties/reports/duty-of.ts'
import type { Group } from '../../core/foundation/life/group.ts'
import type { FoundationState } from '../../core/foundation/state.ts'

/** Which accounts a group has to be read: of its money, and of what it owes in reports. */
export interface AccountsOf {
  readonly money: boolean
  readonly reports: boolean
}

/** By its charter, or since there has been some; nothing for a group that has neither. */
export function accountsOf(state: FoundationState, { name, charter }: Group): { readonly accounts?: AccountsOf } {
  const money = charter.money !== undefined || [...state.promises.values()].some((promise) => promise.group === name)
  const reports = reportDuties(charter).length > 0 || state.reportBooks.has(name)
  return money || reports ? { accounts: { money, reports } } : {}
}
