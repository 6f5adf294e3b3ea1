import type { DeedView } from '../../../app/read/deed-view.ts'
import { pageWords } from '../../words/page-words.ts'
import { aftermathSection } from '../aftermath-section.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { momentTime } from '../moment.ts'
import { promisePart } from '../money/promise-part.ts'
import { groupLink, personLink, subjectLine } from '../names.ts'
import { prose } from '../prose.ts'
import { clauseLink, link } from '../routes.ts'

/** What the holder of a seat did alone: what it was, by which clause, and what is still to come of it. */
export function deedPage(view: DeedView, frame: Frame): Html {
  const { decision, aftermath } = pageWords(frame.locale)
  const foundation = view.foundation.name
  const title = subjectLine(view.subject, frame)
  const { under, text } = view
  const amount =
    view.subject.kind === 'resolution' && view.subject.amount !== undefined
      ? html`<p>${decision.amount}: <strong>${view.subject.amount}</strong></p>`
      : nothing
  const main = html`<header class="title"><p class="kicker">${decision.kicker(view.number)} ${decision.of(view.group.title)} ${groupLink(foundation, view.group)}</p>
<h1>${title}</h1><p class="soft">${aftermath.doneBy(view.seatTitle)} ${personLink(view.by, foundation, frame)}, ${momentTime(view.at, frame)}</p></header>
<div class="with-margin"><div class="column">
${aftermathSection(view.aftermath, { foundation, number: view.number, group: view.group.name }, frame)}
${amount}${text === undefined ? nothing : html`<section><h2>${decision.text}</h2><div class="prose">${prose(text)}</div></section>`}
</div><aside class="margin" aria-label="${decision.rule}">
${under === undefined ? nothing : html`<section><h2 class="margin-title">${decision.rule}</h2><p><a href="${clauseLink(foundation, under)}">${under.title}</a></p></section>`}
${promisePart(view.promise, foundation, frame)}<section><h2 class="margin-title">${decision.proof}</h2><p class="soft">${decision.proofNote}</p><ul class="entries">${view.entries.map((index) => html`<li><a href="${link('entry', { foundation, index })}">${decision.entry(index)}</a></li>`)}</ul></section>
</aside></div>`
  return layout({ title, main, kind: 'decision-page', part: 'decisions', json: true }, frame)
}
