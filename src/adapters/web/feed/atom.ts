import type { Instant } from '../../../core/base/instant.ts'

export interface AtomEntry {
  /** The same for the same thing for ever. */
  readonly id: string
  readonly title: string
  readonly url: string
  readonly updated: Instant
  /** Who says it, where that is not the feed as a whole. */
  readonly author?: string
  /** As Markdown, which readers show as the plain text that it also is; or as HTML. */
  readonly content?: { readonly type: 'text' | 'html'; readonly text: string }
}

export interface AtomFeed {
  readonly id: string
  readonly title: string
  readonly url: string
  readonly self: string
  readonly updated: Instant
  readonly entries: readonly AtomEntry[]
}

/** A feed that readers of news follow: RFC 4287, https://www.rfc-editor.org/rfc/rfc4287. */
export function atom({ id, title, url, self, updated, entries }: AtomFeed): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${escaped(id)}</id>
<title>${escaped(title)}</title>
<updated>${updated}</updated>
<author><name>${escaped(title)}</name></author>
<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>
<link rel="alternate" type="text/html" href="${escaped(url)}"/>
${entries.map(entry).join('')}</feed>
`
}

function entry({ id, title, url, updated, author, content }: AtomEntry): string {
  const by = author === undefined ? '' : `<author><name>${escaped(author)}</name></author>\n`
  const said = content === undefined ? '' : `<content type="${content.type}">${escaped(content.text)}</content>\n`
  return `<entry>
<id>${escaped(id)}</id>
<title>${escaped(title)}</title>
<updated>${updated}</updated>
<link rel="alternate" type="text/html" href="${escaped(url)}"/>
${by}${said}</entry>
`
}

/** XML 1.0 has no place for control characters, not even escaped ones. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (mark) => entities[mark] ?? mark)
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
