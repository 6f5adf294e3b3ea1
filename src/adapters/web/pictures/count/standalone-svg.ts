import { raw } from 'hono/html'
import type { Locale } from '../../../words/locale.ts'
import { html } from '../../html.ts'
import { drawingOf } from './count-figure.ts'
import type { CountPicture } from './count-picture.ts'
import { fitted, rounded } from './drawing.ts'

const side = 16
const title_height = 34

/**
 * All pictures of a count below each other, as one SVG file that needs nothing else.
 * @param style rules without variables, as `standaloneStyle` makes them
 */
export function standaloneSvg(
  pictures: readonly CountPicture[],
  { title, style, locale }: { readonly title: string; readonly style: string; readonly locale: Locale },
): string {
  const drawings = pictures.map((picture) => drawingOf(picture, locale))
  const width = Math.max(420, ...drawings.map((drawing) => drawing.width)) + 2 * side
  let top = side + title_height
  const placed = drawings.map((drawing) => {
    const at = top
    top += title_height + drawing.height
    return html`<g><title>${drawing.title}</title><desc>${drawing.description}</desc><text class="heading" x="${side}" y="${rounded(at + 16)}">${drawing.title}</text><svg x="${side}" y="${rounded(at + title_height - 8)}" width="${rounded(drawing.width)}" height="${rounded(drawing.height)}">${drawing.body}</svg></g>
`
  })
  const file = html`<svg xmlns="http://www.w3.org/2000/svg" class="count-picture" viewBox="0 0 ${rounded(width)} ${rounded(top + side)}" width="${rounded(width)}" height="${rounded(top + side)}" role="img" aria-labelledby="title">
<title id="title">${title}</title>
<style>${raw(`<![CDATA[\n${style}${ofTheFile}]]>`)}</style>
<rect class="sheet" width="100%" height="100%"/>
<text class="heading" x="${side}" y="${side + 14}">${fitted(title, width - 2 * side, 15)}</text>
${placed}</svg>
`
  return file.toString()
}

const ofTheFile = `svg { font: 13px system-ui, sans-serif; }
.heading { font: 600 15px system-ui, sans-serif; }
`
