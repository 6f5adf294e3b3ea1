import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import { closest, isExcepted, reaches } from '../../charter/powers/power-source.ts'
import type { MayDecide } from '../../charter/powers/who-may.ts'
import type { Action, Charter } from '../../charter/structure/charter.ts'
import { daysOf } from '../days.ts'
import { momentOf } from '../moment-of.ts'
import { happenedIn } from '../motions/after-close.ts'
import type { Asked } from '../people/facts/case.ts'
import { ceilingNow } from '../people/facts/ceiling-now.ts'
import { conditionNow } from '../people/facts/condition-now.ts'
import type { Refusal } from '../refusal.ts'
import type { FoundationState } from '../state.ts'

interface Wish {
  readonly group: Name
  readonly action: Action
  readonly request: Asked
  readonly at: Instant
}

/** Why a power does not reach a request now: its time, its gate, its limits over a time or for a person; undefined when it does. */
export function outsideBounds(
  state: FoundationState,
  { gate, limits = [], from, until, clause }: MayDecide,
  { group, action, request, at }: Wish,
): Refusal | undefined {
  const since = state.groups.get(group)?.since ?? at
  const moment = (when: typeof from) =>
    when === undefined ? undefined : momentOf(when, since, happenedIn(state, group), daysOf(state, group))
  const [begins, ends] = [moment(from), moment(until)]
  const isBefore = from !== undefined && (begins === undefined || at < begins)
  if (isBefore || (ends !== undefined && ends <= at)) {
    const span = { ...(begins !== undefined && { from: begins }), ...(ends !== undefined && { until: ends }) }
    return { type: 'PowerNotNow', group, action, ...span, clause }
  }
  if (gate !== undefined && conditionNow({ state, group, request, person: request.applicant, at }, gate) === 'no') {
    return { type: 'GateClosed', group, action, condition: gate, clause }
  }
  const counted = countedAction(state.groups.get(group)?.charter, action)
  const limited = { state, group, action: counted, request, at }
  const over = limits.find((ceiling) => ceilingNow(limited, ceiling) === 'no')
  return over === undefined ? undefined : { type: 'OverCeiling', group, action, ceiling: over, clause }
}

/** What counts against a limit: whatever is decided by the same line of the charter. */
function countedAction(charter: Charter | undefined, action: Action): Action {
  const about = (charter?.powers ?? []).filter((power) => reaches(power, action) && !isExcepted(power, action))
  return closest(about)[0]?.action ?? action
}
