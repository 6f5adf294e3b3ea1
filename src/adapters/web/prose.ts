import { raw } from 'hono/html'
import MarkdownIt from 'markdown-it'
import type { Html } from './html.ts'

/**
 * Markdown that people wrote, as markup. Raw HTML and pictures from elsewhere are shown as the text they are written in;
 * a heading becomes a strong line, since the headings of a page are its clauses.
 */
export function prose(markdown: string, links: LinkRewrite = asWritten): Html {
  return raw(reader.render(markdown, { links }))
}

/** One paragraph without its tags, for a sentence inside another element. */
export function inlineProse(markdown: string, links: LinkRewrite = asWritten): Html {
  return raw(reader.renderInline(markdown.split(/\n\s*\n/, 1)[0] ?? '', { links }))
}

/** Where a link of the text leads: charters name each other by file, pages by address. */
export type LinkRewrite = (address: string) => string

const asWritten: LinkRewrite = (address) => address

const reader = new MarkdownIt({ html: false, linkify: false, typographer: true }).disable('image')

reader.renderer.rules.heading_open = () => '<p><strong>'
reader.renderer.rules.heading_close = () => '</strong></p>\n'
reader.renderer.rules.table_open = () => '<div class="scroll" tabindex="0" role="group"><table>\n'
reader.renderer.rules.table_close = () => '</table></div>\n'
reader.renderer.rules.link_open = (tokens, index, options, environment, self) => {
  const token = tokens[index]
  const address = token?.attrGet('href')
  if (token === undefined || typeof address !== 'string') return self.renderToken(tokens, index, options)
  const rewrite = environment?.links
  if (typeof rewrite === 'function') token.attrSet('href', String(rewrite(address)))
  if (/^https?:/i.test(address)) token.attrSet('rel', 'nofollow noopener external')
  return self.renderToken(tokens, index, options)
}
