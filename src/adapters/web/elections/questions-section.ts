import type { ElectionView, QuestionView } from '../../../app/read/elections/election-view.ts'
import { pageWords } from '../../words/page-words.ts'
import { emptyNote } from '../empty.ts'
import { actFields, field } from '../form.ts'
import { type Frame, untouched } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { dayTime } from '../moment.ts'
import { personLink } from '../names.ts'
import { link } from '../routes.ts'
import { contestFields } from './contest-form.ts'

/** What voters asked and candidates said to it, for everybody to read. */
export function questionsSection(view: ElectionView, frame: Frame): Html {
  const { election } = pageWords(frame.locale)
  const { questions, mayAsk, timeline } = view
  const canAsk = mayAsk.refusal === undefined && frame.former === undefined
  if (questions.length === 0 && !canAsk && !timeline.some(({ holds }) => holds === 'questions')) return nothing
  const list = questions.map((question) => questionPart(question, view, frame))
  return html`<section class="questions" id="questions"><h2>${election.questions}</h2>
${list.length === 0 ? emptyNote(election.noQuestions, frame) : html`<ol class="question-list">${list}</ol>`}
${canAsk ? asking(view, frame) : nothing}</section>`
}

function asking({ foundation, number }: ElectionView, frame: Frame): Html {
  const { election } = pageWords(frame.locale)
  const question = {
    name: 'question',
    label: election.question,
    hint: election.questionHint,
    required: true,
    kind: { kind: 'text', rows: 3, maxLength: 1_000 },
  } as const
  return html`<details class="act-fold"><summary>${election.ask}</summary><form method="post" action="${link('electionQuestion', { foundation: foundation.name, number })}">${actFields(frame)}${field(question, untouched, frame)}<button class="act quiet" type="submit">${election.askDo}</button></form></details>`
}

function questionPart({ number, by, at, text }: QuestionView, view: ElectionView, frame: Frame): Html {
  const { election, site } = pageWords(frame.locale)
  const foundation = view.foundation.name
  const answers = view.contests.flatMap(({ candidates }) =>
    candidates.flatMap(({ person, answered }) => {
      const said = answered.find(({ question }) => question === number)
      return said === undefined ? [] : [{ person, answer: said.answer ?? site.unnamed }]
    }),
  )
  const said =
    answers.length === 0
      ? html`<p class="soft">${election.unanswered}</p>`
      : html`<dl class="answers">${answers.map(({ person, answer }) => html`<div><dt>${personLink(person, foundation, frame)}</dt><dd class="typed">${answer}</dd></div>`)}</dl>`
  return html`<li id="question-${number}"><p class="typed question-text">${text ?? site.unnamed}</p><p class="soft">${election.askedBy} ${personLink(by, foundation, frame)}, ${dayTime(at, frame)}</p>
${said}${answering(number, view, frame)}</li>
`
}

/** For a candidate, in whichever contest they stand. */
function answering(question: number, view: ElectionView, frame: Frame): Html {
  const { election } = pageWords(frame.locale)
  const contest = view.contests.find(({ candidates }) =>
    candidates.some(({ isMine, stands }) => isMine && stands === 'accepted'),
  )
  const mine = contest?.candidates.find(({ isMine }) => isMine)
  if (contest === undefined || mine === undefined || frame.former !== undefined || view.mayAnswer.refusal !== undefined)
    return nothing
  const place = {
    foundation: view.foundation.name,
    number: view.number,
    ...(contest.electorate !== undefined && { electorate: contest.electorate }),
  }
  const key = `answer-${question}`
  const said = mine.answered.find((one) => one.question === question)?.answer ?? ''
  const answer = {
    name: 'answer',
    key,
    label: election.answer,
    required: true,
    kind: { kind: 'text', rows: 3, maxLength: 4_000 },
  } as const
  return html`<details class="act-fold"><summary>${election.answer}</summary><form method="post" action="${link('electionAnswer', { foundation: place.foundation, number: view.number, question })}">${contestFields(place, frame)}${field(answer, { values: { [key]: said }, errors: {} }, frame)}<button class="act quiet" type="submit">${election.answerDo}</button></form></details>`
}
