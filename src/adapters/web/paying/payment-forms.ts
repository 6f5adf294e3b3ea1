import type { PayingView, PaymentDo, PaymentOfPromise } from '../../../app/read/money/paying-view.ts'
import { pageWords } from '../../words/page-words.ts'
import { cannotFold } from '../elections/cannot.ts'
import { actFields, type Field, field } from '../form.ts'
import { type Frame, untouched } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { link } from '../routes.ts'
import { keyed, lineOf, rateFields, type SentForm, textOf } from './promise-forms.ts'

/** For each thing that the reader can do with a payment now, a form of its own; and why they cannot approve of it. */
export function paymentForms(one: PaymentOfPromise, view: PayingView, frame: Frame, form: SentForm): Html {
  const { paying } = pageWords(frame.locale)
  if (frame.former !== undefined) return nothing
  const cannot = one.acts.includes('approve payment') ? nothing : cannotFold(paying.cannotApprove, one.approve, frame)
  return html`${one.acts.map((act) => paymentForm(act, one, view, frame, form))}${cannot}`
}

function paymentForm(act: PaymentDo, one: PaymentOfPromise, view: PayingView, frame: Frame, form: SentForm): Html {
  const { title, button } = pageWords(frame.locale).paying.dos[act]
  const place = { foundation: view.foundation.name, number: view.decision, payment: one.payment }
  const suffix = `${act.replaceAll(' ', '-')}-${one.payment}`
  const sent = form.of === String(one.payment) && form.values.do === act
  const state = sent ? keyed(form, suffix) : untouched
  const fields = fieldsOf(act, one, view, frame).map((each) => ({ ...each, key: `${each.name}-${suffix}` }))
  return html`<details class="act-fold"${sent ? html` open` : nothing}><summary>${title}</summary><form method="post" action="${link('paymentAct', place)}">${actFields(frame)}${fields.map((each) => field(each, state, frame))}<button class="act quiet" type="submit" name="do" value="${act}">${button}</button></form></details>`
}

function fieldsOf(act: PaymentDo, one: PaymentOfPromise, view: PayingView, frame: Frame): readonly Field[] {
  const { paying } = pageWords(frame.locale)
  switch (act) {
    case 'approve payment':
      return []
    case 'refuse payment':
    case 'withdraw payment':
      return [{ name: 'text', label: paying.reason, hint: paying.reasonHint, required: false, kind: textOf(3, 4_000) }]
    case 'note paid': {
      const rate = rateFields(view.amount.currency, frame).map((each) =>
        each.name === 'rate' ? { ...each, hint: paying.paidRateHint } : each,
      )
      return [
        { name: 'on', label: paying.on, required: true, kind: { ...lineOf(10), type: 'date' } },
        {
          ...{ name: 'reference', label: paying.reference, hint: paying.referenceHint },
          ...{ required: false, kind: lineOf(200) },
        },
        ...(one.exchanged === undefined ? [] : rate),
      ]
    }
  }
}
