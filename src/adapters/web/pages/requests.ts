import type { RequestSummary } from '../../../app/read/requests/request-summary.ts'
import { requestStages } from '../../../app/read/requests/request-summary.ts'
import type { RequestsView } from '../../../app/read/requests/requests-view.ts'
import { spokenMoney } from '../../../core/base/money.ts'
import { spoken } from '../../../core/base/name.ts'
import { pageWords } from '../../words/page-words.ts'
import { emptyNote } from '../empty.ts'
import { field } from '../form.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { dayTime } from '../moment.ts'
import { personLink } from '../names.ts'
import { link, requestsFileLink, requestsLink } from '../routes.ts'

/** What groups are asked for: by group, state and year, with what it comes to. */
export function requestsPage(view: RequestsView, frame: Frame): Html {
  const { requests: words, site } = pageWords(frame.locale)
  const foundation = view.foundation.name
  const { next, which } = view
  const older =
    next === undefined
      ? nothing
      : html`<p><a rel="next" href="${requestsLink(foundation, { ...which, before: next })}">${site.older}</a></p>`
  const main = html`<header class="title"><h1>${words.title}</h1><p class="lede">${words.lede}</p></header>
${askLinks(view, frame)}${filterForm(view, frame)}
${view.requests.length === 0 ? emptyNote(words.none, frame) : html`${overviewTable(view, frame)}<section><h2>${words.list}</h2>${requestTable(view.requests, foundation, frame)}${older}</section>`}`
  return layout({ title: words.title, main, kind: 'decisions-page', part: 'money', json: true }, frame)
}

function askLinks({ groups, foundation }: RequestsView, frame: Frame): Html {
  const { requests: words } = pageWords(frame.locale)
  if (frame.former !== undefined) return nothing
  if (groups.length === 0) return html`<p class="note">${words.noTakers}</p>`
  const links = groups.map(
    ({ name: group, title }) =>
      html`<a class="act quiet" href="${link('askForMoney', { foundation: foundation.name, group })}">${words.ask(title)}</a> `,
  )
  return html`<p>${links}</p>`
}

/** A plain form, whose address says what is shown. */
function filterForm({ which, groups, years, foundation }: RequestsView, frame: Frame): Html {
  const { requests: words, request } = pageWords(frame.locale)
  const any = { value: '', label: words.any, disabled: false }
  const choice = (name: string, label: string, choices: readonly (readonly [string, string])[]) =>
    field(
      {
        name,
        label,
        required: true,
        kind: {
          kind: 'choice',
          choices: [any, ...choices.map(([value, said]) => ({ value, label: said, disabled: false }))],
        },
      },
      { values: { group: which.group ?? '', stage: which.stage ?? '', year: which.year ?? '' }, errors: {} },
      frame,
    )
  if (years.length === 0) return nothing
  return html`<details class="act-fold"><summary>${words.filter}</summary><form method="get" action="${link('requests', { foundation: foundation.name })}">
${choice(
  'group',
  words.group,
  groups.map(({ name, title }) => [name, title]),
)}${choice(
  'stage',
  words.stage,
  requestStages.map((stage) => [stage, request.stages[stage]]),
)}${choice(
  'year',
  words.year,
  years.map((year) => [year, year]),
)}
<button class="act quiet" type="submit">${words.show}</button></form></details>`
}

function overviewTable({ overview, foundation, which }: RequestsView, frame: Frame): Html {
  const { requests: words } = pageWords(frame.locale)
  const rows = overview.map(
    ({ group, year, object, requests, asked, granted, paid }) =>
      html`<tr><th scope="row">${group.title}</th><td>${year}</td><td>${spoken(object)}</td><td>${requests}</td><td>${spokenMoney(asked)}</td><td>${spokenMoney(granted)}</td><td>${spokenMoney(paid)}</td></tr>
`,
  )
  const heads = [words.group, words.year, words.kind, words.list, words.asked, words.granted, words.paid]
  const file =
    frame.former === undefined
      ? html`<p><a href="${requestsFileLink(foundation.name, which)}">${words.csv}</a></p>`
      : nothing
  return html`<section id="overview"><h2>${words.totals}</h2><div class="scroll" tabindex="0" role="group" aria-label="${words.totals}"><table class="decided">
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>${file}</section>`
}

function requestTable(all: readonly RequestSummary[], foundation: string, frame: Frame): Html {
  const { requests: words, request } = pageWords(frame.locale)
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${words.list}"><table class="decided">
<thead><tr><th scope="col">${words.request}</th><th scope="col">${words.stage}</th><th scope="col">${words.asked}</th><th scope="col">${words.granted}</th><th scope="col">${words.made}</th></tr></thead>
<tbody>${all.map(
    (one) =>
      html`<tr><th scope="row"><a href="${link('request', { foundation, number: one.number })}">${one.title}</a><br><span class="soft">${one.group.title} · ${personLink(one.applicant, foundation, frame)}</span></th><td>${request.stages[one.stage]}</td><td>${spokenMoney(one.asked)}</td><td>${one.granted === undefined ? nothing : spokenMoney(one.granted)}</td><td>${dayTime(one.made, frame)}</td></tr>
`,
  )}</tbody></table></div>`
}
