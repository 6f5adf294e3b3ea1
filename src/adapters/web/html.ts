import { html as tagged } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

/** Markup in which every value was escaped unless it was markup already. */
export type Html = HtmlEscapedString

/** A page is a pure function of what it shows, so nothing in it is ever waited for. */
export function html(strings: TemplateStringsArray, ...values: readonly unknown[]): Html {
  const made = tagged(strings, ...values)
  if (made instanceof Promise) throw new Error('A page holds a value that would have to be awaited')
  return made
}

export const nothing: Html = html``

/** Markup between others: joined(names, html`, `). */
export function joined(parts: readonly Html[], between: Html): Html {
  return html`${parts.map((part, index) => (index === 0 ? part : html`${between}${part}`))}`
}
