import type { ComingView } from '../../../app/read/board/board-view.ts'
import { epochOf, type Instant } from '../../../core/base/instant.ts'
import { shortDayWords } from '../../words/date-words.ts'
import { preventionWords, troubleWords } from '../../words/foresight-words.ts'
import { plainLookups } from '../../words/lookups.ts'
import { pageWords } from '../../words/page-words.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { dayTime } from '../moment.ts'
import { groupLink } from '../names.ts'
import { rowLabel } from './row-label.ts'

const most_rows = 14
const row_em = 2.3
const day_ms = 86_400_000
const soon_days = 30

interface Span {
  readonly from: Instant
  readonly until: Instant
}

/** What will break, each at its date between today and the end, the nearest first; the same is a table below. */
export function comingPicture(
  coming: readonly ComingView[],
  span: Span,
  { id, foundation }: { readonly id: string; readonly foundation: string },
  frame: Frame,
): Html {
  const { picture } = pageWords(frame.locale).board
  const shown = coming.slice(0, most_rows)
  const height = shown.length * row_em
  const soon = coming.filter(({ at }) => epochOf(at) - epochOf(span.from) <= soon_days * day_ms).length
  return html`<figure class="terms coming">
<svg role="img" aria-labelledby="${id}-title ${id}-description" width="100%" height="${em(height + 1.5)}">
<title id="${id}-title">${picture.title}</title>
<desc id="${id}-description">${picture.description(coming.length, soon)}</desc>
${shown.map((one, index) => row(one, index, span, frame))}
<g class="axis"><text x="0%" y="${em(height + 1.2)}" text-anchor="start">${pageWords(frame.locale).seats.terms.today}</text>
${[30, 60].map((days) => tick(days, height, span, frame))}
<text x="100%" y="${em(height + 1.2)}" text-anchor="end">${shortDayWords(span.until, frame.locale)}</text></g>
</svg>
${coming.length > shown.length ? html`<p class="more">${picture.more(coming.length - shown.length)}</p>` : nothing}
<details class="same"><summary>${pageWords(frame.locale).site.asTable}</summary>${table(coming, foundation, frame)}</details>
</figure>`
}

function row(one: ComingView, index: number, span: Span, frame: Frame): Html {
  const top = index * row_em
  const { title } = titleOf(one, frame)
  const kind =
    one.what.kind === 'duty due'
      ? 'duty'
      : epochOf(one.at) - epochOf(span.from) <= soon_days * day_ms
        ? 'soon'
        : 'later'
  const at = place(one.at, span)
  const when = one.at <= span.from ? pageWords(frame.locale).board.now : shortDayWords(one.at, frame.locale)
  return html`<g class="row ${kind}">${rowLabel(title, top, 76)}<text class="until" x="100%" y="${em(top + 0.95)}" text-anchor="end">${when}</text><rect class="track" x="0%" y="${em(top + 1.45)}" width="100%" height="0.3em" rx="0.15em"/><rect class="held" x="0%" y="${em(top + 1.45)}" width="${at}" height="0.3em" rx="0.15em"/><circle cx="${at}" cy="${em(top + 1.6)}" r="0.36em"/></g>
`
}

function tick(days: number, height: number, span: Span, frame: Frame): Html {
  const day = afterDays(span.from, days)
  const at = place(day, span)
  return html`<line x1="${at}" x2="${at}" y1="${em(height)}" y2="${em(height + 0.35)}"/><text x="${at}" y="${em(height + 1.2)}" text-anchor="middle">${shortDayWords(day, frame.locale)}</text>`
}

function table(coming: readonly ComingView[], foundation: string, frame: Frame): Html {
  const { picture } = pageWords(frame.locale).board
  const lookups = frame.lookups ?? plainLookups
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${picture.title}"><table>
<thead><tr><th scope="col">${picture.when}</th><th scope="col">${picture.what}</th><th scope="col">${picture.group}</th><th scope="col">${picture.prevent}</th></tr></thead>
<tbody>${coming.map(
    (one) =>
      html`<tr><td>${dayTime(one.at, frame)}</td><th scope="row">${titleOf(one, frame).title}</th><td>${groupLink(foundation, one.group)}</td><td>${one.prevent.map((way) => preventionWords(way, frame.locale, lookups)).join(' ')}</td></tr>`,
  )}</tbody>
</table></div>`
}

export function titleOf(one: ComingView, frame: Frame): ReturnType<typeof troubleWords> {
  return troubleWords({ ...one, group: one.group.name }, frame.locale, frame.lookups ?? plainLookups)
}

function place(at: Instant, { from, until }: Span): string {
  const share = (epochOf(at) - epochOf(from)) / (epochOf(until) - epochOf(from))
  return `${Math.round(Math.min(1, Math.max(0, share)) * 9_700 + 100) / 100}%`
}

function afterDays(from: Instant, days: number): Instant {
  return new Date(epochOf(from) + days * day_ms).toISOString()
}

function em(height: number): string {
  return `${Math.round(height * 100) / 100}em`
}
