import type { RequestView } from '../../../app/read/requests/request-view.ts'
import { spokenMoney } from '../../../core/base/money.ts'
import { spoken } from '../../../core/base/name.ts'
import { pageWords } from '../../words/page-words.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, joined, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { momentTime } from '../moment.ts'
import { groupLink, personLink } from '../names.ts'
import { prose } from '../prose.ts'
import { awardSection } from '../requests/award-section.ts'
import { costsSection } from '../requests/costs-section.ts'
import { questionsSection } from '../requests/questions-section.ts'
import { requestForms } from '../requests/request-forms.ts'
import { clauseLink, link } from '../routes.ts'

/** What is asked for and why, what it costs, what was asked of the applicant, how far it is, and what came of it. */
export function requestPage(view: RequestView, frame: Frame): Html {
  const { request: words } = pageWords(frame.locale)
  const foundation = view.foundation.name
  const main = html`<header class="title"><p class="kicker">${words.kicker(view.number)} · ${groupLink(foundation, view.group)}</p>
<h1>${view.title}</h1><p class="lede">${spokenMoney(view.asked)} · ${stageLine(view, frame)}</p></header>
<div class="with-margin"><div class="column">
${notes(view, frame)}${awardSection(view, frame)}${purposeSection(view, frame)}${costsSection(view, frame)}${writtenSection(view, frame)}
${questionsSection(view, frame)}${requestForms(view, frame)}
</div>
<aside class="margin" aria-label="${words.facts}">${factsSection(view, frame)}${putSection(view, frame)}
<section><h2 class="margin-title">${words.proof}</h2><ul class="entries">${view.entries.map((index) => html`<li><a href="${link('entry', { foundation, index })}">${pageWords(frame.locale).decision.entry(index)}</a></li>`)}</ul></section></aside></div>`
  return layout({ title: view.title, main, kind: 'consultation-page', part: 'money', json: true }, frame)
}

function stageLine({ stage, ends }: RequestView, frame: Frame): Html {
  const { request: words } = pageWords(frame.locale)
  const until = ends === undefined ? nothing : html` ${words.until} <strong>${momentTime(ends, frame)}</strong>`
  return html`${words.stages[stage]}${until}`
}

function notes({ waiting, warned, stuck, overdue }: RequestView, frame: Frame): Html {
  const { request: words } = pageWords(frame.locale)
  const said = [
    ...(waiting === undefined ? [] : [`${words.waiting}${waiting.standsStill ? ` ${words.standsStill}` : ''}`]),
    ...(stuck === undefined ? [] : [words.stuck[stuck]]),
    ...(overdue === undefined ? [] : [words.overdue]),
    ...warned.map((warning) => words.warnings[warning]),
  ]
  return said.length === 0 ? nothing : html`<section>${said.map((text) => html`<p class="note">${text}</p>`)}</section>`
}

function purposeSection({ said }: RequestView, frame: Frame): Html {
  const { request: words } = pageWords(frame.locale)
  const text =
    said === undefined
      ? html`<p class="empty">${words.hidden}</p>`
      : html`<div class="prose">${prose(said.purpose)}</div>`
  return html`<section id="purpose"><h2>${words.purpose}</h2>${text}</section>`
}

/** What somebody wrote is text, never markup; an address is a link where it leads to the web. */
function writtenSection({ said, confidential }: RequestView, frame: Frame): Html {
  const { request: words } = pageWords(frame.locale)
  const answers = said?.answers ?? []
  const documents = said?.documents ?? []
  return html`${answers.length === 0 ? nothing : html`<section id="answers"><h2>${words.answers}</h2>${answers.map(({ asked, answer }) => html`<h3>${asked}</h3><p class="typed">${answer}</p>`)}</section>`}
${documents.length === 0 ? nothing : html`<section id="documents"><h2>${words.documents}</h2><ul class="lines">${documents.map((address) => html`<li>${documentLink(address)}</li>`)}</ul></section>`}
${confidential === undefined ? nothing : html`<section id="confidential"><h2>${words.confidential}</h2>${confidential.text === undefined ? html`<p class="empty">${words.confidentialHidden}</p>` : html`<p class="typed">${confidential.text}</p>`}</section>`}`
}

function documentLink(address: string): Html {
  return /^https?:\/\/[^\s]+$/i.test(address)
    ? html`<a rel="nofollow noopener external" href="${address}">${address}</a>`
    : html`${address}`
}

function factsSection(view: RequestView, frame: Frame): Html {
  const { request: words } = pageWords(frame.locale)
  const foundation = view.foundation.name
  const facts: readonly (readonly [string, Html | undefined])[] = [
    [words.applicant, personLink(view.applicant, foundation, frame)],
    [words.champion, view.champion === undefined ? undefined : personLink(view.champion, foundation, frame)],
    [words.object, view.object === '' ? undefined : html`${spoken(view.object)}`],
    [words.event, view.event === undefined ? undefined : html`${spoken(view.event)}`],
    [words.on, view.on === undefined ? undefined : html`<time datetime="${view.on}">${view.on}</time>`],
    [words.place, view.said?.place === undefined ? undefined : html`${view.said.place}`],
    [words.organisation, view.organisation === undefined ? undefined : html`${spoken(view.organisation)}`],
    [words.heads, view.heads === undefined ? undefined : html`${view.heads}`],
    [words.needed, view.needed === undefined ? undefined : momentTime(view.needed, frame)],
    [words.due, view.due === undefined ? undefined : momentTime(view.due, frame)],
    [words.interested, interested(view, frame)],
    [words.clause, html`<a href="${clauseLink(foundation, view.clause)}">${view.clause.title}</a>`],
  ]
  return html`<section><h2 class="margin-title">${words.facts}</h2>${facts.map(([label, value]) => (value === undefined ? nothing : html`<p><span class="soft">${label}:</span> ${value}</p>`))}</section>`
}

function interested({ interested: people, foundation }: RequestView, frame: Frame): Html | undefined {
  if (people.length === 0) return undefined
  return joined(
    people.map((person) => personLink(person, foundation.name, frame)),
    html`, `,
  )
}

function putSection({ put, asked, foundation }: RequestView, frame: Frame): Html {
  const { request: words } = pageWords(frame.locale)
  if (put.length === 0) return nothing
  const lines = put.map(({ motion, way, amount, at, reason }) => {
    const part = amount.minor < asked.minor ? html`: ${spokenMoney(amount)}, ${words.part}` : nothing
    const why = reason === undefined ? nothing : html`<br><span class="typed">${reason}</span>`
    return html`<li><a href="${link('decision', { foundation: foundation.name, number: motion })}">${words.decision(motion)}</a> ${words.putLine(way)}${part}<br><span class="soft">${momentTime(at, frame)}</span>${why}</li>`
  })
  return html`<section><h2 class="margin-title">${words.put}</h2><ul class="lines">${lines}</ul></section>`
}
