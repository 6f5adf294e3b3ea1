import type { AnswerFormView } from '../../../app/read/consultations/answer-form-view.ts'
import { pageWords } from '../../words/page-words.ts'
import { actFields, errorSummary, type Field, field } from '../form.ts'
import { type FormState, type Frame, untouched } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { personName } from '../names.ts'
import { link } from '../routes.ts'

/** What somebody says to what is asked, for whom, and of which passage. */
export function answerConsultationPage(view: AnswerFormView, frame: Frame, form: FormState = untouched): Html {
  const { consultation: words } = pageWords(frame.locale)
  const { consultation } = view
  const place = { foundation: consultation.foundation.name, number: consultation.number }
  const title = words.answerTitle(consultation.title)
  const state = { values: { ...before(view), ...form.values }, errors: form.errors }
  const fields = fieldsOf(view, frame)
  const labels = Object.fromEntries(fields.map(({ name, label }) => [name, label]))
  const main = html`<header class="title"><p class="kicker"><a href="${link('consultation', place)}">${words.kicker(consultation.number)}</a></p><h1>${title}</h1></header>
<div class="column">${errorSummary(form, labels, frame)}
<form method="post" action="${link('consultationAnswer', place)}">${actFields(frame)}${hidden(view)}${quote(view, frame)}
${fields.map((one) => field(one, state, frame))}${confidential(view, frame)}
<button class="act" type="submit">${words.answerDo}</button></form></div>`
  return layout({ title, main, kind: 'form-page', part: 'consultations' }, frame)
}

function fieldsOf({ consultation, groups, passage }: AnswerFormView, frame: Frame): readonly Field[] {
  const { consultation: words } = pageWords(frame.locale)
  const { positions, subject } = consultation
  const long = (rows: number) => ({ kind: 'text', rows, maxLength: 4_000 }) as const
  const ofPassage: readonly Field[] =
    passage === undefined
      ? []
      : [
          { name: 'comment', label: words.answerComment, required: false, kind: long(4) },
          { name: 'instead', label: words.answerInstead, required: false, kind: long(6) },
        ]
  const people = subject.kind === 'roll' ? subject.people : []
  const ofRoll: readonly Field[] =
    subject.kind === 'roll'
      ? [
          {
            name: 'about',
            label: words.answerAbout,
            required: false,
            kind: {
              kind: 'choice',
              choices: [
                { value: '', label: words.answerAboutNobody, disabled: false },
                ...people.map((one) => ({ value: one.id, label: personName(one, frame), disabled: false })),
              ],
            },
          },
        ]
      : []
  return [
    {
      name: 'position',
      label: words.answerPosition,
      required: true,
      kind: {
        kind: 'choice',
        choices: positions.map((value) => ({ value, label: words.says(value), disabled: false })),
      },
    },
    ...ofRoll,
    ...ofPassage,
    {
      name: 'text',
      label: words.answerText,
      hint: words.answerTextHint,
      required: false,
      kind: { kind: 'text', rows: 8, maxLength: 8_000 },
    },
    {
      name: 'for',
      label: words.answerFor,
      hint: words.answerForHint,
      required: true,
      kind: {
        kind: 'choice',
        choices: [
          { value: 'self', label: words.answerSelf, disabled: false },
          { value: 'organisation', label: words.answerOrganisation, disabled: false },
          ...groups.map(({ name, title }) => ({ value: `group ${name}`, label: title, disabled: false })),
        ],
      },
    },
    {
      name: 'organisation',
      label: words.answerOrganisationName,
      required: false,
      kind: { kind: 'line', type: 'text', autocomplete: 'organization', maxLength: 200 },
    },
  ]
}

/** What the same person said before, when they change it. */
function before({ answer }: AnswerFormView): FormState['values'] {
  if (answer === undefined) return {}
  const [passage] = answer.passages
  const { behalf } = answer
  return {
    position: answer.position,
    text: answer.text ?? '',
    for: behalf.kind === 'group' ? `group ${behalf.group.name}` : behalf.kind,
    organisation: answer.organisation ?? '',
    comment: passage?.comment ?? '',
    instead: passage?.instead ?? '',
    about: answer.about?.id ?? '',
  }
}

function hidden({ answer, passage }: AnswerFormView): Html {
  return html`${answer === undefined ? nothing : html`<input type="hidden" name="answer" value="${answer.number}">`}${passage === undefined ? nothing : html`<input type="hidden" name="passage" value="${passage.from}-${passage.to}">`}`
}

function quote({ passage }: AnswerFormView, frame: Frame): Html {
  const { consultation: words } = pageWords(frame.locale)
  return passage === undefined
    ? nothing
    : html`<p class="soft">${words.answerQuote}</p><blockquote class="typed">${passage.quote}</blockquote>`
}

function confidential({ consultation, answer }: AnswerFormView, frame: Frame): Html {
  const { consultation: words } = pageWords(frame.locale)
  if (!consultation.takesConfidential) return nothing
  const checked = answer?.isConfidential === true ? html` checked` : nothing
  return html`<p class="field"><label><input type="checkbox" name="confidential" value="yes"${checked}> ${words.answerConfidential}</label></p>`
}
