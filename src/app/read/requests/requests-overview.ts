import type { Sum } from '../../../core/base/money.ts'
import type { Name } from '../../../core/base/name.ts'
import type { RequestSums } from '../../../core/foundation/money/requests/request-sums.ts'
import type { FoundationState } from '../../../core/foundation/state.ts'
import { groupRef } from '../reader.ts'

/** What a group was asked for in a year, of one kind and in one currency. */
export interface OverviewRow {
  readonly group: { readonly name: Name; readonly title: string }
  /** In which the requests were made, in UTC: "2026". */
  readonly year: string
  /** Empty where they are of no kind. */
  readonly object: string
  readonly requests: number
  readonly asked: Sum
  /** What of it is still needed. */
  readonly granted: Sum
  readonly paid: Sum
}

type Sums = Omit<RequestSums, 'stage'>

/** The stages of sums together: the latest year first, and in it by the names of groups and kinds. */
export function requestsOverview(state: FoundationState, all: Iterable<RequestSums>): readonly OverviewRow[] {
  const rows = new Map<string, Sums>()
  for (const { stage: _, ...sums } of all) {
    const key = `${9999 - Number(sums.year)} ${sums.group} ${sums.object} ${sums.currency}`
    const row = rows.get(key)
    rows.set(key, row === undefined ? sums : added(row, sums))
  }
  const keys = [...rows.keys()].sort()
  return keys.flatMap((key) => {
    const row = rows.get(key)
    return row === undefined ? [] : [overviewRow(state, row)]
  })
}

function added(row: Sums, more: Sums): Sums {
  return {
    ...row,
    requests: row.requests + more.requests,
    asked: row.asked + more.asked,
    granted: row.granted + more.granted,
    paid: row.paid + more.paid,
  }
}

function overviewRow(state: FoundationState, sums: Sums): OverviewRow {
  const { group, year, object, currency, requests, asked, granted, paid } = sums
  const sum = (minor: bigint): Sum => ({ currency, minor: String(minor) })
  return {
    group: groupRef(state, group),
    year,
    object,
    requests,
    asked: sum(asked),
    granted: sum(granted),
    paid: sum(paid),
  }
}
