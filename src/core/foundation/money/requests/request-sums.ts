import type { Name } from '../../../base/name.ts'
import type { Event } from '../../event.ts'
import type { FoundationState } from '../../state.ts'
import { type GrantRequest, type RequestStage, stageOf } from './grant-request.ts'

/** What a group was asked for in a year, of one kind, in one currency, as far as it stands at one stage. Sums of minor units. */
export interface RequestSums {
  /** What all its stages share, in a form that puts the latest year first: making it for each answer would cost more than all the rest. */
  readonly row: string
  readonly group: Name
  /** In which the requests were made, in UTC: "2026". */
  readonly year: string
  /** Empty where they are of no kind. */
  readonly object: string
  readonly currency: string
  readonly stage: RequestStage
  requests: number
  asked: bigint
  /** What of it is still needed. */
  granted: bigint
  paid: bigint
}

/** What of a request is in the sums of its key. */
export interface Counted {
  readonly key: string
  readonly granted: number
  readonly paid: number
}

/** Keeps the sums right after an event, so that nobody goes through all requests for them. */
export function countRequests(state: FoundationState, event: Event): void {
  const request = requestTouched(state, event)
  if (request !== undefined) recount(state, request)
}

function requestTouched(state: FoundationState, event: Event): GrantRequest | undefined {
  if ('request' in event && typeof event.request === 'number') return state.requests.get(event.request)
  if (event.type === 'PaymentMade') return requestOfPromise(state, state.payments.get(event.payment)?.promise)
  return 'motion' in event ? requestOfPromise(state, event.motion) : undefined
}

function requestOfPromise(state: FoundationState, decision: number | undefined): GrantRequest | undefined {
  const request = decision === undefined ? undefined : state.requestOf.get(decision)
  return request === undefined ? undefined : state.requests.get(request)
}

function recount(state: FoundationState, request: GrantRequest): void {
  const { made, at, award, counted } = request
  const year = at.slice(0, 4)
  const stage = stageOf(request)
  const { group, object, amount } = made
  const row = `${9999 - Number(year)} ${group} ${object} ${amount.currency}`
  const key = `${row} ${stage}`
  const granted = award?.amount.minor ?? 0
  const paid = award === undefined ? 0 : (state.promises.get(award.decision)?.paid ?? 0)
  if (counted?.key === key && counted.granted === granted && counted.paid === paid) return
  if (counted !== undefined) add(state, counted, amount.minor, -1)
  if (!state.requestSums.has(key)) {
    const none = { requests: 0, asked: 0n, granted: 0n, paid: 0n }
    state.requestSums.set(key, { row, group, year, object, currency: amount.currency, stage, ...none })
  }
  request.counted = { key, granted, paid }
  add(state, request.counted, amount.minor, 1)
}

function add(state: FoundationState, { key, granted, paid }: Counted, asked: number, sign: 1 | -1): void {
  const sums = state.requestSums.get(key)
  if (sums === undefined) throw new Error(`A request is counted in ${key}, of which there are no sums`)
  sums.requests += sign
  sums.asked += BigInt(sign * asked)
  sums.granted += BigInt(sign * granted)
  sums.paid += BigInt(sign * paid)
  if (sums.requests === 0) state.requestSums.delete(key)
}
