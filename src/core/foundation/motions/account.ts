import { after, type Instant } from '../../base/instant.ts'
import { daysOf } from '../days.ts'
import type { MotionParts } from '../event.ts'
import type { Account, FoundationState } from '../state.ts'

/** What is owed of a matter that took effect at a moment: at once where no time is said. */
export function accountOf(
  state: FoundationState,
  { group, reportTo }: Pick<MotionParts, 'group' | 'reportTo'>,
  at: Instant,
): { readonly account?: Account } {
  if (reportTo === undefined) return {}
  const { to, within } = reportTo
  return { account: { to, due: within === undefined ? at : after(at, within, daysOf(state, group)) } }
}
