import type { Instant } from '../../../core/base/instant.ts'
import { type Foresight, foresee } from '../../../core/foundation/foresight/foresee.ts'
import type { FoundationState } from '../../../core/foundation/state.ts'

/** Pages ask more often than a record grows: what one run of the clock has found is kept for the hour. */
const known = new WeakMap<
  FoundationState,
  { readonly size: number; readonly hour: string; readonly foresight: Foresight }
>()

export function foreseen(state: FoundationState, now: Instant, until: Instant): Foresight {
  const hour = now.slice(0, 'YYYY-MM-DDTHH'.length)
  const before = known.get(state)
  if (before !== undefined && before.size === state.size && before.hour === hour) return before.foresight
  const foresight = foresee(state, now, until)
  known.set(state, { size: state.size, hour, foresight })
  return foresight
}
