import { announcementsView } from '../../../app/read/announcements/announcements-view.ts'
import type { Reader } from '../../../app/read/reader.ts'
import { prose } from '../prose.ts'
import { announcementFeedLink, announcementsLink, link } from '../routes.ts'
import { atom } from './atom.ts'

/** The newest announcements, of all groups or of one; an entry's identifier is its address, which never changes. */
export function announcementFeed(reader: Reader, baseUrl: string, group?: string): string {
  const { foundation, group: whose, gone } = announcementsView(reader, undefined, group)
  const of = whose === undefined ? {} : { group: whose.name }
  const { state, text } = reader.snapshot
  const url = `${baseUrl}${announcementsLink(foundation.name, of)}`
  return atom({
    id: url,
    title: whose === undefined ? foundation.title : `${whose.title} · ${foundation.title}`,
    url,
    self: `${baseUrl}${announcementFeedLink(foundation.name, of)}`,
    updated: gone[0]?.at ?? state.last,
    entries: gone.map(({ number, title, group: { title: author }, at: updated }) => {
      const address = `${baseUrl}${link('announcement', { foundation: foundation.name, number })}`
      const digest = state.announcements.get(number)?.text.digest
      const said = digest === undefined ? '' : String(prose(text(digest)))
      return { id: address, title, url: address, updated, author, content: { type: 'html', text: said } }
    }),
  })
}
