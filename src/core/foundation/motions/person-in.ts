import type { Effect } from '../effect.ts'
import type { PersonId } from '../event.ts'

/** Whom an effect is about: who gains or loses a seat by it. */
export function personIn(effect: Effect): PersonId | undefined {
  return 'person' in effect ? effect.person : undefined
}
