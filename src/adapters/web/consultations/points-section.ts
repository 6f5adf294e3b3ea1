import type { ConsultationView, PointView } from '../../../app/read/consultations/consultation-view.ts'
import { pageWords } from '../../words/page-words.ts'
import { emptyNote } from '../empty.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, joined, nothing } from '../html.ts'
import { prose } from '../prose.ts'
import { link } from '../routes.ts'
import { pointForms } from './run-forms.ts'

/** What the answers come to, point by point, with what became of each; and what is still open. */
export function pointsSection(view: ConsultationView, frame: Frame): Html {
  const { consultation } = pageWords(frame.locale)
  const { made } = view
  const table = html`<div class="scroll" tabindex="0" role="group" aria-label="${consultation.points}"><table class="decided points">
<thead><tr><th scope="col">${consultation.point}</th><th scope="col">${consultation.made}</th><th scope="col">${consultation.became}</th><th scope="col">${consultation.why}</th></tr></thead>
<tbody>${made.map((point) => pointRow(point, view, frame))}</tbody></table></div>`
  return html`<section id="points"><h2>${consultation.points}</h2>
${made.length === 0 ? emptyNote(consultation.noPoints, frame) : table}${left(view, frame)}${pointForms(view, frame)}</section>`
}

function pointRow({ number, title, answers, settled }: PointView, view: ConsultationView, frame: Frame): Html {
  const { consultation } = pageWords(frame.locale)
  const from = joined(
    answers.map((answer) => html`<a href="#answer-${answer}">${answer}</a>`),
    html`, `,
  )
  if (settled === undefined)
    return html`<tr id="point-${number}"><th scope="row">${number}. ${title}</th><td>${from}</td><td><span class="tag">${consultation.open}</span></td><td></td></tr>
`
  const why = settled.text === undefined ? nothing : html`<div class="prose">${prose(settled.text)}</div>`
  return html`<tr id="point-${number}"><th scope="row">${number}. ${title}</th><td>${from}</td><td>${consultation.dispositions[settled.disposition]}</td><td>${why}${carried(settled, view, frame)}</td></tr>
`
}

function carried({ carriedOut }: NonNullable<PointView['settled']>, view: ConsultationView, frame: Frame): Html {
  const { consultation } = pageWords(frame.locale)
  if (carriedOut === undefined) return nothing
  if (carriedOut.kind === 'version')
    return html`<p class="soft">${consultation.carriedOut}: ${consultation.inVersion}</p>`
  const { motion: number } = carriedOut
  return html`<p class="soft">${consultation.carriedOut}: <a href="${link('decision', { foundation: view.foundation.name, number })}">${consultation.inDecision(number)}</a></p>`
}

/** After the close it is shown what nobody has answered yet. */
function left({ stage, leftOpen }: ConsultationView, frame: Frame): Html {
  const { consultation } = pageWords(frame.locale)
  const { answers, points } = leftOpen
  if (stage !== 'answering' || answers.length + points.length === 0) return nothing
  return html`<div class="note"><p><strong>${consultation.leftOpen}</strong></p>${answers.length === 0 ? nothing : html`<p>${consultation.leftAnswers(answers)}</p>`}${points.length === 0 ? nothing : html`<p>${consultation.leftPoints(points)}</p>`}</div>`
}
