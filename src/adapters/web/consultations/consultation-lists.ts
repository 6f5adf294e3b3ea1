import type { ConsultationSummary } from '../../../app/read/consultations/consultation-summary.ts'
import { pageWords } from '../../words/page-words.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { dayTime, momentTime } from '../moment.ts'
import { groupLink } from '../names.ts'
import { link } from '../routes.ts'

/** Consultations that are not summed up, each as a card with where it stands. */
export function consultationCards(all: readonly ConsultationSummary[], foundation: string, frame: Frame): Html {
  const { consultation, consultations } = pageWords(frame.locale)
  return html`${all.map(
    (one) =>
      html`<article class="vote"><p class="vote-kicker">${consultation.kicker(one.number)} · ${groupLink(foundation, one.group)} · ${consultations.summaryLine(one.answers, one.points)}</p>
<h3 class="vote-title"><a href="${link('consultation', { foundation, number: one.number })}">${one.title}</a></h3>
<p class="vote-state">${stageLine(one, frame)}</p></article>`,
  )}`
}

export function stageLine(one: ConsultationSummary, frame: Frame): Html {
  const { consultation, consultations } = pageWords(frame.locale)
  const stage = consultation.stage[one.stage]
  switch (one.stage) {
    case 'announced':
      return html`${stage} <strong>${momentTime(one.opens, frame)}</strong>`
    case 'open':
      return html`${stage} <strong>${momentTime(one.closes, frame)}</strong>`
    case 'answering':
      return html`${stage}${one.left === 0 ? nothing : html`: ${consultations.left(one.left)}`}`
    case 'summarised':
      return html`${stage}`
  }
}

export function overTable(over: readonly ConsultationSummary[], foundation: string, frame: Frame): Html {
  const { consultations } = pageWords(frame.locale)
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${consultations.over}"><table class="decided">
<thead><tr><th scope="col">${consultations.consultation}</th><th scope="col">${consultations.answers}</th><th scope="col">${consultations.points}</th><th scope="col">${consultations.closed}</th></tr></thead>
<tbody>${over.map(
    (one) =>
      html`<tr><th scope="row"><a href="${link('consultation', { foundation, number: one.number })}">${one.title}</a><br><span class="soft">${one.group.title}</span></th><td>${one.answers}</td><td>${one.points}</td><td>${dayTime(one.closes, frame)}</td></tr>
`,
  )}</tbody></table></div>`
}
