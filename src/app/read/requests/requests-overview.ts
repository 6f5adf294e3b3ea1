import type { Sum } from '../../../core/base/money.ts'
import type { Name } from '../../../core/base/name.ts'
import type { GrantRequest } from '../../../core/foundation/money/requests/grant-request.ts'
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

interface Sums {
  readonly of: GrantRequest
  requests: number
  asked: bigint
  granted: bigint
  paid: bigint
}

/** In the order of groups' first requests, in one pass. */
export function requestsOverview(state: FoundationState, all: Iterable<GrantRequest>): readonly OverviewRow[] {
  const rows = new Map<string, Sums>()
  for (const request of all) {
    const { made, at, award } = request
    const key = `${made.group} ${at.slice(0, 4)} ${made.amount.currency} ${made.object}`
    const row = rows.get(key) ?? { of: request, requests: 0, asked: 0n, granted: 0n, paid: 0n }
    row.requests += 1
    row.asked += BigInt(made.amount.minor)
    row.granted += BigInt(award?.amount.minor ?? 0)
    row.paid += award === undefined ? 0n : BigInt(state.promises.get(award.decision)?.paid ?? 0)
    rows.set(key, row)
  }
  return [...rows.values()].map(({ of: { made, at }, requests, asked, granted, paid }) => {
    const { currency } = made.amount
    return {
      group: groupRef(state, made.group),
      year: at.slice(0, 4),
      object: made.object,
      requests,
      asked: { currency, minor: String(asked) },
      granted: { currency, minor: String(granted) },
      paid: { currency, minor: String(paid) },
    }
  })
}
