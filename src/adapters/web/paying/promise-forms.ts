import type { PayingView } from '../../../app/read/money/paying-view.ts'
import { spokenMoney } from '../../../core/base/money.ts'
import { pageWords } from '../../words/page-words.ts'
import { cannotFold } from '../elections/cannot.ts'
import { actFields, errorSummary, type Field, field } from '../form.ts'
import { type FormState, type Frame, untouched } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { personName } from '../names.ts'
import { link } from '../routes.ts'
import type { ReadMoney } from './money-typed.ts'

/** What was typed into a form of the page, and of which payment; "" for the promise itself. */
export interface SentForm extends FormState {
  readonly of: string
}

/** Asking for a payment and giving back what is not needed, for whoever can; to others why they cannot. */
export function promiseForms(view: PayingView, frame: Frame, form: SentForm, look: ReadMoney | undefined): Html {
  const { paying } = pageWords(frame.locale)
  if (frame.former !== undefined) return nothing
  const ask = view.ask.refusal === undefined ? askForm(view, frame, form, look) : nothing
  const release = view.release.refusal === undefined ? releaseForm(view, frame, form) : nothing
  const cannot =
    view.payments.length > 0 && view.open === 0
      ? nothing
      : html`${cannotFold(paying.cannotAsk, view.ask, frame)}${cannotFold(paying.cannotRelease, view.release, frame)}`
  return html`<section class="run" id="acts"><h2>${paying.act}</h2>${ask}${release}${cannot}</section>`
}

function askForm(view: PayingView, frame: Frame, form: SentForm, look: ReadMoney | undefined): Html {
  const { paying } = pageWords(frame.locale)
  const { ask } = paying
  const sent = form.of === '' && (form.values.do === 'look' || form.values.do === 'ask for payment')
  const state = sent ? form : untouched
  const said =
    look === undefined ? nothing : html`<p class="note" role="status">${ask.looked(lookWords(look, frame))}</p>`
  const fields = askFields(view, frame)
  const labels = Object.fromEntries(fields.map(({ name, label }) => [name, label]))
  return html`<details class="act-fold"${sent ? html` open` : nothing}><summary>${ask.title}</summary>${errorSummary(state, labels, frame)}${said}<form method="post" action="${link('promiseAct', place(view))}">${actFields(frame)}${fields.map((one) => field(one, state, frame))}<p class="buttons"><button class="act quiet" type="submit" name="do" value="look">${ask.look}</button> <button class="act" type="submit" name="do" value="ask for payment">${ask.button}</button></p></form></details>`
}

function lookWords({ amount, exchanged }: ReadMoney, frame: Frame): string {
  const { paying } = pageWords(frame.locale)
  return `${spokenMoney(amount)}${exchanged === undefined ? '' : ` (${paying.rate(exchanged)})`}`
}

function askFields(view: PayingView, frame: Frame): readonly Field[] {
  const { ask } = pageWords(frame.locale).paying
  const { currency } = view.amount
  const choices = view.payees.map((one) => {
    const isFirst = one.id === view.person.id
    const name = personName(one, frame)
    return { value: isFirst ? '' : one.id, label: isFirst ? ask.promisedTo(name) : name, disabled: false }
  })
  return [
    {
      ...{ name: 'amount', label: ask.amount(currency), required: true, kind: lineOf(40) },
      hint: ask.amountHint(spokenMoney({ currency, minor: view.open })),
    },
    ...rateFields(currency, frame),
    { name: 'payee', label: ask.payee, required: false, kind: { kind: 'choice', choices } },
    { name: 'payeeName', label: ask.payeeName, hint: ask.payeeNameHint, required: false, kind: lineOf(400) },
    { name: 'text', label: ask.text, hint: ask.textHint, required: false, kind: textOf(4, 20_000) },
    { name: 'contract', label: ask.contract, hint: ask.contractHint, required: false, kind: textOf(3, 20_000) },
  ]
}

/** The rate of an amount in another currency. */
export function rateFields(currency: string, frame: Frame): readonly Field[] {
  const { ask } = pageWords(frame.locale).paying
  return [
    { name: 'rate', label: ask.rate, hint: ask.rateHint(currency), required: false, kind: lineOf(40) },
    { name: 'rateOn', label: ask.rateOn, required: false, kind: { ...lineOf(10), type: 'date' } },
    { name: 'rateSource', label: ask.rateSource, required: false, kind: lineOf(200) },
  ]
}

function releaseForm(view: PayingView, frame: Frame, form: SentForm): Html {
  const { release } = pageWords(frame.locale).paying
  const { currency } = view.amount
  const sent = form.of === '' && form.values.do === 'release promise'
  const amount: Field = {
    ...{ name: 'amount', key: 'amount-back', label: release.amount(currency), hint: release.hint },
    ...{ required: false, kind: lineOf(40) },
  }
  return html`<details class="act-fold"${sent ? html` open` : nothing}><summary>${release.title}</summary><form method="post" action="${link('promiseAct', place(view))}">${actFields(frame)}${field(amount, sent ? keyed(form, 'back') : untouched, frame)}<button class="act quiet" type="submit" name="do" value="release promise">${release.button}</button></form></details>`
}

/** Several forms of a page have fields of one name: values and errors of the sent one by the keys of its fields. */
export function keyed({ values, errors }: FormState, suffix: string): FormState {
  const named = (all: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(all).map(([name, value]) => [`${name}-${suffix}`, value]))
  return { values: named(values), errors: named(errors) }
}

function place({ foundation, decision }: PayingView) {
  return { foundation: foundation.name, number: decision }
}

export function lineOf(maxLength: number) {
  return { kind: 'line', type: 'text', autocomplete: 'off', maxLength } as const
}

export function textOf(rows: number, maxLength: number) {
  return { kind: 'text', rows, maxLength } as const
}
