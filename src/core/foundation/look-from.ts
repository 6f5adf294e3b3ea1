import { epochOf, type Instant, instantOf } from '../base/instant.ts'
import type { Entry } from './event.ts'

/**
 * From when on the clock looks for what an entry brings about. What a founding tells comes one after the other at one moment: what holds
 * then is looked at after it.
 */
export function lookFrom({ at, by }: Pick<Entry, 'at' | 'by'>): Instant {
  return by.kind === 'founding' ? instantOf(epochOf(at) + 1) : at
}
