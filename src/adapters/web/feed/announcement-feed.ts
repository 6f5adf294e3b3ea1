import { announcementsView } from '../../../app/read/announcements/announcements-view.ts'
import type { Reader } from '../../../app/read/reader.ts'
import { prose } from '../prose.ts'
import { link } from '../routes.ts'
import { atom } from './atom.ts'

/** The newest announcements as a feed; an entry's identifier is its address, which never changes. */
export function announcementFeed(reader: Reader, baseUrl: string): string {
  const { foundation, gone } = announcementsView(reader)
  const { state, text } = reader.snapshot
  const url = `${baseUrl}${link('announcements', { foundation: foundation.name })}`
  return atom({
    id: url,
    title: foundation.title,
    url,
    self: `${baseUrl}${link('announcementFeed', { foundation: foundation.name })}`,
    updated: gone[0]?.at ?? state.last,
    entries: gone.map(({ number, title, group, at: updated }) => {
      const address = `${baseUrl}${link('announcement', { foundation: foundation.name, number })}`
      const digest = state.announcements.get(number)?.text.digest
      const said = digest === undefined ? '' : String(prose(text(digest)))
      return { id: address, title, url: address, updated, author: group.title, content: { type: 'html', text: said } }
    }),
  })
}
