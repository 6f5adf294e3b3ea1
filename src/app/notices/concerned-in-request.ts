import type { Instant } from '../../core/base/instant.ts'
import type { PersonId } from '../../core/foundation/event.ts'
import type { RequestEvent } from '../../core/foundation/money/requests/request-event.ts'
import { actsOn } from '../../core/foundation/money/requests/reviewers.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import type { Concern } from './concerned.ts'

/** Whom something that happened to a request concerns: its applicant, who decides on it, or both. */
export function concernedInRequest(event: RequestEvent, state: FoundationState, at: Instant): Concern | undefined {
  if (event.type === 'RequestDraftKept' || event.type === 'RequestDraftDropped') return undefined
  const request = state.requests.get(event.request)
  if (request === undefined) return undefined
  const applicant: readonly PersonId[] = [request.made.person]
  const reviewers = () => actsOn(state, request, at)
  switch (event.type) {
    case 'RequestMade': {
      const asked = request.made.champion
      return { notice: 'request', to: [...reviewers(), ...(asked === undefined ? [] : [asked])] }
    }
    case 'ApplicantAnswered':
    case 'RequestNotPutToVote':
    case 'RequestOverdue':
    case 'RequestWithdrawn':
    case 'AwardReduced':
    case 'AwardReported':
      return { notice: 'request', to: reviewers() }
    case 'RequestChampioned':
    case 'ApplicantAsked':
    case 'RequestPutToVote':
    case 'RequestGranted':
    case 'RequestDenied':
    case 'RequestClosed':
      return { notice: 'request', to: applicant }
    case 'RequestBack':
    case 'AwardReportMissed':
      return { notice: 'request', to: [...applicant, ...reviewers()] }
    case 'InterestDeclared':
    case 'RequestGrantedByCharter':
      return undefined
  }
}
