import { type Announced, englishAnnouncement } from './en/announcement.ts'
import type { Locale } from './locale.ts'

const catalogues: Readonly<Record<Locale, (announced: Announced) => string>> = { en: englishAnnouncement }

/** What is sent around about an election: plain text. */
export function announcementWords(announced: Announced, locale: Locale): string {
  return catalogues[locale](announced)
}
