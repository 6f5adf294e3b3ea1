import type { AnnouncementLink } from '../../app/announcing/said.ts'
import type { LetterTokens } from '../../app/notices/letter-token.ts'
import type { LetterLinks } from '../words/letter-links.ts'
import { link } from './routes.ts'

/** Where the links of letters lead on this site. @param baseUrl "https://remit.example.org", without a slash at the end */
export function siteLinks(baseUrl: string, tokens: LetterTokens): LetterLinks {
  return {
    page(page) {
      switch (page.kind) {
        case 'desk':
          return `${baseUrl}${link('desk')}`
        case 'foundation':
        case 'notices':
        case 'deliveries':
          return `${baseUrl}${link(page.kind, { foundation: page.foundation })}`
        case 'group':
        case 'groupMoney':
          return `${baseUrl}${link(page.kind, { foundation: page.foundation, group: page.group })}`
        case 'decision':
        case 'election':
        case 'consultation':
        case 'request':
        case 'promise':
          return `${baseUrl}${link(page.kind, { foundation: page.foundation, number: page.number })}`
      }
    },
    act: (whose, act) => `${baseUrl}${link('letterAct', { token: tokens.forAct(whose, act) })}`,
    stop: (whose, kind) => `${baseUrl}${link('letterStop', { token: tokens.forStop(whose, kind) })}`,
  }
}

/** Where an announcement is read on this site, as its channels get it. */
export function announcementLinks(baseUrl: string): AnnouncementLink {
  return (foundation, number) => `${baseUrl}${link('announcement', { foundation, number })}`
}
