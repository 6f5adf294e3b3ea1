import { englishPages } from './en/pages.ts'
import type { Locale } from './locale.ts'

/** Every word that pages show. A second language is a file that satisfies this type. */
export type PageWords = typeof englishPages

const catalogues: Readonly<Record<Locale, PageWords>> = { en: englishPages }

export function pageWords(locale: Locale): PageWords {
  return catalogues[locale]
}
