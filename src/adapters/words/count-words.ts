import { englishCount } from './en/count.ts'
import type { Locale } from './locale.ts'

/** The words of a count and its pictures. A second language is a file that satisfies this type. */
export type CountWords = typeof englishCount

const catalogues: Readonly<Record<Locale, CountWords>> = { en: englishCount }

export function countWords(locale: Locale): CountWords {
  return catalogues[locale]
}
