import type { ClauseRef } from '../../core/charter/structure/charter.ts'
import type { Refusal } from '../../core/foundation/refusal.ts'
import { englishRefusal } from './en/refusals.ts'
import type { Locale } from './locale.ts'
import type { Lookups } from './lookups.ts'

/** A refusal as a person reads it: what was refused, why, and what they can do. */
export interface RefusalWords {
  readonly title: string
  readonly explanation: string
  readonly whatToDo: string
  /** The clause that forbids it, for a link; undefined where no charter is the reason. */
  readonly clause?: ClauseRef
}

const catalogues: Readonly<Record<Locale, (refusal: Refusal, lookups: Lookups) => Omit<RefusalWords, 'clause'>>> = {
  en: englishRefusal,
}

export function refusalWords(refusal: Refusal, locale: Locale, lookups: Lookups): RefusalWords {
  const words = catalogues[locale](refusal, lookups)
  return 'clause' in refusal ? { ...words, clause: refusal.clause } : words
}
