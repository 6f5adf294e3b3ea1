import type { BooksActsView, OpenPromise } from '../../../app/read/money/paying-view.ts'
import { spokenMoney } from '../../../core/base/money.ts'
import { spoken } from '../../../core/base/name.ts'
import { pageWords } from '../../words/page-words.ts'
import { cannotFold } from '../elections/cannot.ts'
import { emptyNote } from '../empty.ts'
import { actFields, errorSummary, type Field, field } from '../form.ts'
import { type FormState, type Frame, untouched } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { link } from '../routes.ts'
import { keyed, lineOf, rateFields } from './promise-forms.ts'

/** What is to be paid, each with its page; and for whoever keeps the books the forms for what comes in. */
export function booksForms(view: BooksActsView, frame: Frame, form: FormState): Html {
  const { paying } = pageWords(frame.locale)
  const foundation = view.foundation.name
  const list = html`<ul class="lines">${view.open.map((one) => openLine(one, foundation, frame))}</ul>`
  const toDo = html`<section id="to-pay"><h2>${paying.toDo}</h2><p>${paying.toDoLede}</p>${view.open.length === 0 ? emptyNote(paying.nothingToDo, frame) : list}</section>`
  if (frame.former !== undefined) return toDo
  const received = view.funds.length === 0 ? nothing : receivedForm(view, frame, form)
  const index = view.indexes.length === 0 ? nothing : indexForm(view, frame, form)
  const cannot = cannotFold(paying.cannotKeep, view.cannot, frame)
  const keeps = received === nothing && index === nothing && cannot === nothing
  return html`${toDo}${filesSection(view, frame)}${keeps ? nothing : html`<section class="run" id="acts"><h2>${paying.keep}</h2>${received}${index}${cannot}</section>`}`
}

/** Files show how it is, and not how it was. */
function filesSection({ foundation, group, hasBooks }: BooksActsView, frame: Frame): Html {
  const { paying } = pageWords(frame.locale)
  if (!hasBooks) return nothing
  const links = (['csv', 'journal', 'beancount'] as const).map((ending) => {
    const path = link('groupBooks', { foundation: foundation.name, group: group.name, file: `books.${ending}` })
    return html`<li><a href="${path}">${paying.fileNames[ending]}</a></li>`
  })
  return html`<section id="books"><h2>${paying.files}</h2><p>${paying.filesLede}</p><ul class="lines">${links}</ul></section>`
}

function openLine({ decision, purpose, open, waits, asked, approved }: OpenPromise, foundation: string, frame: Frame) {
  const { paying } = pageWords(frame.locale)
  const said = [
    paying.stillOpen(spokenMoney(open)),
    ...(waits ? [paying.waitsForMoney] : []),
    ...(asked === 0 ? [] : [paying.waitingPayments(asked)]),
    ...(approved === 0 ? [] : [paying.approvedPayments(approved)]),
  ]
  return html`<li><a href="${link('promise', { foundation, number: decision })}">${paying.title(decision)}</a>: ${spoken(purpose.verb)} ${purpose.object} <span class="soft">${said.join(' · ')}</span></li>`
}

function receivedForm(view: BooksActsView, frame: Frame, form: FormState): Html {
  const { received, groupCurrency } = pageWords(frame.locale).paying
  const fields: readonly Field[] = [
    { name: 'fund', label: received.fund, required: true, kind: choiceOf(view.funds) },
    { name: 'amount', label: received.amount, hint: received.amountHint, required: true, kind: lineOf(40) },
    ...rateFields(groupCurrency, frame),
    { name: 'on', label: received.on, required: true, kind: { ...lineOf(10), type: 'date' } },
    { name: 'giver', label: received.giver, hint: received.giverHint, required: false, kind: lineOf(200) },
    { name: 'reference', label: received.reference, required: false, kind: lineOf(200) },
  ]
  return booksForm({ act: 'note received', ...received, fields }, view, frame, form)
}

function indexForm(view: BooksActsView, frame: Frame, form: FormState): Html {
  const { index } = pageWords(frame.locale).paying
  const fields: readonly Field[] = [
    { name: 'index', label: index.index, required: true, kind: choiceOf(view.indexes) },
    { name: 'value', label: index.value, hint: index.valueHint, required: true, kind: lineOf(40) },
    { name: 'on', label: index.on, required: true, kind: { ...lineOf(10), type: 'date' } },
    { name: 'source', label: index.source, required: false, kind: lineOf(200) },
  ]
  return booksForm({ act: 'note index', ...index, fields }, view, frame, form)
}

interface BooksForm {
  readonly act: 'note received' | 'note index'
  readonly title: string
  readonly button: string
  readonly fields: readonly Field[]
}

/** Both forms have fields of one name, so that each has keys of its own. */
function booksForm(
  { act, title, button, fields: asked }: BooksForm,
  view: BooksActsView,
  frame: Frame,
  form: FormState,
) {
  const suffix = act.replace(' ', '-')
  const sent = form.values.do === act
  const state = sent ? keyed(form, suffix) : untouched
  const fields = asked.map((one) => ({ ...one, key: `${one.name}-${suffix}` }))
  const labels = Object.fromEntries(fields.map(({ key, label }) => [key, label]))
  const path = link('groupMoneyAct', { foundation: view.foundation.name, group: view.group.name })
  return html`<details class="act-fold"${sent ? html` open` : nothing}><summary>${title}</summary>${errorSummary(state, labels, frame)}<form method="post" action="${path}">${actFields(frame)}${fields.map((one) => field(one, state, frame))}<button class="act quiet" type="submit" name="do" value="${act}">${button}</button></form></details>`
}

function choiceOf(names: readonly string[]) {
  return {
    kind: 'choice',
    choices: names.map((name) => ({ value: name, label: spoken(name), disabled: false })),
  } as const
}
