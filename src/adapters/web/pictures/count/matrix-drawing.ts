import type { CountWords } from '../../../words/count-words.ts'
import { type Html, html } from '../../html.ts'
import type { MatrixPicture } from './count-picture.ts'
import { type Drawing, fitted, rounded } from './drawing.ts'

const cell_width = 52
const cell_height = 34
const names_width = 190
const head = 30

/** A filled cell with a wedge: more prefer the one of the row. The columns have the numbers that stand before the names of the rows. */
export function matrixDrawing(picture: MatrixPicture, words: CountWords): Drawing {
  const { names } = picture
  const body = html`<g class="heads">${names.map(
    (_, column) =>
      html`<text x="${rounded(names_width + (column + 0.5) * cell_width)}" y="20" text-anchor="middle">${column + 1}</text>`,
  )}</g>
${names.map((name, row) => rowOf(name, row, picture))}`
  return {
    title: words.matrix.title(picture.of),
    description: words.matrix.description(picture.of, winnersOf(picture)),
    width: names_width + names.length * cell_width + 8,
    height: head + names.length * cell_height + 8,
    body,
    table: tableOf(picture, words),
  }
}

function rowOf(name: string, row: number, { names, elected, cells }: MatrixPicture): Html {
  const top = head + row * cell_height
  const label = fitted(`${row + 1} ${name}`, names_width - 16)
  return html`<g class="row ${elected[row] === true ? 'elected' : 'not-elected'}"><text class="name" x="8" y="${rounded(top + 21)}">${label}</text>${names.map(
    (_, column) => (row === column ? blank(row, top) : cellOf(cells, row, column, top)),
  )}</g>
`
}

function blank(row: number, top: number): Html {
  return html`<rect class="self" x="${rounded(names_width + row * cell_width + 1)}" y="${rounded(top + 1)}" width="${cell_width - 2}" height="${cell_height - 2}"/>`
}

function cellOf(cells: MatrixPicture['cells'], row: number, column: number, top: number): Html {
  const [own, other] = [lengthAt(cells, row, column), lengthAt(cells, column, row)]
  const as = own > other ? 'win' : own < other ? 'loss' : 'even'
  const x = names_width + column * cell_width
  const wedge =
    as === 'win'
      ? html`<path class="wedge" d="M${rounded(x + 5)} ${rounded(top + 9)}l6 8-6 8z"/>`
      : as === 'even'
        ? html`<path class="wedge" d="M${rounded(x + 5)} ${rounded(top + 16)}h7v2h-7z"/>`
        : html``
  return html`<g class="cell ${as}"><rect x="${rounded(x + 1)}" y="${rounded(top + 1)}" width="${cell_width - 2}" height="${cell_height - 2}"/>${wedge}<text x="${rounded(x + cell_width / 2 + 5)}" y="${rounded(top + 21)}" text-anchor="middle">${cells[row]?.[column]?.text ?? ''}</text></g>`
}

/** Who wins against every other. */
function winnersOf({ names, cells }: MatrixPicture): readonly string[] {
  return names.filter((_, row) =>
    names.every((_, column) => row === column || lengthAt(cells, row, column) > lengthAt(cells, column, row)),
  )
}

function lengthAt(cells: MatrixPicture['cells'], row: number, column: number): number {
  return cells[row]?.[column]?.length ?? 0
}

function tableOf({ names, cells, of }: MatrixPicture, words: CountWords): Html {
  return html`<table class="matrix">
<thead><tr><th scope="col">${words.matrix.over(of)}</th>${names.map((name) => html`<th scope="col" class="number">${name}</th>`)}</tr></thead>
<tbody>${names.map(
    (name, row) =>
      html`<tr><th scope="row">${name}</th>${names.map((_, column) => html`<td class="number">${row === column ? '–' : (cells[row]?.[column]?.text ?? '')}</td>`)}</tr>
`,
  )}</tbody>
</table>`
}
