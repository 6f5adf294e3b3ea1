import type { ReportSummary } from '../../../app/read/reports/report-summary.ts'
import type { DueAhead } from '../../../app/read/reports/reports-ahead.ts'
import type { DutyView, ReportsView } from '../../../app/read/reports/reports-view.ts'
import { recipientsWords } from '../../../core/charter/explain/explain-recipients.ts'
import { plainLookups } from '../../words/lookups.ts'
import { pageWords } from '../../words/page-words.ts'
import { emptyNote } from '../empty.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { dayTime } from '../moment.ts'
import { groupLink } from '../names.ts'
import { reportLink, spanOf, standingWords } from '../report-parts.ts'
import { clauseLink, link, olderLink } from '../routes.ts'

/** What all groups owe and have handed in, or one of them. */
export function reportsPage(view: ReportsView, frame: Frame): Html {
  const { money, reports, site } = pageWords(frame.locale)
  const { group, duties, next } = view
  const foundation = view.foundation.name
  const here =
    group === undefined ? link('reports', { foundation }) : link('groupReports', { foundation, group: group.name })
  const file =
    group === undefined
      ? link('reportsFile', { foundation })
      : link('groupReportsFile', { foundation, group: group.name })
  const title = group === undefined ? reports.title : reports.ofGroup(group.title)
  const older =
    next === undefined ? nothing : html`<p><a rel="next" href="${olderLink(here, next)}">${site.older}</a></p>`
  const main = html`<header class="title">${group === undefined ? nothing : html`<p class="kicker">${groupLink(foundation, group)} · <a href="${link('groupMoney', { foundation, group: group.name })}">${money.title}</a></p>`}<h1>${title}</h1><p class="lede">${reports.lede}</p></header>
<section><h2>${reports.duties}</h2>${duties.length === 0 ? emptyNote(reports.noDuties, frame) : dutiesTable(duties, foundation, frame)}${frame.former === undefined ? html`<p><a href="${file}">${reports.csv}</a></p>` : nothing}</section>
${duties.length === 0 && view.ahead.length === 0 ? nothing : html`<section id="ahead"><h2>${reports.ahead}</h2>${view.ahead.length === 0 ? emptyNote(reports.noneAhead, frame) : aheadTable(view.ahead, foundation, frame)}</section>`}
<section><h2>${reports.given}</h2>${view.reports.length === 0 ? emptyNote(reports.noneGiven, frame) : html`${reportsTable(view.reports, foundation, frame)}${older}`}
<p><a href="${link('reportsFeed', { foundation })}">${reports.feed}</a></p></section>`
  const part = group === undefined ? 'reports' : 'groups'
  return layout({ title, main, kind: 'reports-page', part, json: true }, frame)
}

function dutiesTable(duties: readonly DutyView[], foundation: string, frame: Frame): Html {
  const { reports } = pageWords(frame.locale)
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${reports.duties}"><table><thead><tr><th scope="col">${reports.group}</th><th scope="col">${reports.what}</th><th scope="col">${reports.next}</th><th scope="col">${reports.last}</th><th scope="col">${reports.record}</th></tr></thead>
<tbody>${duties.map(
    (
      duty,
    ) => html`<tr><th scope="row">${groupLink(foundation, duty.group)}${duty.asleep ? html` <span class="soft">(${reports.asleep})</span>` : nothing}</th>
<td><a href="${clauseLink(foundation, duty.clause)}">${duty.title}</a>${toWhom(duty, frame)}</td><td>${nextOf(duty, foundation, frame)}</td><td>${lastOf(duty, foundation, frame)}</td><td>${soFar(duty, frame)}</td></tr>`,
  )}</tbody></table></div>`
}

function toWhom({ to, group }: DutyView, frame: Frame): Html {
  if (to.length === 0) return nothing
  const { charters } = frame.lookups ?? plainLookups
  return html` <span class="soft">${pageWords(frame.locale).reports.to} ${recipientsWords(to, group.name, charters)}</span>`
}

function nextOf({ awaited }: DutyView, foundation: string, frame: Frame): Html {
  const { reports } = pageWords(frame.locale)
  if (awaited.length === 0) return html`<span class="soft">${reports.nothingAwaited}</span>`
  return html`${awaited.map((one, index) => html`${index === 0 ? nothing : html`<br>`}<a href="${reportLink(foundation, one)}">${dayTime(one.due, frame)}</a>${one.approval === undefined ? nothing : html` <span class="soft">${reports.beforeApproval(one.approvedBy?.title)}</span>`}`)}`
}

function lastOf({ last, missedInARow, endsAfter }: DutyView, foundation: string, frame: Frame): Html {
  const { reports } = pageWords(frame.locale)
  if (last === undefined) return nothing
  const row = missedInARow < 2 ? nothing : html`, ${reports.inARow(missedInARow)}`
  const soon = endsAfter !== undefined && missedInARow === endsAfter - 1 && missedInARow > 0
  return html`<a href="${reportLink(foundation, last)}">${standingWords(last, frame)}</a>${row}${soon ? html`<br><span class="note-soon">${reports.soonAsleep}</span>` : nothing}`
}

/** What there was none of is not told. */
function soFar({ counts }: DutyView, frame: Frame): string {
  const { reports } = pageWords(frame.locale)
  return (['given', 'late', 'missed', 'excused', 'dropped'] as const)
    .flatMap((key) => (counts[key] === 0 ? [] : [reports.counts[key](counts[key])]))
    .join(', ')
}

function aheadTable(ahead: readonly DueAhead[], foundation: string, frame: Frame): Html {
  const { reports } = pageWords(frame.locale)
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${reports.ahead}"><table><thead><tr><th scope="col">${reports.due}</th><th scope="col">${reports.group}</th><th scope="col">${reports.what}</th></tr></thead>
<tbody>${ahead.map(
    ({ due, group, title, number }) =>
      html`<tr><th scope="row">${dayTime(due, frame)}</th><td>${groupLink(foundation, group)}</td><td>${number === undefined ? html`${title} <span class="soft">(${reports.toCome})</span>` : html`<a href="${reportLink(foundation, { group, number })}">${title}</a>`}</td></tr>
`,
  )}</tbody></table></div>`
}

function reportsTable(all: readonly ReportSummary[], foundation: string, frame: Frame): Html {
  const { reports } = pageWords(frame.locale)
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${reports.given}"><table><thead><tr><th scope="col">${reports.what}</th><th scope="col">${reports.time}</th><th scope="col">${reports.standing}</th></tr></thead>
<tbody>${all.map((one) => html`<tr><th scope="row"><a href="${reportLink(foundation, one)}">${reports.of(one.title, one.group.title)}</a></th><td>${spanOf(one, frame)}</td><td>${standingWords(one, frame)}${one.givenAt === undefined ? nothing : html` <span class="soft">${dayTime(one.givenAt, frame)}</span>`}</td></tr>`)}</tbody></table></div>`
}
