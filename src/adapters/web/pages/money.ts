import type { MoneyView } from '../../../app/read/money/money-view.ts'
import { spoken } from '../../../core/base/name.ts'
import { pageWords } from '../../words/page-words.ts'
import { emptyNote } from '../empty.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { perYearSection } from '../money/per-year.ts'
import { paymentsTable, promisesTable } from '../money/promises-section.ts'
import { amountsOf, sumsTable } from '../money/sums-table.ts'
import { yearChooser } from '../money/year-chooser.ts'
import { yearSections } from '../money/year-sections.ts'
import { groupLink } from '../names.ts'
import { link, ofYearLink } from '../routes.ts'

/** What a group has, by year, line and fund, with the decisions that promised of it and the payments. */
export function moneyPage(view: MoneyView, frame: Frame, acts: Html = nothing): Html {
  const { money } = pageWords(frame.locale)
  const title = money.ofGroup(view.group.title)
  const path = pathOf(view)
  const main = html`<header class="title"><p class="kicker">${groupLink(view.foundation.name, view.group)}</p><h1>${title}</h1><p class="lede">${money.lede}</p></header>
${yearChooser(path, view.which.year, view.yearNames, frame)}
${budgetSection(view, frame)}
${view.perYear.map((one) => perYearSection(one, path, frame))}
${fundsSection(view, frame)}
${promisesSection(view, frame)}${view.which.year === undefined ? acts : nothing}`
  return layout({ title, main, kind: 'money-page', part: 'groups', json: true }, frame)
}

function pathOf({ foundation, group }: MoneyView): string {
  return link('groupMoney', { foundation: foundation.name, group: group.name })
}

function budgetSection(view: MoneyView, frame: Frame): Html {
  const { money } = pageWords(frame.locale)
  const sections = yearSections(view, frame)
  const none =
    view.yearNames.length === 0 ? emptyNote(money.noBudget, frame) : html`<p class="empty">${money.noneInYear}</p>`
  return html`<section id="budget"><h2>${money.budget}</h2>${sections.length === 0 ? none : sections}${file('groupMoneyFile', money.csv, view, frame)}</section>`
}

function fundsSection({ funds }: MoneyView, frame: Frame): Html {
  const { money } = pageWords(frame.locale)
  const rows = funds.map((fund) => ({ of: [html`${spoken(fund.fund)}`] as const, ...amountsOf(fund) }))
  return html`<section id="funds"><h2>${money.funds}</h2>${rows.length === 0 ? emptyNote(money.noFunds, frame) : sumsTable({ label: money.funds, heads: [money.of], rows }, frame)}</section>`
}

function promisesSection(view: MoneyView, frame: Frame): Html {
  const { money, site } = pageWords(frame.locale)
  const { promises, payments, next, which, foundation } = view
  const older =
    next === undefined
      ? nothing
      : html`<p><a rel="next" href="${ofYearLink(pathOf(view), { year: which.year, before: next })}">${site.older}</a></p>`
  const shown = html`${promisesTable(promises, foundation.name, frame)}${older}${file('groupPromisesFile', money.promisesCsv, view, frame)}`
  const paid = html`<section id="payments"><h2>${money.payments}</h2>${payments.length === 0 ? emptyNote(money.noPayments, frame) : paymentsTable(payments, foundation.name, frame)}</section>`
  return html`<section id="promises"><h2>${money.promises}</h2>${promises.length === 0 ? emptyNote(money.noPromises, frame) : shown}</section>
${promises.length === 0 ? nothing : paid}`
}

/** Files show how it is, and not how it was. */
function file(
  route: 'groupMoneyFile' | 'groupPromisesFile',
  label: string,
  { foundation, group, which, yearNames, funds }: MoneyView,
  { former }: Frame,
): Html {
  if (former !== undefined || (yearNames.length === 0 && funds.length === 0)) return nothing
  const path = link(route, { foundation: foundation.name, group: group.name })
  return html`<p><a href="${ofYearLink(path, { year: which.year })}">${label}</a></p>`
}
