import type { MoneyView, PromiseView } from '../../../app/read/money/money-view.ts'
import { spokenMoney } from '../../../core/base/money.ts'
import { spoken } from '../../../core/base/name.ts'
import type { MoneyLeft } from '../../../core/foundation/money/books/money-left.ts'
import { pageWords } from '../../words/page-words.ts'
import { emptyNote } from '../empty.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { dayTime } from '../moment.ts'
import { groupLink } from '../names.ts'
import { link } from '../routes.ts'

/** What a group has, by year, line and fund, with the decisions that promised of it. */
export function moneyPage(view: MoneyView, frame: Frame): Html {
  const { money } = pageWords(frame.locale)
  const foundation = view.foundation.name
  const title = money.ofGroup(view.group.title)
  const funds = view.funds.map((one) => ({ ...one, name: spoken(one.fund) }))
  const years = view.years.map(({ from, until, shares }) => {
    const named = shares.map((one) => ({ ...one, name: one.line === undefined ? money.whole : spoken(one.line) }))
    return html`<h3>${money.year} ${dayTime(from, frame)} – ${dayTime(until, frame)}</h3>${sumsTable(named, money.budget, frame)}`
  })
  const main = html`<header class="title"><p class="kicker">${groupLink(foundation, view.group)}</p><h1>${title}</h1><p class="lede">${money.lede}</p></header>
<section><h2>${money.budget}</h2>${years.length === 0 ? emptyNote(money.noBudget, frame) : years}</section>
<section><h2>${money.funds}</h2>${funds.length === 0 ? emptyNote(money.noFunds, frame) : sumsTable(funds, money.funds, frame)}</section>
<section><h2>${money.promises}</h2>${view.promises.length === 0 ? emptyNote(money.noPromises, frame) : promisesTable(view.promises, foundation, frame)}</section>`
  return layout({ title, main, kind: 'money-page', part: 'groups', json: true }, frame)
}

function sumsTable(rows: readonly (MoneyLeft & { readonly name: string })[], label: string, frame: Frame): Html {
  const { money } = pageWords(frame.locale)
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${label}"><table><thead><tr><th scope="col">${money.of}</th><th scope="col">${money.there}</th><th scope="col">${money.promised}</th><th scope="col">${money.paid}</th><th scope="col">${money.left}</th></tr></thead>
<tbody>${rows.map(({ name, currency, total, promised, paid, left }) => {
    const said = (minor: number | undefined) =>
      minor === undefined ? money.unlimited : spokenMoney({ currency, minor })
    return html`<tr><th scope="row">${name}</th><td>${said(total)}</td><td>${said(promised)}</td><td>${said(paid)}</td><td>${said(left)}</td></tr>`
  })}</tbody></table></div>`
}

function promisesTable(promises: readonly PromiseView[], foundation: string, frame: Frame): Html {
  const { money } = pageWords(frame.locale)
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${money.promises}"><table><thead><tr><th scope="col">${money.decision}</th><th scope="col">${money.purpose}</th><th scope="col">${money.amount}</th><th scope="col">${money.paid}</th><th scope="col">${money.released}</th><th scope="col">${money.open}</th></tr></thead>
<tbody>${promises.map(({ decision, decided, purpose, amount, paid, released, open, waits }) => {
    const said = (minor: number) => spokenMoney({ currency: amount.currency, minor })
    return html`<tr><th scope="row"><a href="${link('decision', { foundation, number: decision })}">${decision}</a> <span class="soft">${dayTime(decided, frame)}</span></th><td>${spoken(purpose.verb)} ${purpose.object}</td><td>${said(amount.minor)}${waits ? html` <span class="soft">(${money.waits})</span>` : nothing}</td><td>${said(paid)}</td><td>${said(released)}</td><td>${said(open)}</td></tr>`
  })}</tbody></table></div>`
}
