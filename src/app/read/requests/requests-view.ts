import type { Name } from '../../../core/base/name.ts'
import { isInForce } from '../../../core/foundation/life/in-force.ts'
import {
  type GrantRequest,
  isOpen,
  type RequestStage,
  stageOf,
} from '../../../core/foundation/money/requests/grant-request.ts'
import type { RequestSums } from '../../../core/foundation/money/requests/request-sums.ts'
import type { FoundationState } from '../../../core/foundation/state.ts'
import { foundationRef, groupRef, type Reader } from '../reader.ts'
import type { FoundationRef } from '../views.ts'
import { type RequestSummary, requestSummary } from './request-summary.ts'
import { type OverviewRow, requestsOverview } from './requests-overview.ts'

/** Which requests are meant; all of them where nothing is said. */
export interface WhichRequests {
  readonly group?: Name
  readonly stage?: RequestStage
  /** In which they were made, in UTC: "2026". */
  readonly year?: string
  /** Those with a smaller number. */
  readonly before?: number
}

export interface RequestsView {
  readonly foundation: FoundationRef
  readonly which: WhichRequests
  /** Groups that can be asked for money. */
  readonly groups: readonly { readonly name: Name; readonly title: string }[]
  /** In which something was asked of them, the latest first. */
  readonly years: readonly string[]
  /** Over all that are meant, whatever page of them is shown. */
  readonly overview: readonly OverviewRow[]
  /** The newest first. */
  readonly requests: readonly RequestSummary[]
  /** Of the next page. */
  readonly next?: number
}

const most_shown = 100

export function requestsView(reader: Reader, which: WhichRequests): RequestsView {
  const { state } = reader.snapshot
  const sums = [...state.requestSums.values()].filter(({ group }) => which.group === undefined || group === which.group)
  const { shown, next } = newest(state, which)
  const taking = [...state.groups.values()].filter((group) => isInForce(group) && group.charter.money?.requests)
  return {
    foundation: foundationRef(reader),
    which,
    groups: taking.map(({ name }) => groupRef(state, name)),
    years: [...new Set(sums.map(({ year }) => year))].toSorted().toReversed(),
    overview: requestsOverview(
      state,
      sums.filter((one) => isMeant(one, which)),
    ),
    requests: shown.map((request) => requestSummary(reader, request)),
    ...(next !== undefined && { next }),
  }
}

/** From the highest number down, since pages begin there and end early. */
function newest(
  { requests, numbers }: FoundationState,
  which: WhichRequests,
): { readonly shown: readonly GrantRequest[]; readonly next: number | undefined } {
  const shown: GrantRequest[] = []
  for (let number = Math.min(which.before ?? Number.POSITIVE_INFINITY, numbers + 1) - 1; number > 0; number -= 1) {
    const request = requests.get(number)
    if (request === undefined || !isOfGroup(request, which) || !isMeant(listed(request), which)) continue
    if (shown.length === most_shown) return { shown, next: shown.at(-1)?.made.request }
    shown.push(request)
  }
  return { shown, next: undefined }
}

function isOfGroup({ made }: GrantRequest, { group }: WhichRequests): boolean {
  return group === undefined || made.group === group
}

function listed(request: GrantRequest): Pick<RequestSums, 'stage' | 'year'> {
  return { stage: stageOf(request), year: request.at.slice(0, 4) }
}

function isMeant(one: Pick<RequestSums, 'stage' | 'year'>, { stage, year }: WhichRequests): boolean {
  return (stage === undefined || stage === one.stage) && (year === undefined || year === one.year)
}

/** What the page of a group says of its requests; nothing where its charter knows none. */
export function requestsOfGroup(
  { snapshot: { state } }: Reader,
  name: Name,
): { readonly requests?: { readonly all: number; readonly open: number } } {
  const all = [...state.requests.values()].filter(({ made }) => made.group === name)
  if (all.length === 0 && state.groups.get(name)?.charter.money?.requests === undefined) return {}
  return { requests: { all: all.length, open: all.filter(isOpen).length } }
}
