import type { QuestionView, RequestView } from '../../../app/read/requests/request-view.ts'
import { pageWords } from '../../words/page-words.ts'
import { emptyNote } from '../empty.ts'
import type { Frame } from '../frame.ts'
import { type Html, html } from '../html.ts'
import { dayTime } from '../moment.ts'
import { personLink } from '../names.ts'

/** What the applicant was asked, and what they said to it. */
export function questionsSection({ questions, foundation }: RequestView, frame: Frame): Html {
  const { request: words } = pageWords(frame.locale)
  const list = questions.map((question) => questionPart(question, foundation.name, frame))
  return html`<section id="questions"><h2>${words.questions}</h2>${list.length === 0 ? emptyNote(words.noQuestions, frame) : html`<ol class="plain-list answer-list">${list}</ol>`}</section>`
}

function questionPart({ number, person, at, text, answer }: QuestionView, foundation: string, frame: Frame): Html {
  const { request: words } = pageWords(frame.locale)
  const said =
    answer === undefined
      ? html`<p><span class="tag">${words.unanswered}</span></p>`
      : html`<p class="soft">${words.answer} · ${dayTime(answer.at, frame)}</p>${typed(answer.text, words.gone)}`
  return html`<li id="question-${number}" class="answer"><p class="soft">${words.question(number)} · ${personLink(person, foundation, frame)} · ${dayTime(at, frame)}</p>${typed(text, words.gone)}${said}</li>
`
}

function typed(text: string | undefined, gone: string): Html {
  return text === undefined ? html`<p class="empty">${gone}</p>` : html`<p class="typed">${text}</p>`
}
