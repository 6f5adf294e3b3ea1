import type { Instant } from '../../../base/instant.ts'
import type { Money } from '../../../base/money.ts'
import type { Commitment, DocumentRef, PersonId } from '../../event.ts'
import type { Denial, NotPut, RequestMade, RequestPutToVote, RequestWay } from './request-event.ts'
import type { Counted } from './request-sums.ts'

/** Money that somebody asks a group for. */
export interface GrantRequest {
  readonly made: RequestMade
  readonly at: Instant
  phase: RequestPhase
  champion: PersonId | undefined
  /** Who has said that they are close to the applicant or the event. */
  readonly interested: Map<PersonId, Commitment | undefined>
  readonly questions: ApplicantQuestion[]
  /** While an answer is awaited. */
  waiting: Waiting | undefined
  /** When the charter says that it is decided at the latest, with the time left out in which the clock stood still. */
  due: Instant | undefined
  overdue: Instant | undefined
  /** The short way was objected to, or came to nothing. */
  noFastTrack: boolean
  /** The votes and procedures that it came to, in order. */
  readonly put: (RequestPutToVote & { readonly at: Instant })[]
  award: Award | undefined
  /** What of it is in the sums over all requests. */
  counted: Counted | undefined
  /** The entries that it consists of. */
  readonly entries: number[]
}

/** Where a request stands. */
export type RequestPhase =
  /** Nobody speaks for it yet, and its charter needs that. */
  | { readonly kind: 'champion sought' }
  /** Without `ends` it waits until somebody brings it to the vote; `stuck` says why it could not go there by itself. */
  | { readonly kind: 'discussion'; readonly since: Instant; readonly ends?: Instant; readonly stuck?: NotPut }
  /** By the number of the vote or procedure that decides it now. */
  | { readonly kind: 'vote'; readonly motion: number }
  | { readonly kind: 'over'; readonly how: RequestEnd; readonly at: Instant; readonly is?: Denial }

export type RequestEnd = 'granted' | 'denied' | 'closed' | 'withdrawn'

/** Where it stands, in a word: what it came to when it is over. */
export type RequestStage = Exclude<RequestPhase['kind'], 'over'> | RequestEnd

export function stageOf({ phase }: Pick<GrantRequest, 'phase'>): RequestStage {
  return phase.kind === 'over' ? phase.how : phase.kind
}

export interface Waiting {
  readonly since: Instant
  /** What was left of the discussion and of the time to decide; undefined where the clock does not stand still. */
  readonly discussion_left_ms?: number
  readonly decision_left_ms?: number
}

export interface ApplicantQuestion {
  readonly number: number
  readonly person: PersonId
  readonly at: Instant
  readonly text: Commitment
  answer: { readonly answer: Commitment; readonly at: Instant } | undefined
}

/** What was granted, and what became of it. */
export interface Award {
  readonly decision: number
  readonly way: RequestWay | 'automatic'
  readonly at: Instant
  /** As it was granted. */
  readonly granted: Money
  /** As it is now that less may be needed. */
  amount: Money
  /** When the report is due; undefined where the charter sets no day, or none that is known yet. */
  reportDue: Instant | undefined
  reportMissed: Instant | undefined
  report: { readonly report: DocumentRef; readonly at: Instant; readonly by: PersonId } | undefined
}

export function isOpen({ phase }: Pick<GrantRequest, 'phase'>): boolean {
  return phase.kind !== 'over'
}
