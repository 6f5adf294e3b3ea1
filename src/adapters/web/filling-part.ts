import { type Html, html, nothing } from './html.ts'

/** One thing about how a seat is filled, under its heading; nothing where there is nothing to say of it. */
export function fillingPart(heading: string, lines: readonly Html[]): Html {
  return lines.length === 0
    ? nothing
    : html`<p class="filling-title">${heading}</p><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`
}
