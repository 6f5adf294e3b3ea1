import type { CurrencyView, FoundationMoneyView, Summed } from '../../../app/read/money/foundation-money-view.ts'
import type { MoneyRow } from '../../../app/read/money/money-rows.ts'
import { sumsOf } from '../../../app/read/money/money-sums.ts'
import { pageWords } from '../../words/page-words.ts'
import { emptyNote } from '../empty.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { perYearSection } from '../money/per-year.ts'
import { purposeName } from '../money/purpose-name.ts'
import { amountsOf, sumsTable } from '../money/sums-table.ts'
import { yearChooser } from '../money/year-chooser.ts'
import { moneyPicture } from '../pictures/money-picture.ts'
import { link, ofYearLink } from '../routes.ts'

/** What all groups have, by year and purpose, each currency for itself, with the way to each group. */
export function foundationMoneyPage(view: FoundationMoneyView, frame: Frame): Html {
  const { money } = pageWords(frame.locale)
  const foundation = view.foundation.name
  const path = link('money', { foundation })
  const file =
    frame.former === undefined && view.currencies.length > 0
      ? html`<p><a href="${ofYearLink(link('moneyFile', { foundation }), view.which)}">${money.csv}</a></p>`
      : nothing
  const main = html`<header class="title"><h1>${money.ofFoundation}</h1><p class="lede">${money.foundationLede}</p></header>
${yearChooser(path, view.which.year, view.yearNames, frame)}
${view.currencies.length === 0 ? emptyNote(money.foundationNone, frame) : view.currencies.map((one) => currencySection(one, foundation, frame))}${file}`
  return layout({ title: money.ofFoundation, main, kind: 'money-page', part: 'money', json: true }, frame)
}

function currencySection(view: CurrencyView, foundation: string, frame: Frame): Html {
  const { money } = pageWords(frame.locale)
  const { currency, inYears, funds } = view
  return html`<section id="${currency.toLowerCase()}"><h2>${currency}</h2>
<section><h3>${money.inYears}</h3>${inYears.rows.length === 0 ? html`<p class="empty">${money.noneInYear}</p>` : html`${byGroup(`money-groups-${currency}`, currency, inYears.rows, frame)}${rowsTable(`${money.inYears}, ${currency}`, inYears, foundation, frame)}`}</section>
${perYearSection({ currency, years: view.perYear }, link('money', { foundation }), frame)}
${funds.rows.length === 0 ? nothing : html`<section><h3>${money.funds}</h3>${rowsTable(`${money.funds}, ${currency}`, funds, foundation, frame)}</section>`}
</section>
`
}

/** One bar a group. */
function byGroup(id: string, currency: string, rows: readonly MoneyRow[], frame: Frame): Html {
  const { money } = pageWords(frame.locale)
  const bars = [...Map.groupBy(rows, ({ group }) => group.name).values()].map((ours) => {
    const { total, left, ...sums } = sumsOf(currency, ours)
    const isLimited = ours.some((row) => row.total !== undefined)
    return {
      name: ours[0]?.group.title ?? '',
      ...sums,
      total: isLimited ? total : undefined,
      left: isLimited ? left : undefined,
    }
  })
  return moneyPicture(id, `${money.inYears}, ${currency}`, bars, frame)
}

function rowsTable(label: string, { rows, sums }: Summed, foundation: string, frame: Frame): Html {
  const { money } = pageWords(frame.locale)
  const lines = rows.map((row) => ({
    of: [
      html`<a href="${link('groupMoney', { foundation, group: row.group.name })}">${row.group.title}</a>`,
      ...(row.year === undefined ? [] : [html`${row.year.year}`]),
      html`${purposeName(row.purpose, frame)}`,
    ] as const,
    ...amountsOf(row),
  }))
  const heads = [money.group, ...(rows.some(({ year }) => year !== undefined) ? [money.year] : []), money.purpose]
  return sumsTable({ label, heads, rows: lines, sums }, frame)
}
