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

/** The stages of sums together: the latest year first, and in it by the names of groups and kinds. */
export function requestsOverview(state: FoundationState, all: Iterable<RequestSums>): readonly OverviewRow[] {
  const rows = new Map<string, RequestSums[]>()
  for (const sums of all) {
    const stages = rows.get(sums.row)
    if (stages === undefined) rows.set(sums.row, [sums])
    else stages.push(sums)
  }
  return [...rows.keys()].sort().map((row) => overviewRow(state, rows.get(row) ?? []))
}

function overviewRow(state: FoundationState, stages: readonly RequestSums[]): OverviewRow {
  let [requests, asked, granted, paid] = [0, 0n, 0n, 0n]
  for (const sums of stages) {
    requests += sums.requests
    asked += sums.asked
    granted += sums.granted
    paid += sums.paid
  }
  const { group = '', year = '', object = '', currency = '' } = stages[0] ?? {}
  return {
    group: groupRef(state, group),
    year,
    object,
    requests,
    asked: { currency, minor: String(asked) },
    granted: { currency, minor: String(granted) },
    paid: { currency, minor: String(paid) },
  }
}
