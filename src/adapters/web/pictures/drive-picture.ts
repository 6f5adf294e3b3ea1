import type { DrivePoint, DriveStep, DriveView } from '../../../app/read/elections/drive-view.ts'
import { monthWords, shortDayWords } from '../../words/date-words.ts'
import { pageWords } from '../../words/page-words.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { dayTime } from '../moment.ts'

const bars_em = 8
const top_em = 1.4

/** How many want a ballot, week by week or month by month: what was, filled, and what would be if nobody said it again, as outlines. */
export function drivePicture({ points, step }: DriveView, id: string, frame: Frame): Html {
  const { drive } = pageWords(frame.locale)
  const most = Math.max(1, ...points.map(({ affirmed }) => affirmed))
  const now = points.findLastIndex(({ ahead }) => ahead === undefined)
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined) return nothing
  const floor = top_em + bars_em
  const width = 100 / points.length
  return html`<figure class="terms drive">
<svg role="img" aria-labelledby="${id}-title ${id}-description" width="100%" height="${em(floor + 1.6)}">
<title id="${id}-title">${drive.title[step]}</title>
<desc id="${id}-description">${drive.description(points[now]?.affirmed ?? 0, most)}</desc>
${points.map((point, index) => bar(point, { left: index * width, width, most, isNow: index === now }))}
<g class="axis"><line x1="0%" x2="100%" y1="${em(floor)}" y2="${em(floor)}"/>
<text x="0%" y="${em(floor + 1.2)}" text-anchor="start">${shortDate(first.from, step, frame)}</text>
${last === first ? nothing : html`<text x="100%" y="${em(floor + 1.2)}" text-anchor="end">${shortDate(last.from, step, frame)}</text>`}</g>
</svg>
${last.ahead === true ? html`<p class="soft">${drive.ahead}</p>` : nothing}
<details class="same"><summary>${pageWords(frame.locale).site.asTable}</summary>${table(points, step, frame)}</details>
</figure>`
}

interface Place {
  readonly left: number
  readonly width: number
  readonly most: number
  readonly isNow: boolean
}

/** The number stands over the one that runs. */
function bar({ affirmed, ahead }: DrivePoint, { left, width, most, isNow }: Place): Html {
  const height = (bars_em * affirmed) / most
  const top = top_em + bars_em - height
  const kind = ahead === true ? 'ahead' : isNow ? 'now' : 'past'
  const label = isNow
    ? html`<text x="${percent(left + width / 2)}" y="${em(top - 0.4)}" text-anchor="middle">${affirmed}</text>`
    : nothing
  return html`<g class="${kind}"><rect class="held" x="${percent(left + width * 0.1)}" y="${em(top)}" width="${percent(width * 0.8)}" height="${em(height)}"/>${label}</g>
`
}

function table(points: readonly DrivePoint[], step: DriveStep, frame: Frame): Html {
  const { drive } = pageWords(frame.locale)
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${drive.title[step]}"><table>
<thead><tr><th scope="col">${drive.from[step]}</th><th scope="col">${drive.affirmed}</th></tr></thead>
<tbody>${points.map(
    ({ from, affirmed, ahead }) =>
      html`<tr><th scope="row">${step === 'week' ? dayTime(from, frame) : monthWords(from, frame.locale)}${ahead === true ? html` <span class="soft">${drive.toCome}</span>` : nothing}</th><td>${affirmed}</td></tr>`,
  )}</tbody>
</table></div>`
}

function shortDate(from: string, step: DriveStep, frame: Frame): string {
  return step === 'week' ? shortDayWords(from, frame.locale) : monthWords(from, frame.locale)
}

function percent(share: number): string {
  return `${Math.round(share * 100) / 100}%`
}

function em(height: number): string {
  return `${Math.round(height * 100) / 100}em`
}
