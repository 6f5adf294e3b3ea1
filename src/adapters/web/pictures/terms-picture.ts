import type { HolderView, SeatView } from '../../../app/read/seat-views.ts'
import { after, before, epochOf, type Instant } from '../../../core/base/instant.ts'
import { spoken } from '../../../core/base/name.ts'
import { dayWords, monthWords } from '../../words/date-words.ts'
import { pageWords } from '../../words/page-words.ts'
import { backfilledMark } from '../backfilled-mark.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { dayTime } from '../moment.ts'
import { personName } from '../names.ts'
import { link } from '../routes.ts'
import { rowLabel } from './row-label.ts'

const most_rows = 9
const row_em = 2.3
const soon_days = 90

/** Who holds a seat, from when to when, with today's line through all of them: a term that ends soon ends in a point. */
export function termsPicture(view: SeatView, foundation: string, group: string, frame: Frame): Html {
  const { terms } = pageWords(frame.locale).seats
  const vacant = view.vacant ?? 0
  const id = `terms-${group}-${view.seat.name}`
  const shown = view.holders.slice(0, most_rows)
  const empty = Math.min(vacant, Math.max(0, most_rows - shown.length))
  const axis = axisOf(view.holders, frame.now)
  const rows = shown.length + empty
  const height = rows * row_em
  const soon = view.holders.filter((holder) => endsSoon(holder, frame.now)).length
  const today = axis.at(frame.now)
  return html`<figure class="terms">
<svg role="img" aria-labelledby="${id}-title ${id}-description" width="100%" height="${em(height + 1.5)}">
<title id="${id}-title">${terms.title(view.title)}</title>
<desc id="${id}-description">${terms.description(view.holders.length, soon, vacant)}</desc>
${shown.map((holder, index) => holderRow(holder, index, axis, frame))}
${Array.from({ length: empty }, (_, index) => vacantRow(shown.length + index, frame))}
<g class="axis"><line x1="${today}" x2="${today}" y1="0" y2="${em(height + 0.2)}"/>
<text x="${today}" y="${em(height + 1.2)}" text-anchor="middle">${terms.today}</text>
<text x="0%" y="${em(height + 1.2)}" text-anchor="start">${monthWords(axis.start, frame.locale)}</text>
<text x="100%" y="${em(height + 1.2)}" text-anchor="end">${monthWords(axis.end, frame.locale)}</text></g>
</svg>
${view.holders.length > shown.length ? html`<p class="more">${terms.more(view.holders.length - shown.length)}</p>` : nothing}
<details class="same"><summary>${pageWords(frame.locale).site.asTable}</summary>${termsTable(view, foundation, frame)}</details>
</figure>`
}

/** Whether there is anything to see: a picture of terms without an end shows nothing but full bars. */
export function hasTermsToSee({ holders }: Pick<SeatView, 'holders'>): boolean {
  return holders.some(({ until }) => until !== undefined)
}

/** Whether a term ends within 90 days. */
function endsSoon({ until }: HolderView, now: Instant): boolean {
  return until !== undefined && until <= after(now, { count: soon_days, unit: 'day' }, 'UTC')
}

interface Axis {
  readonly start: Instant
  readonly end: Instant
  /** The place of a moment on it, as a percentage within the picture. */
  at(instant: Instant): string
  /** The width from one moment to another. */
  between(from: Instant, to: Instant): string
}

/** From the earliest beginning, at most two years back, to the last end, at most three years ahead. */
function axisOf(holders: readonly HolderView[], now: Instant): Axis {
  const start = latest(
    before(now, { count: 2, unit: 'year' }, 'UTC'),
    earliest(before(now, { count: 6, unit: 'month' }, 'UTC'), ...holders.map(({ since }) => since)),
  )
  const ends = holders.flatMap(({ until }) => (until === undefined ? [] : [until]))
  const end = earliest(
    after(now, { count: 3, unit: 'year' }, 'UTC'),
    latest(after(now, { count: 1, unit: 'year' }, 'UTC'), ...ends),
  )
  const length_ms = epochOf(end) - epochOf(start)
  const share = (instant: Instant) => Math.min(1, Math.max(0, (epochOf(instant) - epochOf(start)) / length_ms))
  const percent = (part: number) => `${Math.round(part * 10_000) / 100}%`
  return {
    start,
    end,
    at: (instant) => percent(share(instant)),
    between: (from, to) => percent(share(to) - share(from)),
  }
}

function holderRow(holder: HolderView, index: number, axis: Axis, frame: Frame): Html {
  const { seats } = pageWords(frame.locale)
  const top = index * row_em
  const end = holder.until ?? axis.end
  const kind = holder.byOffice !== undefined ? 'office' : endsSoon(holder, frame.now) ? 'soon' : 'term'
  const until =
    holder.byOffice !== undefined
      ? seats.byOffice
      : holder.until === undefined
        ? seats.open
        : `${seats.until} ${monthWords(holder.until, frame.locale)}`
  const point = kind === 'soon' ? html`<circle cx="${axis.at(end)}" cy="${em(top + 1.6)}" r="0.36em"/>` : nothing
  return html`<g class="row ${kind}">${rowLabel(personName(holder.person, frame), top, 64)}<text class="until" x="100%" y="${em(top + 0.95)}" text-anchor="end">${until}</text><rect class="track" x="0%" y="${em(top + 1.45)}" width="100%" height="0.3em" rx="0.15em"/><rect class="held" x="${axis.at(holder.since)}" y="${em(top + 1.45)}" width="${axis.between(holder.since, end)}" height="0.3em" rx="0.15em"/>${point}</g>
`
}

function vacantRow(index: number, frame: Frame): Html {
  const { terms } = pageWords(frame.locale).seats
  const top = index * row_em
  return html`<g class="row vacant"><text x="0%" y="${em(top + 0.95)}" text-anchor="start">${terms.vacant}</text><line x1="0%" x2="100%" y1="${em(top + 1.6)}" y2="${em(top + 1.6)}"/></g>
`
}

function termsTable(view: SeatView, foundation: string, frame: Frame): Html {
  const { terms, open } = pageWords(frame.locale).seats
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${terms.title(view.title)}"><table>
<thead><tr><th scope="col">${terms.holder}</th><th scope="col">${terms.since}</th><th scope="col">${terms.until}</th><th scope="col">${terms.how}</th></tr></thead>
<tbody>${view.holders.map(
    (holder) =>
      html`<tr><th scope="row"><a href="${link('person', { foundation, person: holder.person.id })}">${personName(holder.person, frame)}</a></th><td>${dayTime(holder.since, frame)}${backfilledMark(holder.backfilled, frame)}</td><td>${holder.until === undefined ? open : dayTime(holder.until, frame)}</td><td>${howHeld(holder, foundation, frame)}</td></tr>`,
  )}</tbody>
</table></div>`
}

/** How they came to it: by an office, a decision, or at the founding. */
export function howHeld(holder: HolderView, foundation: string, frame: Frame): Html {
  const { terms } = pageWords(frame.locale).seats
  if (holder.byOffice !== undefined) {
    const { group, seat } = holder.byOffice
    return html`<a href="${link('group', { foundation, group })}">${terms.byOffice(spoken(seat))}</a>`
  }
  if (holder.motion === undefined) return html`${terms.ways[holder.how ?? 'renewed']}`
  return html`<a href="${link('decision', { foundation, number: holder.motion })}">${terms.byDecision(holder.motion)}</a>`
}

/** One sentence on terms that end soon; nothing when none does. */
export function soonNote(view: SeatView, frame: Frame): Html {
  const { terms } = pageWords(frame.locale).seats
  const soon = view.holders.filter((holder) => endsSoon(holder, frame.now))
  const [first] = soon
  if (first?.until === undefined) return nothing
  const words = soon.length === 1 ? terms.soon(dayWords(first.until, frame.locale)) : terms.soonMany(soon.length)
  return html`<p class="note note-soon">${words}</p>`
}

function em(height: number): string {
  return `${Math.round(height * 100) / 100}em`
}

function earliest(first: Instant, ...others: readonly Instant[]): Instant {
  return others.reduce((least, instant) => (instant < least ? instant : least), first)
}

function latest(first: Instant, ...others: readonly Instant[]): Instant {
  return others.reduce((most, instant) => (instant > most ? instant : most), first)
}
