import { type Announced, englishAnnouncement, englishElectionToAnnounce, type ToAnnounce } from './en/announcement.ts'
import { type AskedOf, englishConsultationToAnnounce } from './en/consultation-said.ts'
import type { Locale } from './locale.ts'

const sentAround: Readonly<Record<Locale, (announced: Announced) => string>> = { en: englishAnnouncement }
const ofElection: Readonly<Record<Locale, (announced: Announced) => ToAnnounce>> = { en: englishElectionToAnnounce }
const ofConsultation: Readonly<Record<Locale, (asked: AskedOf) => ToAnnounce>> = { en: englishConsultationToAnnounce }

/** What is sent around about an election: plain text. */
export function announcementWords(announced: Announced, locale: Locale): string {
  return sentAround[locale](announced)
}

/** What a group announces of an election, for whoever does it to change. */
export function electionToAnnounce(announced: Announced, locale: Locale): ToAnnounce {
  return ofElection[locale](announced)
}

/** The same of a consultation. */
export function consultationToAnnounce(asked: AskedOf, locale: Locale): ToAnnounce {
  return ofConsultation[locale](asked)
}
