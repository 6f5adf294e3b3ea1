import type { Instant } from '../../../core/base/instant.ts'
import type { Money } from '../../../core/base/money.ts'
import type { Name } from '../../../core/base/name.ts'
import { type GrantRequest, type RequestStage, stageOf } from '../../../core/foundation/money/requests/grant-request.ts'
import { groupRef, personRef, type Reader } from '../reader.ts'
import type { PersonRef } from '../views.ts'

export const requestStages = [
  'champion sought',
  'discussion',
  'vote',
  'granted',
  'denied',
  'closed',
  'withdrawn',
] as const satisfies readonly RequestStage[]

/** A request in a list. */
export interface RequestSummary {
  readonly number: number
  readonly title: string
  readonly group: { readonly name: Name; readonly title: string }
  readonly applicant: PersonRef
  /** What kind of grant, where it is of a kind: "travel". */
  readonly object: string
  readonly made: Instant
  readonly asked: Money
  readonly stage: RequestStage
  /** The clock stands still, or its applicant owes an answer. */
  readonly isWaiting: boolean
  /** When the discussion is over and it goes to the vote by itself. */
  readonly ends?: Instant
  /** As it is now that less may be needed. */
  readonly granted?: Money
}

export function requestSummary(reader: Reader, request: GrantRequest): RequestSummary {
  const { made, at, phase, waiting, award } = request
  const ends = phase.kind === 'discussion' && waiting?.discussion_left_ms === undefined ? phase.ends : undefined
  return {
    number: made.request,
    title: made.title,
    group: groupRef(reader.snapshot.state, made.group),
    applicant: personRef(reader, made.person),
    object: made.object,
    made: at,
    asked: made.amount,
    stage: stageOf(request),
    isWaiting: waiting !== undefined,
    ...(ends !== undefined && { ends }),
    ...(award !== undefined && { granted: award.amount }),
  }
}
