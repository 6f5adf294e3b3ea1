import type { PayingView, PaymentOfPromise } from '../../../app/read/money/paying-view.ts'
import { spokenMoney } from '../../../core/base/money.ts'
import { spoken } from '../../../core/base/name.ts'
import { pageWords } from '../../words/page-words.ts'
import { emptyNote } from '../empty.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, joined, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { momentTime } from '../moment.ts'
import { groupLink, personLink } from '../names.ts'
import type { ReadMoney } from '../paying/money-typed.ts'
import { paymentForms } from '../paying/payment-forms.ts'
import { promiseForms, type SentForm } from '../paying/promise-forms.ts'
import { prose } from '../prose.ts'
import { link } from '../routes.ts'

/** What a decision promised, its payments with who approved of them and who still may, and what the reader can do. */
export function promisePage(view: PayingView, frame: Frame, form: SentForm, look?: ReadMoney): Html {
  const { paying } = pageWords(frame.locale)
  const foundation = view.foundation.name
  const title = paying.title(view.decision)
  const main = html`<header class="title"><p class="kicker">${groupLink(foundation, view.group)} · <a href="${link('groupMoney', { foundation, group: view.group.name })}">${pageWords(frame.locale).money.title}</a></p>
<h1>${title}</h1><p class="lede">${spokenMoney(view.amount)} · ${spoken(view.purpose.verb)} ${view.purpose.object}</p></header>
<div class="with-margin"><div class="column">${view.waits ? html`<p class="note">${paying.waits}</p>` : nothing}
<section id="payments"><h2>${paying.payments}</h2>${view.payments.length === 0 ? emptyNote(paying.noPayments, frame) : view.payments.map((one) => paymentPart(one, view, frame, form))}</section>
${promiseForms(view, frame, form, look)}</div>
<aside class="margin" aria-label="${paying.amount}">${factsSection(view, frame)}</aside></div>`
  return layout({ title, main, kind: 'consultation-page', part: 'groups', json: true }, frame)
}

function factsSection(view: PayingView, frame: Frame): Html {
  const { paying } = pageWords(frame.locale)
  const foundation = view.foundation.name
  const said = (minor: number) => spokenMoney({ currency: view.amount.currency, minor })
  const facts: readonly (readonly [string, Html | string])[] = [
    [paying.for, personLink(view.person, foundation, frame)],
    [paying.amount, said(view.amount.minor)],
    ...(view.exchanged === undefined ? [] : [['', paying.rate(view.exchanged)] as const]),
    [paying.paid, said(view.paid)],
    [paying.released, said(view.released)],
    [paying.open, said(view.open)],
  ]
  return html`<section><h2 class="margin-title"><a href="${link('decision', { foundation, number: view.decision })}">${paying.decision(view.decision)}</a></h2>
<p class="soft">${momentTime(view.decided, frame)}</p>
${facts.map(([label, value]) => html`<p>${label === '' ? nothing : html`<span class="soft">${label}:</span> `}${value}</p>`)}</section>`
}

function paymentPart(one: PaymentOfPromise, view: PayingView, frame: Frame, form: SentForm): Html {
  const { paying } = pageWords(frame.locale)
  const foundation = view.foundation.name
  const rate = one.exchanged === undefined ? nothing : html` <span class="soft">(${paying.rate(one.exchanged)})</span>`
  return html`<article class="run" id="payment-${one.payment}"><h3>${paying.payment(one.payment)}: ${spokenMoney(one.made?.amount ?? one.amount)}</h3>
<p>${paying.to} ${payeeName(one, foundation, frame)}${rate}, ${paying.askedBy} ${personLink(one.askedBy, foundation, frame)} <span class="soft">${momentTime(one.at, frame)}</span></p>
${stateLines(one, foundation, frame)}
${one.text === undefined ? nothing : html`<div class="prose">${prose(one.text)}</div>`}
${one.contract === undefined ? nothing : html`<p><span class="soft">${paying.contract}:</span> ${one.contract.text === undefined ? html`<span class="empty">${paying.hiddenContract}</span>` : html`<span class="typed">${one.contract.text}</span>`}</p>`}
${paymentForms(one, view, frame, form)}</article>`
}

function payeeName({ payee }: PaymentOfPromise, foundation: string, frame: Frame): Html {
  const { paying } = pageWords(frame.locale)
  if (payee === undefined) return html`<span class="soft">${paying.hiddenPayee}</span>`
  return payee.kind === 'person' ? personLink(payee.person, foundation, frame) : html`<strong>${payee.name}</strong>`
}

function stateLines(one: PaymentOfPromise, foundation: string, frame: Frame): Html {
  const { paying } = pageWords(frame.locale)
  const links = (people: PaymentOfPromise['approvals']) =>
    joined(
      people.map((person) => personLink(person, foundation, frame)),
      html`, `,
    )
  const approved =
    one.approvals.length === 0
      ? nothing
      : html`<p><span class="soft">${paying.approved}:</span> ${links(one.approvals)}</p>`
  const { made, reason } = one
  const state = html`<p><strong>${made === undefined ? paying.phases[one.phase] : paying.paidOn(made.on)}</strong> <span class="soft">${momentTime(one.since, frame)}</span>${made?.reference === undefined ? nothing : html` <span class="soft">${paying.reference}: ${made.reference}</span>`}</p>`
  const why =
    reason === undefined
      ? nothing
      : html`<p><span class="soft">${paying.why}:</span> <span class="typed">${reason}</span></p>`
  if (one.phase !== 'asked') return html`${state}${approved}${why}`
  const missing = one.people - one.approvals.length
  const waits =
    one.among.length < missing
      ? html`<p class="note">${paying.nobody}</p>`
      : html`<p class="note">${paying.waitsFor(one.people, one.approvals.length)}${paying.among(missing, one.among.length)}${links(one.among)}.</p>`
  return html`${state}${approved}${waits}`
}
