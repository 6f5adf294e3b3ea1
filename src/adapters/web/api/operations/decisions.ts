import { z } from '@hono/zod-openapi'
import { deedView } from '../../../../app/read/deed-view.ts'
import { decisionView, motionSummary } from '../../../../app/read/motion-views.ts'
import { pendingView } from '../../../../app/read/pending-views.ts'
import type { Reader } from '../../../../app/read/reader.ts'
import type { Proposal } from '../../../../core/foundation/motions/motion-state.ts'
import { listOf } from '../answers/common.ts'
import {
  decision,
  decisionOf,
  decisionSummary,
  decisionSummaryOf,
  deedOf,
  deedSummaryOf,
  pendingOf,
  pendingSummaryOf,
  voter,
  votersOf,
} from '../answers/decision.ts'
import { listQuery, partOf } from '../cursor.ts'
import { wholeNumber } from '../parameters.ts'
import { reading } from '../reading.ts'

const decisionParams = z.object({ number: wholeNumber(1).openapi({ example: 1 }) })

const stages = ['waiting', 'open', 'closed'] as const
type Stage = (typeof stages)[number]

/** Everything that has a number: votes, motions that wait for theirs, and procedures. */
export const listDecisions = reading({
  id: 'listDecisions',
  path: '/{foundation}/decisions',
  params: z.object({}),
  query: listQuery.extend({
    stage: z.enum(stages).optional().describe('Only those that wait for their vote, are open, or are over.'),
    group: z.string().max(80).optional().describe('Only those of this group.'),
  }),
  answer: listOf(decisionSummary, 'DecisionList'),
  load: ({ reader, query }) => {
    const numbers = Array.from({ length: reader.snapshot.state.numbers }, (_, index) => index + 1)
    const isAsked = (one: number) =>
      summaryIn(reader, one) !== undefined &&
      (query.stage === undefined || stageIn(reader, one) === query.stage) &&
      (query.group === undefined || groupIn(reader, one) === query.group)
    const part = partOf(numbers, (one) => one, query, isAsked)
    return part && { items: part.items.flatMap((one) => summaryIn(reader, one) ?? []), next: part.next }
  },
})

export const readDecision = reading({
  id: 'readDecision',
  path: '/{foundation}/decisions/{number}',
  params: decisionParams,
  query: z.object({}),
  answer: decision,
  load: ({ reader, params, lookups }) => {
    const vote = decisionView(reader, params.number)
    if (vote !== undefined) return decisionOf(vote, lookups)
    const pending = pendingView(reader, params.number)
    if (pending !== undefined) return pendingOf(pending, lookups)
    const deed = deedView(reader, params.number)
    return deed && deedOf(deed)
  },
})

/** Who could vote, why, and how they did as far as it is shown. */
export const listVoters = reading({
  id: 'listVoters',
  path: '/{foundation}/decisions/{number}/voters',
  params: decisionParams,
  query: listQuery,
  answer: listOf(voter, 'VoterList'),
  load: ({ reader, params, query }) => {
    const view = decisionView(reader, params.number)
    const part = view && partOf(votersOf(view), (one) => one.person.id, query)
    return part && { items: [...part.items], next: part.next }
  },
})

function summaryIn(reader: Reader, one: number) {
  const motion = reader.snapshot.state.motions.get(one)
  if (motion !== undefined) return decisionSummaryOf(motionSummary(reader, motion))
  const pending = pendingView(reader, one)
  if (pending !== undefined) return pendingSummaryOf(pending)
  const deed = deedView(reader, one)
  return deed && deedSummaryOf(deed)
}

function stageIn({ snapshot }: Reader, one: number): Stage {
  const { motions, proposals, courses, deeds } = snapshot.state
  if (deeds.has(one)) return 'closed'
  const motion = motions.get(one)
  if (motion !== undefined) return motion.closed === undefined && motion.phase.kind !== 'settled' ? 'open' : 'closed'
  const proposal = proposals.get(one)
  if (proposal !== undefined) return isOver(proposal) ? 'closed' : 'waiting'
  return courses.get(one)?.ended === undefined ? 'waiting' : 'closed'
}

function isOver({ phase }: Proposal): boolean {
  return phase.kind === 'lapsed' || phase.kind === 'withdrawn'
}

function groupIn({ snapshot }: Reader, one: number): string | undefined {
  const { motions, proposals, courses, deeds } = snapshot.state
  const said = motions.get(one)?.opened ?? proposals.get(one)?.moved ?? courses.get(one)?.begun ?? deeds.get(one)?.done
  return said?.group
}
