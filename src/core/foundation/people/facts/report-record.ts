import type { Instant } from '../../../base/instant.ts'
import type { Name } from '../../../base/name.ts'
import type { FoundationState, OccurredEvent } from '../../state.ts'

/** Reports are events of a charter that are called so: "report", "quarterly report". */
export function reportsOf(state: FoundationState, group: Name, since: Instant, at: Instant): readonly OccurredEvent[] {
  return state.events.filter(({ group: of, event, on }) => of === group && isReport(event) && on > since && on <= at)
}

function isReport(event: Name): boolean {
  return event === 'report' || event.endsWith('-report')
}
