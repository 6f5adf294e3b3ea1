import type { Instant } from '../../../base/instant.ts'
import type { Money } from '../../../base/money.ts'
import type { Name } from '../../../base/name.ts'
import type { FoundationState } from '../../state.ts'
import type { RequestEnd } from './grant-request.ts'

/** What a group was asked for in a span of time, from a moment up to, not at, another; and what came of requests in it. */
export interface RequestsIn {
  readonly made: readonly {
    readonly request: number
    readonly title: string
    readonly asked: Money
    readonly at: Instant
  }[]
  readonly ended: readonly {
    readonly request: number
    readonly title: string
    readonly how: RequestEnd
    readonly at: Instant
    /** As it was granted. */
    readonly granted?: Money
  }[]
  readonly reported: readonly { readonly request: number; readonly title: string; readonly at: Instant }[]
}

export function requestsIn(state: FoundationState, group: Name, from: Instant, until: Instant): RequestsIn {
  const isIn = (at: Instant) => at >= from && at < until
  const all = [...state.requests.values()].filter(({ made }) => made.group === group)
  return {
    made: all.flatMap(({ made: { request, title, amount }, at }) =>
      isIn(at) ? [{ request, title, asked: amount, at }] : [],
    ),
    ended: all.flatMap(({ made: { request, title }, phase, award }) => {
      if (phase.kind !== 'over' || !isIn(phase.at)) return []
      const { how, at } = phase
      return [{ request, title, how, at, ...(award !== undefined && { granted: award.granted }) }]
    }),
    reported: all.flatMap(({ made: { request, title }, award }) =>
      award?.report === undefined || !isIn(award.report.at) ? [] : [{ request, title, at: award.report.at }],
    ),
  }
}
