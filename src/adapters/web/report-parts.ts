import type { ReportSummary } from '../../app/read/reports/report-summary.ts'
import type { SaidView } from '../../app/read/reports/report-view.ts'
import type { Figure } from '../../core/foundation/duties/reports/report-event.ts'
import { withNames } from '../words/en/report-text.ts'
import { plainLookups } from '../words/lookups.ts'
import { pageWords } from '../words/page-words.ts'
import type { Frame } from './frame.ts'
import { type Html, html, nothing } from './html.ts'
import { dayTime } from './moment.ts'
import { prose } from './prose.ts'
import { link } from './routes.ts'

/** Where a report stands, in a word. */
export function standingWords({ standing, late, approval, approvedBy }: ReportSummary, frame: Frame): string {
  const { reports } = pageWords(frame.locale)
  if (approval !== undefined) return reports.beforeApproval(approvedBy?.title)
  return standing === 'given' && late ? reports.late : reports.standings[standing]
}

export function reportLink(foundation: string, { number, group }: Pick<ReportSummary, 'number' | 'group'>): string {
  return link('report', { foundation, group: group.name, number })
}

/** The time that it tells of; its last day is the one before its end. */
export function spanOf({ from, until }: Pick<ReportSummary, 'from' | 'until'>, frame: Frame): Html {
  return html`${dayTime(from, frame)} – ${dayTime(until, frame)}`
}

/** What it says, with names where its text has a place for them. */
export function saidPart(said: SaidView, frame: Frame): Html {
  const { reports } = pageWords(frame.locale)
  switch (said.kind) {
    case 'hidden':
      return html`<p class="note">${reports.hidden}</p>`
    case 'text':
      return html`<div class="prose typed">${prose(named(said.text, frame))}</div>`
    case 'figures':
      return figuresTable(said.figures, frame)
  }
}

export function named(text: string, frame: Frame): string {
  return withNames(text, (id) => (frame.lookups ?? plainLookups).person(id))
}

function figuresTable(figures: readonly Figure[], frame: Frame): Html {
  const { reports } = pageWords(frame.locale)
  const note = figures.some(({ count }) => count === 'few') ? html`<p class="soft">${reports.fewNote}</p>` : nothing
  return html`<div class="scroll" tabindex="0" role="group"><table><thead><tr><th scope="col">${reports.figure}</th><th scope="col">${reports.count}</th></tr></thead>
<tbody>${figures.map(({ about, count }) => html`<tr><th scope="row">${about}</th><td>${count === 'few' ? reports.few : count}</td></tr>`)}</tbody></table></div>${note}`
}
