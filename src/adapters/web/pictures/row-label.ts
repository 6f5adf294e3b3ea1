import { type Html, html } from '../html.ts'

/** The words of a row in a picture. SVG cannot cut its own text where the room ends; here the style does. */
export function rowLabel(words: string, top_em: number, width_percent: number): Html {
  return html`<foreignObject x="0%" y="${top_em.toFixed(2)}em" width="${width_percent}%" height="1.45em"><div class="row-label">${words}</div></foreignObject>`
}
