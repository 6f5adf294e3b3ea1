import type { Entry } from '../../core/foundation/event.ts'
import { englishEvent } from './en/events.ts'
import type { Locale } from './locale.ts'
import type { Lookups } from './lookups.ts'

const catalogues: Readonly<Record<Locale, (entry: Entry, lookups: Lookups) => string>> = { en: englishEvent }

/** An entry of the record as one sentence: what happened and to whom. */
export function eventWords(entry: Entry, locale: Locale, lookups: Lookups): string {
  return catalogues[locale](entry, lookups)
}
