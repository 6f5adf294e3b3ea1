import { englishApiReference } from './en/api-reference.ts'
import { type EdgeProblem, englishEdgeTitles, englishEdgeTrouble } from './en/edge-troubles.ts'
import type { Locale } from './locale.ts'
import type { Refused } from './refused.ts'

const troubles: Readonly<Record<Locale, (trouble: EdgeProblem) => Refused>> = { en: englishEdgeTrouble }

/** What the API refuses before a foundation is asked, as programs and their authors read it. */
export function edgeTroubleWords(trouble: EdgeProblem, locale: Locale): Refused {
  return troubles[locale](trouble)
}

const titles: Readonly<Record<Locale, Readonly<Record<EdgeProblem['type'], string>>>> = { en: englishEdgeTitles }

/** Every kind of problem of the API itself, with what it is called. */
export function edgeTitles(locale: Locale): Readonly<Record<EdgeProblem['type'], string>> {
  return titles[locale]
}

export type ApiReferenceWords = typeof englishApiReference

const references: Readonly<Record<Locale, ApiReferenceWords>> = { en: englishApiReference }

/** What the reference of the API says of itself and of each operation. */
export function apiReferenceWords(locale: Locale): ApiReferenceWords {
  return references[locale]
}
