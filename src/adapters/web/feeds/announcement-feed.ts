import { announcementsView } from '../../../app/read/announcements/announcements-view.ts'
import type { Reader } from '../../../app/read/reader.ts'
import { prose } from '../prose.ts'
import { link } from '../routes.ts'

/** The newest announcements as an Atom feed (RFC 4287); an entry's identifier is its address, which never changes. */
export function announcementFeed(reader: Reader, baseUrl: string): string {
  const { foundation, gone } = announcementsView(reader)
  const { state, text } = reader.snapshot
  const at = `${baseUrl}${link('announcements', { foundation: foundation.name })}`
  const self = `${baseUrl}${link('announcementFeed', { foundation: foundation.name })}`
  const entries = gone.map(({ number, title, group, at: published }) => {
    const announcement = state.announcements.get(number)
    const address = `${baseUrl}${link('announcement', { foundation: foundation.name, number })}`
    const content = announcement === undefined ? '' : String(prose(text(announcement.text.digest)))
    return `<entry><id>${escaped(address)}</id><title>${escaped(title)}</title><link href="${escaped(address)}"/><published>${published}</published><updated>${published}</updated><author><name>${escaped(group.title)}</name></author><content type="html">${escaped(content)}</content></entry>`
  })
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>${escaped(at)}</id><title>${escaped(foundation.title)}</title><link href="${escaped(at)}"/><link rel="self" href="${escaped(self)}"/><updated>${gone[0]?.at ?? state.last}</updated>
${entries.join('\n')}
</feed>
`
}

/** What XML 1.0 has no sign for is left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
