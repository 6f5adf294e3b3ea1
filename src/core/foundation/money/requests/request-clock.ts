import { after, type Instant } from '../../../base/instant.ts'
import { daysOf } from '../../days.ts'
import { isWaiting } from '../../motions/waiting.ts'
import type { FoundationState } from '../../state.ts'
import type { GrantRequest } from './grant-request.ts'
import type { Back, Denial } from './request-event.ts'
import { rulesOf } from './request-rules.ts'

/** What time brings about for a request, and when. */
export type RequestTurn =
  | { readonly kind: 'to the vote' | 'closed' | 'overdue' | 'report missed'; readonly at: Instant }
  | { readonly kind: 'denied'; readonly at: Instant; readonly is: Denial; readonly motion: number }
  | { readonly kind: 'back'; readonly at: Instant; readonly why: Back; readonly motion: number }

/** The next of them; undefined where it waits for nobody but people. */
export function turnOfRequest(state: FoundationState, number: number): RequestTurn | undefined {
  const request = state.requests.get(number)
  if (request === undefined) return undefined
  const turns = [
    discussionOver(request),
    silent(state, request),
    decidedNot(state, request),
    overdue(request),
    reportMissed(request),
  ].filter((turn) => turn !== undefined)
  return turns.reduce<RequestTurn | undefined>(
    (first, turn) => (first === undefined || turn.at < first.at ? turn : first),
    undefined,
  )
}

function discussionOver({ phase, waiting }: GrantRequest): RequestTurn | undefined {
  const isStill = waiting?.discussion_left_ms !== undefined
  if (phase.kind !== 'discussion' || phase.ends === undefined || isStill) return undefined
  return { kind: 'to the vote', at: phase.ends }
}

/** At the vote nothing is closed: whoever votes knows what was not answered. */
function silent(state: FoundationState, request: GrantRequest): RequestTurn | undefined {
  const { closedAfter } = rulesOf(state, request)
  const { phase, waiting, made } = request
  if (closedAfter === undefined || waiting === undefined) return undefined
  if (phase.kind !== 'discussion' && phase.kind !== 'champion sought') return undefined
  return { kind: 'closed', at: after(waiting.since, closedAfter, daysOf(state, made.group)) }
}

function overdue({ phase, due, overdue: since, waiting }: GrantRequest): RequestTurn | undefined {
  const isStill = waiting?.decision_left_ms !== undefined
  if (phase.kind === 'over' || due === undefined || since !== undefined || isStill) return undefined
  return { kind: 'overdue', at: due }
}

function reportMissed({ award }: GrantRequest): RequestTurn | undefined {
  if (award?.reportDue === undefined || award.report !== undefined || award.reportMissed !== undefined) return undefined
  return award.amount.minor === 0 ? undefined : { kind: 'report missed', at: award.reportDue }
}

/** What decided it has ended without granting it, and nobody else is asked. */
function decidedNot(state: FoundationState, { phase, put }: GrantRequest): RequestTurn | undefined {
  if (phase.kind !== 'vote') return undefined
  const { motion } = phase
  if ((state.followUps.get(motion) ?? []).some(({ kind }) => kind === 'ask')) return undefined
  const isFast = put.at(-1)?.way === 'fast track'
  const ended = endOfVote(state, motion)
  if (ended === undefined) return undefined
  const { at, how } = ended
  if (how === 'withdrawn' || how === 'lapsed') return { kind: 'back', at, why: how, motion }
  // What was objected to on the short way goes the regular one, unless its rule has taken it there.
  if (isFast && put.at(-1)?.motion === motion) return { kind: 'back', at, why: 'objected', motion }
  return { kind: 'denied', at, is: how, motion }
}

function endOfVote(
  state: FoundationState,
  number: number,
): { readonly at: Instant; readonly how: Denial | 'withdrawn' | 'lapsed' } | undefined {
  const phase = state.motions.get(number)?.phase
  if (phase?.kind === 'settled') {
    switch (phase.how) {
      case 'in effect':
        return undefined
      case 'lost':
      case 'not ratified':
      case 'reversed':
      case 'undone':
        return { at: phase.at, how: 'lost' }
      case 'undecided':
        return { at: phase.at, how: 'undecided' }
      case 'withdrawn':
        return { at: phase.at, how: 'withdrawn' }
    }
  }
  const waits = state.proposals.get(number)?.phase
  if (phase === undefined && waits !== undefined && !isWaiting(waits)) {
    return 'at' in waits && waits.kind !== 'opened' ? { at: waits.at, how: waits.kind } : undefined
  }
  const ended = state.courses.get(number)?.ended
  if (ended === undefined || ended.is === 'carried') return undefined
  return { at: ended.at, how: ended.is === 'undecided' ? 'undecided' : 'lost' }
}
