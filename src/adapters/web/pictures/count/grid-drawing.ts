import type { CountWords } from '../../../words/count-words.ts'
import { html } from '../../html.ts'
import type { GridPicture } from './count-picture.ts'
import { type Drawing, fitted, rounded } from './drawing.ts'

const names_width = 190
const column_width = 34
const row_height = 28
const head = 30

/** A dot where a candidate belongs to a committee. The columns have numbers, which the table explains. */
export function gridDrawing({ names, columns, more }: GridPicture, words: CountWords): Drawing {
  const body = html`<g class="heads">${columns.map(
    (_, column) =>
      html`<text x="${rounded(names_width + (column + 0.5) * column_width)}" y="20" text-anchor="middle">${column + 1}</text>`,
  )}</g>
${names.map((name, row) => {
  const middle = head + (row + 0.5) * row_height
  return html`<g class="row"><text class="name" x="8" y="${rounded(middle + 4)}">${fitted(name, names_width - 16)}</text><line class="ground" x1="${names_width}" x2="${rounded(names_width + columns.length * column_width)}" y1="${rounded(middle)}" y2="${rounded(middle)}"/>${columns.map(
    ({ members }, column) =>
      html`<circle class="${members[row] === true ? 'member' : 'other'}" cx="${rounded(names_width + (column + 0.5) * column_width)}" cy="${rounded(middle)}" r="${members[row] === true ? 8 : 2.5}"/>`,
  )}</g>
`
})}`
  return {
    title: words.grid.title,
    description: words.grid.description(columns.length, more),
    width: names_width + columns.length * column_width + 8,
    height: head + names.length * row_height + 8,
    body,
    table: html`<table class="committees">
<thead><tr><th scope="col" class="number">${words.grid.column}</th><th scope="col">${words.grid.rule}</th><th scope="col">${words.grid.members}</th></tr></thead>
<tbody>${columns.map(({ rule, members }, column) => html`<tr><td class="number">${column + 1}</td><th scope="row">${rule}</th><td>${names.filter((_, row) => members[row] === true).join(', ')}</td></tr>`)}</tbody>
</table>`,
  }
}
