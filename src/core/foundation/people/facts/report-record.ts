import type { Instant } from '../../../base/instant.ts'
import type { Name } from '../../../base/name.ts'
import { reportDuties } from '../../duties/reports/duty-of.ts'
import { givenAt } from '../../duties/reports/report-state.ts'
import { type MissedCount, missedOf, reportsOfGroup } from '../../duties/reports/reports-in.ts'
import type { FoundationState } from '../../state.ts'
import type { Span } from './window-start.ts'

/** When reports were handed in: by duties of the group, and as events of its charter that are called so, "report", "quarterly report". */
export function reportsOf(
  state: FoundationState,
  group: Name,
  since: Instant,
  at: Instant,
): readonly { readonly on: Instant }[] {
  const recorded = state.events.filter((one) => one.group === group && isReport(one.event))
  const given = reportsOfGroup(state, group).flatMap((report) => {
    const on = givenAt(report)
    return on === undefined ? [] : [{ on }]
  })
  return [...recorded, ...given].filter(({ on }) => on > since && on <= at)
}

/**
 * How many were missed of what was due in a span: of one duty, or of all, and then in a row by the worst of them. Undefined where
 * the charter has no duty that is handed in.
 */
export function reportsMissed(
  state: FoundationState,
  group: Name,
  { from, to }: Span,
  duty?: Name,
): MissedCount | undefined {
  const charter = state.groups.get(group)?.charter
  const duties = charter === undefined ? [] : reportDuties(charter).filter(({ name }) => name === (duty ?? name))
  if (duties.length === 0) return undefined
  const counts = duties.map(({ name }) => missedOf(state, group, name, { since: from, at: to }))
  return {
    inARow: Math.max(...counts.map(({ inARow }) => inARow)),
    inAll: counts.reduce((sum, { inAll }) => sum + inAll, 0),
  }
}

function isReport(event: Name): boolean {
  return event === 'report' || event.endsWith('-report')
}
