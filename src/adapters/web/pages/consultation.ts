import type { ConsultationView } from '../../../app/read/consultations/consultation-view.ts'
import { spoken } from '../../../core/base/name.ts'
import type { Addressee } from '../../../core/foundation/consultations/consultation-event.ts'
import { pageWords } from '../../words/page-words.ts'
import { announceButton, announcedLines } from '../announced-part.ts'
import { answersSection } from '../consultations/answer-parts.ts'
import { stageLine } from '../consultations/consultation-lists.ts'
import { pointsSection } from '../consultations/points-section.ts'
import { runSection } from '../consultations/run-forms.ts'
import { textSection } from '../consultations/text-section.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, joined, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { momentTime } from '../moment.ts'
import { groupLink, groupTitle, personLink } from '../names.ts'
import { prose } from '../prose.ts'
import { answerLink, link } from '../routes.ts'

/** What is asked, the text with what was said of each passage, all answers, the points with what became of them, and the summary. */
export function consultationPage(view: ConsultationView, frame: Frame): Html {
  const { consultation } = pageWords(frame.locale)
  const foundation = view.foundation.name
  const intro = view.text === undefined ? nothing : html`<div class="prose">${prose(view.text)}</div>`
  const main = html`<header class="title"><p class="kicker">${consultation.kicker(view.number)} · ${groupLink(foundation, view.group)} · ${consultation.about[view.subject.kind]}</p>
<h1>${view.title}</h1><p class="lede">${stageLine(view, frame)}</p></header>
<div class="with-margin"><div class="column">
${summarySection(view, frame)}${intro}${rollSection(view, frame)}${answerPart(view, frame)}
${answersSection(view, frame)}${pointsSection(view, frame)}${runSection(view, frame)}
</div>
<aside class="margin" aria-label="${consultation.facts}">${factsSection(view, frame)}
<section><h2 class="margin-title">${consultation.proof}</h2><ul class="entries">${view.entries.map((index) => html`<li><a href="${link('entry', { foundation, index })}">${pageWords(frame.locale).decision.entry(index)}</a></li>`)}</ul></section></aside></div>
${textSection(view, frame)}`
  return layout(
    {
      title: view.title,
      main,
      kind: 'consultation-page',
      part: 'consultations',
      json: true,
      feed: link('consultationsFeed', { foundation }),
    },
    frame,
  )
}

function summarySection({ summary, foundation }: ConsultationView, frame: Frame): Html {
  const { consultation } = pageWords(frame.locale)
  if (summary === undefined) return nothing
  return html`<section id="summary"><h2>${consultation.summary}</h2><p class="soft">${consultation.published} ${personLink(summary.by, foundation.name, frame)}, ${momentTime(summary.at, frame)}</p><div class="prose">${prose(summary.text)}</div></section>`
}

function answerPart(view: ConsultationView, frame: Frame): Html {
  const { consultation } = pageWords(frame.locale)
  if (view.stage !== 'open' || frame.former !== undefined) return nothing
  const place = { foundation: view.foundation.name, number: view.number }
  return html`<p><a class="act" href="${answerLink(place)}">${consultation.answer}</a></p><p class="soft">${consultation.answerOpen}${view.takesConfidential ? html` ${consultation.takesConfidential}` : nothing}</p>`
}

function rollSection({ subject, foundation }: ConsultationView, frame: Frame): Html {
  const { consultation } = pageWords(frame.locale)
  if (subject.kind !== 'roll') return nothing
  const people = subject.people.map((person) => html`<li>${personLink(person, foundation.name, frame)}</li>`)
  return html`<section id="roll"><h2>${consultation.roll}</h2><p class="soft">${groupLink(foundation.name, subject.group)}: ${spoken(subject.roll)}. ${consultation.rollNote}</p>${people.length === 0 ? html`<p class="empty">${consultation.rollNobody}</p>` : html`<ul class="plain-list">${people}</ul>`}</section>`
}

function factsSection(view: ConsultationView, frame: Frame): Html {
  const { consultation } = pageWords(frame.locale)
  const foundation = view.foundation.name
  const announced =
    view.announcements.length === 0
      ? view.announced === undefined
        ? html`<p class="soft">${consultation.notAnnounced}</p>`
        : nothing
      : html`<ul class="lines">${view.announcements.map(({ where, on }) => html`<li>${placeOf(where)} <span class="soft"><time datetime="${on}">${on}</time></span></li>`)}</ul>`
  const runBy =
    view.keeper.id === view.mover.id
      ? nothing
      : html`<p>${consultation.runBy} ${personLink(view.keeper, foundation, frame)}</p>`
  return html`<section><h2 class="margin-title">${consultation.facts}</h2><p>${consultation.askedBy} ${personLink(view.mover, foundation, frame)}</p>${runBy}<p class="soft">${causeWords(view, frame)}</p>
<p>${consultation.addressed}: ${joined(
    view.addressed.map((one) => html`${addressee(one, frame)}`),
    html`, `,
  )}</p></section>
<section><h2 class="margin-title">${consultation.announced}</h2>${announcedLines(view, foundation, frame)}${announced}${announceButton(view, { foundation, group: view.group.name, of: { kind: 'consultation', number: view.number } }, frame)}</section>`
}

/** An address of the web is a link; anything else is shown as it is written. */
function placeOf(where: string): Html {
  return /^https?:\/\/[^\s]+$/i.test(where)
    ? html`<a rel="nofollow noopener external" href="${where}">${where}</a>`
    : html`${where}`
}

function causeWords({ because, foundation }: ConsultationView, frame: Frame): Html {
  const { consultation } = pageWords(frame.locale)
  const { because: words } = consultation
  const decision = (number: number) =>
    html`<a href="${link('decision', { foundation: foundation.name, number })}">${number}</a>`
  switch (because.kind) {
    case 'decision':
      return because.motion === undefined ? html`${words.alone}` : html`${words.decision} ${decision(because.motion)}`
    case 'matter':
      return html`${words.matter} ${decision(because.motion)}`
    case 'stage':
      return html`${words.stage} ${decision(because.motion)}`
    case 'draft':
      return html`${words.draft}`
  }
}

function addressee(one: Addressee, frame: Frame): string {
  switch (one.kind) {
    case 'everyone':
      return pageWords(frame.locale).consultation.everyone
    case 'group':
      return groupTitle(one.group, frame)
    case 'seat':
      return `${spoken(one.seat.seat)} (${groupTitle(one.seat.group, frame)})`
  }
}
