import type { ClauseRef } from '../../core/charter/structure/charter.ts'
import type { Refusal } from '../../core/foundation/refusal.ts'
import { englishRefusal } from './en/refusals.ts'
import type { Locale } from './locale.ts'
import type { Lookups } from './lookups.ts'
import type { Refused } from './refused.ts'

/** A refusal as a person reads it. */
export interface RefusalWords extends Refused {
  /** The clause that forbids it, for a link; undefined where no charter is the reason. */
  readonly clause?: ClauseRef
}

const catalogues: Readonly<Record<Locale, (refusal: Refusal, lookups: Lookups) => Refused>> = {
  en: englishRefusal,
}

export function refusalWords(refusal: Refusal, locale: Locale, lookups: Lookups): RefusalWords {
  const words = catalogues[locale](refusal, lookups)
  return 'clause' in refusal ? { ...words, clause: refusal.clause } : words
}
