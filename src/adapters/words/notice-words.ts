import { englishNotices } from './en/notices.ts'
import type { Locale } from './locale.ts'

export type NoticeWords = typeof englishNotices

const catalogues: Readonly<Record<Locale, NoticeWords>> = { en: englishNotices }

/** What awaits people and what they are told of, wherever that stands: on a desk, in a letter, among the settings. */
export function noticeWords(locale: Locale): NoticeWords {
  return catalogues[locale]
}
