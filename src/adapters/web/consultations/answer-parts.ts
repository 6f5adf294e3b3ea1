import type { AnswerView, BehalfView } from '../../../app/read/consultations/answer-view.ts'
import type { ConsultationView } from '../../../app/read/consultations/consultation-view.ts'
import { pageWords } from '../../words/page-words.ts'
import { emptyNote } from '../empty.ts'
import { actFields } from '../form.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, joined, nothing } from '../html.ts'
import { dayTime } from '../moment.ts'
import { groupLink, personLink } from '../names.ts'
import { answerLink, link } from '../routes.ts'

/** Every answer, in the order in which they came, with for whom it speaks and what it says. */
export function answersSection(view: ConsultationView, frame: Frame): Html {
  const { consultation } = pageWords(frame.locale)
  const list = view.given.map((answer) => answerPart(answer, view, frame))
  return html`<section id="answers"><h2>${consultation.given}</h2>
${list.length === 0 ? emptyNote(consultation.noneGiven, frame) : html`${countLine(view, frame)}<ol class="plain-list answer-list">${list}</ol>`}</section>`
}

function countLine({ positions, counts }: ConsultationView, frame: Frame): Html {
  const { consultation } = pageWords(frame.locale)
  const said = positions.filter((position) => (counts[position] ?? 0) > 0)
  return html`<p class="soft"><span class="unseen">${consultation.positions}: </span>${joined(
    said.map((position) => html`${consultation.says(position)} <strong>${counts[position]}</strong>`),
    html` · `,
  )}</p>`
}

function answerPart(answer: AnswerView, view: ConsultationView, frame: Frame): Html {
  const { consultation } = pageWords(frame.locale)
  const foundation = view.foundation.name
  const { number, person, withdrawn, isChanged, at } = answer
  const head = html`<p class="soft"><a href="#answer-${number}">${number}</a> · ${personLink(person, foundation, frame)} ${behalfWords(answer, foundation, frame)} · ${dayTime(at, frame)}${isChanged ? html`, ${consultation.changed}` : nothing}</p>`
  if (withdrawn !== undefined)
    return html`<li id="answer-${number}" class="answer">${head}<p class="soft">${consultation.withdrawn}</p></li>
`
  const about =
    answer.about === undefined
      ? nothing
      : html`<p>${consultation.aboutPerson} ${personLink(answer.about, foundation, frame)}</p>`
  return html`<li id="answer-${number}" class="answer">${head}<p><strong>${consultation.says(answer.position)}</strong></p>${about}${wordsOf(answer, frame)}
${answer.passages.map((passage) => passagePart(passage, frame))}${points(answer, frame)}${ownActs(answer, view, frame)}</li>
`
}

/** What somebody wrote is text, never markup. */
function wordsOf({ text, hidden, isConfidential }: AnswerView, frame: Frame): Html {
  const { consultation } = pageWords(frame.locale)
  if (hidden === 'gone') return html`<p class="empty">${consultation.gone}</p>`
  if (hidden === 'confidential') return html`<p class="empty">${consultation.confidentialOther}</p>`
  const note = isConfidential ? html`<p class="note">${consultation.confidential}</p>` : nothing
  return html`${note}${text === undefined ? nothing : html`<p class="typed">${text}</p>`}`
}

export function passagePart(passage: AnswerView['passages'][number], frame: Frame): Html {
  const { consultation } = pageWords(frame.locale)
  const { quote, comment, instead } = passage
  return html`<div class="suggestion"><blockquote class="typed">${quote}</blockquote>${comment === undefined ? nothing : html`<p class="typed">${comment}</p>`}${instead === undefined ? nothing : html`<p class="soft">${consultation.instead}:</p><p class="typed instead"><ins>${instead}</ins></p>`}</div>`
}

/** Whom an answer speaks for, and by what; who only says so is shown as that. */
export function behalfWords({ behalf, organisation }: AnswerView, foundation: string, frame: Frame): Html {
  const { consultation } = pageWords(frame.locale)
  switch (behalf.kind) {
    case 'self':
      return html`${consultation.self}`
    case 'organisation':
      return html`${consultation.organisation} ${organisation ?? '…'} <span class="tag">${consultation.unverified}</span>`
    case 'group':
      return html`${consultation.organisation} ${groupLink(foundation, behalf.group)}, ${mandate(behalf, foundation, frame)}`
  }
}

function mandate({ as, decision }: Extract<BehalfView, { kind: 'group' }>, foundation: string, frame: Frame): Html {
  const { consultation } = pageWords(frame.locale)
  if (decision !== undefined)
    return html`<a href="${link('decision', { foundation, number: decision })}">${consultation.byDecision(decision)}</a>`
  return as === undefined
    ? html`<span class="tag">${consultation.saysSo}</span>`
    : html`${consultation.asSeat(as.seat)}`
}

function points({ points: numbers }: AnswerView, frame: Frame): Html {
  const { consultation } = pageWords(frame.locale)
  if (numbers.length === 0) return nothing
  return html`<p class="soft">${consultation.point} ${joined(
    numbers.map((number) => html`<a href="#point-${number}">${number}</a>`),
    html`, `,
  )}</p>`
}

function ownActs(
  { number, isMine }: AnswerView,
  { foundation, number: of, stage }: ConsultationView,
  frame: Frame,
): Html {
  const { consultation } = pageWords(frame.locale)
  if (!isMine || stage !== 'open' || frame.former !== undefined) return nothing
  const place = { foundation: foundation.name, number: of }
  return html`<form method="post" action="${link('consultationAct', place)}">${actFields(frame)}<input type="hidden" name="which" value="${number}"><a class="act quiet" href="${answerLink(place, { answer: number })}">${consultation.change}</a> <button class="act quiet" type="submit" name="do" value="withdraw answer">${consultation.withdraw}</button></form>`
}
