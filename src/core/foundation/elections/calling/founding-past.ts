import type { Instant } from '../../../base/instant.ts'
import { dropStale } from '../../deadline.ts'
import type { Entry } from '../../event.ts'
import type { FoundationState } from '../../state.ts'

/** How the acts of a founding file are identified. */
const founding = 'founding-'

/** Acts of a founding file, by their place in it. */
export function foundingAct(place: number): string {
  return `${founding}${place}`
}

/** What was before the last of its acts a founding tells itself: who held which seat, and no election that it does not tell of. */
export function noteFounding(state: FoundationState, { act, at }: Pick<Entry, 'act' | 'at'>): void {
  if (act.startsWith(founding)) state.foundingUntil = at
}

/** While a founding is acted out, no election begins by itself up to its next act. */
export function passOverElections(state: FoundationState, to: Instant): void {
  if (to < state.foundingUntil) return
  state.foundingUntil = to
  dropStale(state)
}
