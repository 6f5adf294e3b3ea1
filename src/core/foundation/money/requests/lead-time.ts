import { before, type Instant } from '../../../base/instant.ts'
import type { Name } from '../../../base/name.ts'
import { ok, type Result, refuse } from '../../../base/result.ts'
import type { RequestRules } from '../../../charter/structure/money-rules.ts'
import { daysOf } from '../../days.ts'
import { duesBetween } from '../../duties/next-due.ts'
import { occasionsIn } from '../../duties/occasions.ts'
import type { Refusal } from '../../refusal.ts'
import type { FoundationState } from '../../state.ts'
import { actionOf } from './asked-action.ts'
import type { MoneyAsked } from './request-act.ts'
import { clauseOfRequests } from './request-rules.ts'

/** How a request stands to the lead time of its charter: too late is refused, later than advised is told. */
export function leadOf(
  state: FoundationState,
  rules: RequestRules,
  asking: Pick<MoneyAsked, 'group' | 'verb' | 'object' | 'needed'>,
  at: Instant,
): Result<{ readonly isLate: boolean }, Refusal> {
  const { leadTime } = rules
  const { group, needed } = asking
  if (leadTime === undefined || needed === undefined) return ok({ isLate: false })
  const { least, advised } = leadTime
  const days = daysOf(state, group)
  const latest = before(needed, least, days)
  const action = actionOf(asking)
  if (at > latest) {
    const clause = clauseOfRequests(rules, 'lead time')
    return refuse({ type: 'AskedTooLate', group, action, least, needed, latest, clause })
  }
  return ok({ isLate: advised !== undefined && at > before(needed, advised, days) })
}

/** When a body meets between two moments, by the duty of its charter to meet; undefined where it has none with dates. */
export function meetingsBetween(
  state: FoundationState,
  name: Name,
  from: Instant,
  until: Instant,
): readonly Instant[] | undefined {
  const group = state.groups.get(name)
  const regular = group?.charter.duties?.filter(
    (duty) => isMeeting(duty.name) && duty.due.some(({ kind }) => kind === 'every'),
  )
  if (group === undefined || regular === undefined || regular.length === 0) return undefined
  const counting = { since: group.since, days: daysOf(state, name), occasions: occasionsIn(state, group, from) }
  return regular.flatMap(({ due }) => due.flatMap((one) => duesBetween(one, from, until, counting))).toSorted()
}

function isMeeting(duty: Name): boolean {
  return duty === 'meeting' || duty.endsWith('-meeting')
}
