import type { PromisedView } from '../../../app/read/money/promise-view.ts'
import { spokenMoney } from '../../../core/base/money.ts'
import { pageWords } from '../../words/page-words.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { link } from '../routes.ts'
import { paymentState } from './promises-section.ts'

/** What a decision promised, what is paid of it and still open, and the way to it in the group's books; nothing where it promised nothing. */
export function promisePart(promise: PromisedView | undefined, foundation: string, frame: Frame): Html {
  if (promise === undefined) return nothing
  const { money } = pageWords(frame.locale)
  return html`<section id="promise"><h2 class="margin-title">${money.promisedHere}</h2>${promiseLines(promise, foundation, frame)}</section>
`
}

export function promiseLines(promise: PromisedView, foundation: string, frame: Frame): Html {
  const { money } = pageWords(frame.locale)
  const { amount, paid, released, open, waits, payments, decision } = promise
  const said = (minor: number) => html`<span class="money">${spokenMoney({ currency: amount.currency, minor })}</span>`
  const lines: readonly (readonly [string, Html])[] = [
    [money.promisedAmount, html`${said(amount.minor)}${waits ? html` (${money.waits})` : nothing}`],
    [money.paid, said(paid)],
    ...(released === 0 ? [] : [[money.released, said(released)] as const]),
    [money.open, said(open)],
  ]
  const known =
    payments.length === 0
      ? nothing
      : html`<ul class="lines">${payments.map((one) => html`<li>${money.payment} ${one.payment}: ${spokenMoney(one.amount)}, ${paymentState(one, frame)}</li>`)}</ul>`
  return html`${lines.map(([label, value]) => html`<p><span class="soft">${label}:</span> ${value}</p>`)}${known}<p><a href="${link('promise', { foundation, number: decision })}">${money.ofPromise}</a></p>`
}
