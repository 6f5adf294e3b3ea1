import type { RequestDo, RequestView } from '../../../app/read/requests/request-view.ts'
import { spokenMoney } from '../../../core/base/money.ts'
import { pageWords } from '../../words/page-words.ts'
import { actFields, type Field, field } from '../form.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { link } from '../routes.ts'

/** For each thing that the reader can do with a request now, a form of its own. */
export function requestForms(view: RequestView, frame: Frame): Html {
  const { request: words } = pageWords(frame.locale)
  if (frame.former !== undefined || view.acts.length === 0) return nothing
  return html`<section class="run" id="acts"><h2>${words.act}</h2>${view.acts.map((act) => requestForm(act, view, frame))}</section>`
}

function requestForm(act: RequestDo, view: RequestView, frame: Frame): Html {
  const { title, button } = pageWords(frame.locale).request.dos[act]
  const place = { foundation: view.foundation.name, number: view.number }
  const fields = fieldsOf(act, view, frame)
  const values = Object.fromEntries(fields.map(({ key = '', before = '' }) => [key, before]))
  return html`<details class="act-fold"><summary>${title}</summary><form method="post" action="${link('requestAct', place)}">${actFields(frame)}${question(act, view)}${fields.map((one) => field(one, { values, errors: {} }, frame))}<button class="act quiet" type="submit" name="do" value="${act}">${button}</button></form></details>`
}

function question(act: RequestDo, { questions }: RequestView): Html {
  const open = questions.find(({ answer }) => answer === undefined)
  if (act !== 'answer for request' || open === undefined) return nothing
  const asked = open.text === undefined ? nothing : html`<blockquote class="typed">${open.text}</blockquote>`
  return html`${asked}<input type="hidden" name="question" value="${open.number}">`
}

interface FilledField extends Field {
  /** What stands in it at first. */
  readonly before?: string
}

function fieldsOf(act: RequestDo, view: RequestView, frame: Frame): readonly FilledField[] {
  const { request: words } = pageWords(frame.locale)
  const { text: label, textHint } = words.dos[act]
  const line = { kind: 'line', type: 'text', autocomplete: 'off', maxLength: 80 } as const
  const key = (name: string) => `${name}-${act.replaceAll(' ', '-')}`
  const text = (rows: number, required: boolean): FilledField => ({
    name: 'text',
    key: key('text'),
    label,
    ...(textHint !== '' && { hint: textHint }),
    required,
    kind: { kind: 'text', rows, maxLength: 20_000 },
  })
  const amount = (said: string, before: string): FilledField => {
    return { name: 'amount', key: key('amount'), label: said, required: act === 'reduce award', kind: line, before }
  }
  switch (act) {
    case 'champion request':
      return []
    case 'ask applicant':
    case 'answer for request':
      return [text(4, true)]
    case 'report on award':
      return [text(14, true)]
    case 'declare interest':
    case 'withdraw request':
      return [text(3, false)]
    case 'reduce award':
      return [amount(words.lessAmount, ''), text(3, false)]
    case 'put to vote': {
      const decider: FilledField = {
        name: 'decider',
        key: key('decider'),
        label: words.decider,
        hint: words.deciderHint,
        required: false,
        kind: line,
      }
      const part = view.mayGrantPart ? [amount(words.partAmount, spokenMoney(view.asked)), text(3, false)] : []
      return [...part, decider]
    }
  }
}
