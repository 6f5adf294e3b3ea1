import type { Instant } from '../../../base/instant.ts'
import type { RequestClause } from '../../../charter/structure/money-rules.ts'
import { type ClockStep, type ClockTools, openingAt } from '../../clock-tools.ts'
import type { FoundationState } from '../../state.ts'
import type { GrantRequest } from './grant-request.ts'
import { turnOfRequest } from './request-clock.ts'
import { clauseOfRequests, requestIn, rulesOf } from './request-rules.ts'
import { bringToVote, wayByItself } from './to-the-vote.ts'

/** What time brings about for a request. */
export function requestTurn(state: FoundationState, number: number, at: Instant, tools: ClockTools): ClockStep {
  const request = requestIn(state, number)
  const turn = turnOfRequest(state, number)
  const rules = rulesOf(state, request)
  const under = (part: RequestClause) => clauseOfRequests(rules, part)
  switch (turn?.kind) {
    case undefined:
      return { events: [], under: undefined }
    case 'to the vote':
      return { ...toTheVote(state, request, at, tools), under: under('discussion') }
    case 'closed':
      return {
        events: [{ type: 'RequestClosed', request: number, why: 'no answer' }],
        under: under('closed without answer after'),
      }
    case 'overdue':
      return { events: [{ type: 'RequestOverdue', request: number }], under: under('decided within') }
    case 'denied': {
      const { motion, is } = turn
      return { events: [{ type: 'RequestDenied', request: number, motion, is }], under: rules.clause }
    }
    case 'back': {
      const { motion, why } = turn
      return { events: [{ type: 'RequestBack', request: number, motion, why }], under: rules.clause }
    }
    case 'report missed':
      return { events: [{ type: 'AwardReportMissed', request: number }], under: under('report') }
  }
}

/** The charter moves it, for whoever speaks for it or else for its applicant. */
function toTheVote(
  state: FoundationState,
  request: GrantRequest,
  at: Instant,
  tools: ClockTools,
): Omit<ClockStep, 'under'> {
  const { made, champion } = request
  const way = wayByItself(state, request, at)
  if (way === undefined) {
    return { events: [{ type: 'RequestNotPutToVote', request: made.request, why: 'nobody can decide' }] }
  }
  const bringing = { mover: champion ?? made.person, byItself: true }
  return bringToVote(state, request, way, bringing, openingAt(at, tools))
}
