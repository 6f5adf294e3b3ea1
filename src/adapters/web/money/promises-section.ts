import type { PaymentView, PromiseView } from '../../../app/read/money/promise-view.ts'
import { spokenMoney } from '../../../core/base/money.ts'
import { spoken } from '../../../core/base/name.ts'
import { pageWords } from '../../words/page-words.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { dateTime, dayTime } from '../moment.ts'
import { link } from '../routes.ts'

/** Decisions with what they promised, each with what is paid of it, given back and still open. */
export function promisesTable(promises: readonly PromiseView[], foundation: string, frame: Frame): Html {
  const { money } = pageWords(frame.locale)
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${money.promises}"><table class="decided sums"><thead><tr><th scope="col">${money.decision}</th><th scope="col">${money.purpose}</th><th scope="col" class="money">${money.amount}</th><th scope="col" class="money">${money.paid}</th><th scope="col" class="money">${money.released}</th><th scope="col" class="money">${money.open}</th></tr></thead>
<tbody>${promises.map(({ decision, decided, purpose, amount, paid, released, open, waits }) => {
    const said = (minor: number) => html`<td class="money">${spokenMoney({ currency: amount.currency, minor })}</td>`
    const waiting = waits ? html`<br><span class="soft">${money.waits}</span>` : nothing
    return html`<tr id="promise-${decision}"><th scope="row"><a href="${link('decision', { foundation, number: decision })}">${decision}</a> <span class="soft">${dayTime(decided, frame)}</span></th><td>${spoken(purpose.verb)} ${purpose.object}${waiting}</td>${said(amount.minor)}${said(paid)}${said(released)}${said(open)}</tr>
`
  })}</tbody></table></div>`
}

export function paymentsTable(payments: readonly PaymentView[], foundation: string, frame: Frame): Html {
  const { money } = pageWords(frame.locale)
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${money.payments}"><table class="decided sums"><thead><tr><th scope="col">${money.payment}</th><th scope="col">${money.decision}</th><th scope="col" class="money">${money.amount}</th><th scope="col">${money.asked}</th><th scope="col">${money.state}</th></tr></thead>
<tbody>${payments.map((one) => {
    const { payment, decision, amount, asked } = one
    return html`<tr id="payment-${payment}"><th scope="row">${payment}</th><td><a href="${link('decision', { foundation, number: decision })}">${decision}</a></td><td class="money">${spokenMoney(amount)}</td><td>${dayTime(asked, frame)}</td><td>${paymentState(one, frame)}</td></tr>
`
  })}</tbody></table></div>`
}

export function paymentState({ state, approvals, people, on }: PaymentView, frame: Frame): Html {
  const { paymentStates } = pageWords(frame.locale).money
  switch (state) {
    case 'asked':
      return html`${paymentStates.asked(approvals, people)}`
    case 'paid':
      return html`${paymentStates.paid} ${on === undefined ? nothing : dateTime(on, frame)}`
    case 'approved':
    case 'refused':
    case 'withdrawn':
      return html`${paymentStates[state]}`
  }
}
