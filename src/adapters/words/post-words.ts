import { englishPosts } from './en/posts.ts'
import type { Locale } from './locale.ts'

export type PostWords = typeof englishPosts

const catalogues: Readonly<Record<Locale, PostWords>> = { en: englishPosts }

export function postWords(locale: Locale): PostWords {
  return catalogues[locale]
}
