import type { Duration } from '../../base/duration.ts'
import { before, type Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import { daysOf } from '../days.ts'
import type { Holding } from '../seats/seat-state.ts'
import type { FoundationState } from '../state.ts'

/** How long before the end of a term its holder is shown what hangs on the seat (issue 5, hand-over). */
const lead: Duration = { count: 60, unit: 'day' }

/** When handing over begins: before the end of a term; undefined for a term that is no longer than that, or that has no end. */
export function handOverBegins(
  state: FoundationState,
  group: Name,
  { since, until }: Pick<Holding, 'since' | 'until'>,
): Instant | undefined {
  if (until === undefined) return undefined
  const begins = before(until, lead, daysOf(state, group))
  return begins > since ? begins : undefined
}
