import { countWords } from '../../../words/count-words.ts'
import type { Locale } from '../../../words/locale.ts'
import { type Html, html } from '../../html.ts'
import { barsDrawing } from './bars-drawing.ts'
import { budgetDrawing } from './budget-drawing.ts'
import type { CountPicture } from './count-picture.ts'
import { type Drawing, rounded } from './drawing.ts'
import { flowDrawing } from './flow-drawing.ts'
import { gridDrawing } from './grid-drawing.ts'
import { matrixDrawing } from './matrix-drawing.ts'

export function drawingOf(picture: CountPicture, locale: Locale): Drawing {
  const words = countWords(locale)
  switch (picture.kind) {
    case 'flow':
      return flowDrawing(picture, words)
    case 'matrix':
      return matrixDrawing(picture, words)
    case 'bars':
      return barsDrawing(picture, words)
    case 'budget':
      return budgetDrawing(picture, words)
    case 'grid':
      return gridDrawing(picture, words)
  }
}

/** A picture on a page, with the same as a table. What is wider than the page is moved sideways within its frame. */
export function countFigure(picture: CountPicture, id: string, locale: Locale): Html {
  const { title, description, width, height, body, table } = drawingOf(picture, locale)
  return html`<figure class="count-picture ${picture.kind}">
<figcaption class="soft">${title}</figcaption>
<div class="scroll" tabindex="0" role="group" aria-label="${title}"><svg role="img" aria-labelledby="${id}-title ${id}-description" viewBox="0 0 ${rounded(width)} ${rounded(height)}" width="${rounded(width)}" height="${rounded(height)}">
<title id="${id}-title">${title}</title>
<desc id="${id}-description">${description}</desc>
${body}</svg></div>
<details class="same"><summary>${countWords(locale).asTable}</summary><div class="scroll" tabindex="0" role="group" aria-label="${title}">${table}</div></details>
</figure>`
}
