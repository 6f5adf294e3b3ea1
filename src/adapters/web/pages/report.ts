import type { ReportView, VersionView } from '../../../app/read/reports/report-view.ts'
import { recipientsWords } from '../../../core/charter/explain/explain-recipients.ts'
import { plainLookups } from '../../words/lookups.ts'
import { pageWords } from '../../words/page-words.ts'
import { emptyNote } from '../empty.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { dayTime, momentTime } from '../moment.ts'
import { groupLink, personLink } from '../names.ts'
import { saidPart, spanOf, standingWords } from '../report-parts.ts'
import { clauseLink, link } from '../routes.ts'

/** One report: what it says, where it stands, and what the reader may do with it. */
export function reportPage(view: ReportView, frame: Frame): Html {
  const { reports } = pageWords(frame.locale)
  const { group, number } = view
  const foundation = view.foundation.name
  const title = reports.of(view.title, group.title)
  const [now, ...before] = view.versions
  const main = html`<header class="title"><p class="kicker">${groupLink(foundation, group)} · <a href="${link('groupReports', { foundation, group: group.name })}">${reports.title}</a></p><h1>${title}</h1>
<p class="lede">${spanOf(view, frame)} · <strong>${standingWords(view, frame)}</strong></p></header>
<div class="with-margin"><div class="column">
${now === undefined ? emptyNote(reports.nothingYet, frame) : html`<article>${saidPart(now.said, frame)}<p class="soft">${before.length === 0 ? reports.by : reports.corrected} ${personLink(now.by, foundation, frame)}, ${momentTime(now.at, frame)}</p></article>`}
${view.numbersOnly ? recordedPart(view, frame) : nothing}
${before.length === 0 ? nothing : formerPart(before, frame)}
${actsOf(view, foundation, frame)}
</div><aside class="margin" aria-label="${reports.standing}"><section><h2 class="margin-title">${reports.standing}</h2>${facts(view, foundation, frame)}</section></aside></div>`
  return layout({ title: `${title} (${number})`, main, kind: 'report-page', part: 'groups', json: true }, frame)
}

function recordedPart({ recorded }: ReportView, frame: Frame): Html {
  const { reports } = pageWords(frame.locale)
  const rows = reports.recordedRows
  return html`<section><h2>${reports.recorded}</h2><div class="scroll" tabindex="0" role="group" aria-label="${reports.recorded}"><table><tbody>
${(['came', 'went', 'carried', 'notCarried', 'alone', 'meetings'] as const).map((key) => html`<tr><th scope="row">${rows[key]}</th><td>${recorded[key]}</td></tr>`)}</tbody></table></div></section>`
}

function formerPart(before: readonly VersionView[], frame: Frame): Html {
  const { reports } = pageWords(frame.locale)
  return html`<section><h2>${reports.former}</h2>${before.map(({ at, said }) => html`<details><summary>${momentTime(at, frame)}</summary>${saidPart(said, frame)}</details>`)}</section>`
}

function actsOf(view: ReportView, foundation: string, frame: Frame): Html {
  const { reports } = pageWords(frame.locale)
  const edit = link('editReport', { foundation, group: view.group.name, number: view.number })
  if (view.mayHandIn.refusal === undefined) {
    const words = view.draft?.saved === undefined ? reports.write : reports.goOn
    return html`<p class="no-print"><a class="act" href="${edit}">${words}</a></p>`
  }
  if (view.mayCorrect.refusal !== undefined) return nothing
  return html`<p class="no-print"><a class="act quiet" href="${edit}">${reports.correct}</a></p>`
}

function facts(view: ReportView, foundation: string, frame: Frame): Html {
  const { reports } = pageWords(frame.locale)
  const { charters } = frame.lookups ?? plainLookups
  const { clause, to, about, owedBy, approval } = view
  return html`<dl><dt>${reports.due}</dt><dd>${dayTime(view.due, frame)}</dd><dt>${reports.missedAfter}</dt><dd>${momentTime(view.closes, frame)}</dd>
${to.length === 0 ? nothing : html`<dt>${reports.told}</dt><dd>${recipientsWords(to, view.group.name, charters)}</dd>`}
${about.length === 0 ? nothing : html`<dt>${reports.about}</dt><dd>${about.join(', ')}</dd>`}
${owedBy.length === 0 ? nothing : html`<dt>${reports.owedBy}</dt><dd>${owedBy.map((person, index) => html`${index === 0 ? '' : ', '}${personLink(person, foundation, frame)}`)}</dd>`}</dl>
${approval === undefined ? nothing : html`<p><a href="${link('decision', { foundation, number: approval })}">${reports.beforeApproval(view.approvedBy?.title)}</a></p>`}
${clause === undefined ? nothing : html`<p><a href="${clauseLink(foundation, clause)}">${clause.title}</a></p>`}
${view.versions[0]?.said.kind === 'text' ? html`<p class="no-print"><a href="${link('reportMarkdown', { foundation, group: view.group.name, file: `${view.number}.md` })}">${reports.markdown}</a></p>` : nothing}`
}
