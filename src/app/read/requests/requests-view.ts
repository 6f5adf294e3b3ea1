import type { Name } from '../../../core/base/name.ts'
import { isInForce } from '../../../core/foundation/life/in-force.ts'
import { type GrantRequest, isOpen } from '../../../core/foundation/money/requests/grant-request.ts'
import { foundationRef, groupRef, type Reader } from '../reader.ts'
import type { FoundationRef } from '../views.ts'
import { type RequestStage, type RequestSummary, requestSummary, stageOf } from './request-summary.ts'
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
  const all = [...state.requests.values()].toReversed()
  const ofGroup = all.filter(({ made }) => which.group === undefined || made.group === which.group)
  const meant = ofGroup.filter((request) => isMeant(request, which))
  const rest = which.before === undefined ? meant : meant.filter(({ made }) => made.request < (which.before ?? 0))
  const shown = rest.slice(0, most_shown)
  const last = rest.length > most_shown ? shown.at(-1)?.made.request : undefined
  const taking = [...state.groups.values()].filter((group) => isInForce(group) && group.charter.money?.requests)
  return {
    foundation: foundationRef(reader),
    which,
    groups: taking.map(({ name }) => groupRef(state, name)),
    years: [...new Set(ofGroup.map(yearOf))],
    overview: requestsOverview(state, meant),
    requests: shown.map((request) => requestSummary(reader, request)),
    ...(last !== undefined && { next: last }),
  }
}

function isMeant(request: GrantRequest, { stage, year }: WhichRequests): boolean {
  return (stage === undefined || stageOf(request) === stage) && (year === undefined || yearOf(request) === year)
}

function yearOf({ at }: GrantRequest): string {
  return at.slice(0, 4)
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
