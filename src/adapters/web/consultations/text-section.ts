import type { ConsultationView, TextPassage } from '../../../app/read/consultations/consultation-view.ts'
import { pageWords } from '../../words/page-words.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { personLink } from '../names.ts'
import { prose } from '../prose.ts'
import { answerLink, link } from '../routes.ts'
import { behalfWords } from './answer-parts.ts'

/** The text in the column, paragraph by paragraph; beside each, in the margin, what was said of it. */
export function textSection(view: ConsultationView, frame: Frame): Html {
  const { consultation } = pageWords(frame.locale)
  const { subject, foundation } = view
  if (subject.kind !== 'draft') return nothing
  const later = subject.later.length === 0 ? nothing : html`<p class="note">${consultation.later}</p>`
  const charter =
    subject.charterOf === undefined
      ? nothing
      : html`<p><a href="${link('charter', { foundation: foundation.name, group: subject.charterOf.name })}">${consultation.seeCharter}</a></p>`
  return html`<section id="text"><h2>${consultation.text}</h2><p class="soft">${consultation.textNote}</p>${later}${charter}
<div class="passages">${subject.passages.map((passage, index) => passagePart(passage, index, view, frame))}</div></section>`
}

function passagePart(passage: TextPassage, index: number, view: ConsultationView, frame: Frame): Html {
  const { consultation } = pageWords(frame.locale)
  const place = { foundation: view.foundation.name, number: view.number }
  const canAnswer = view.mayAnswer.refusal === undefined && frame.former === undefined
  const link = canAnswer
    ? html`<p class="answer-here"><a href="${answerLink(place, { passage })}" aria-label="${consultation.answerHere} ${index + 1}">${consultation.answerHere}</a></p>`
    : nothing
  return html`<section class="clause passage" id="passage-${passage.from}"><div class="prose">${shownAs(passage.text)}${link}</div>
${passage.answers.length === 0 ? nothing : margin(passage, view, frame)}</section>
`
}

/** Front matter and blocks as they are written; all else as the Markdown that it is. */
function shownAs(text: string): Html {
  return /^(?:---$|```|~~~)/m.test(text.split('\n', 1)[0] ?? '') ? html`<pre class="block">${text}</pre>` : prose(text)
}

function margin({ answers, from, to }: TextPassage, view: ConsultationView, frame: Frame): Html {
  const { consultation } = pageWords(frame.locale)
  const found = view.given.filter(({ number }) => answers.includes(number))
  return html`<aside class="margin" aria-label="${consultation.marginOf(found.length)}">${found.map((answer) => {
    const said = answer.passages.filter((one) => one.from < to && from < one.to)
    return html`<section><p><a href="#answer-${answer.number}">${answer.number}</a> ${personLink(answer.person, view.foundation.name, frame)} <span class="soft">${behalfWords(answer, view.foundation.name, frame)}</span></p>${said.map(
      ({ comment, instead }) =>
        html`${comment === undefined ? nothing : html`<p class="typed">${comment}</p>`}${instead === undefined ? nothing : html`<p class="typed instead"><ins>${instead}</ins></p>`}`,
    )}</section>`
  })}</aside>`
}
