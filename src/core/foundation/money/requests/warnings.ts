import { after, type Instant } from '../../../base/instant.ts'
import type { RequestRules } from '../../../charter/structure/money-rules.ts'
import { daysOf } from '../../days.ts'
import { firstRule } from '../../motions/may-move.ts'
import { wayOfDeciding } from '../../rule-of.ts'
import type { FoundationState } from '../../state.ts'
import type { AskedFor } from './asked-for.ts'
import { type DecidingWay, decidingWay } from './deciding-way.ts'
import { leadOf, meetingsBetween } from './lead-time.ts'
import type { Warning } from './request-event.ts'

/**
 * What somebody is told who asks: it comes later than the charter advises; or it has to go to another body, which by its calendar does not meet
 * between the recommendation, as late as that may come, and the day on which the money is needed.
 */
export function warningsOf(
  state: FoundationState,
  rules: RequestRules,
  asked: AskedFor,
  at: Instant,
): readonly Warning[] {
  const lead = leadOf(state, rules, asked.asking, at)
  const way = decidingWay(state, rules, asked, at)
  const brought = way.ok && way.value.kind === 'decided' ? way.value.brought : undefined
  const isLate = (lead.ok && lead.value.isLate) || brought?.late === true
  const isBefore = way.ok && meetsTooLate(state, rules, asked, way.value, at)
  return [...(isLate ? (['later than advised'] as const) : []), ...(isBefore ? ([noMeeting] as const) : [])]
}

const noMeeting: Warning = 'no meeting before it is needed'

function meetsTooLate(
  state: FoundationState,
  { discussion }: RequestRules,
  { asking: { group, needed } }: AskedFor,
  way: DecidingWay,
  at: Instant,
): boolean {
  if (needed === undefined || way.kind !== 'decided' || way.way !== 'with recommendation') return false
  const days = daysOf(state, group)
  const talked = discussion?.most === undefined ? at : after(at, discussion.most, days)
  const recommending = way.recommendedBy === undefined ? undefined : wayOfDeciding(state, way.recommendedBy)
  const open = recommending === undefined ? undefined : firstRule(state, recommending)?.open
  const ready = open === undefined ? talked : after(talked, open, days)
  return meetingsBetween(state, way.group, ready, needed)?.length === 0
}
