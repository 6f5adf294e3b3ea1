import type { MoneyRow } from '../../../app/read/money/money-rows.ts'
import { sumsOf } from '../../../app/read/money/money-sums.ts'
import type { MoneyView } from '../../../app/read/money/money-view.ts'
import type { YearSpan } from '../../../app/read/money/money-years.ts'
import { spoken } from '../../../core/base/name.ts'
import { pageWords } from '../../words/page-words.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { dateTime } from '../moment.ts'
import { moneyPicture } from '../pictures/money-picture.ts'
import { purposeName } from './purpose-name.ts'
import { amountsOf, sumsTable } from './sums-table.ts'

/** The years of a group that are meant, each with its picture and its table. */
export function yearSections(view: MoneyView, frame: Frame): readonly Html[] {
  const years = new Map<string, { readonly year: YearSpan; readonly rows: MoneyRow[] }>()
  for (const row of view.rows) {
    if (row.year === undefined) continue
    const key = `${row.year.from} ${row.currency}`
    const known = years.get(key)
    if (known === undefined) years.set(key, { year: row.year, rows: [row] })
    else known.rows.push(row)
  }
  return [...years.values()].map(({ year, rows }) => yearSection(view, year, rows, frame))
}

function yearSection(view: MoneyView, year: YearSpan, rows: readonly MoneyRow[], frame: Frame): Html {
  const { money } = pageWords(frame.locale)
  const currency = rows[0]?.currency ?? ''
  const label = `${money.year} ${year.year}, ${currency}`
  const named = rows.map((row) => ({ ...amountsOf(row), name: purposeName(row.purpose, frame) }))
  const table = sumsTable(
    {
      label,
      heads: [money.of],
      rows: named.map(({ name, ...amounts }) => ({ of: [html`${name}`], ...amounts })),
      sums: sumsOf(currency, rows),
    },
    frame,
  )
  return html`<section><h3>${money.year} ${year.year}: ${dateTime(year.firstDay, frame)} – ${dateTime(year.lastDay, frame)}</h3>
${moneyPicture(`money-${year.from.slice(0, 10)}-${currency}`, label, named, frame)}${table}${overBudget(view, year, rows, frame)}</section>
`
}

/** Where lines have been given more than the whole, they are told apart, since they do not add up to it. */
function overBudget(view: MoneyView, { from }: YearSpan, rows: readonly MoneyRow[], frame: Frame): Html {
  const { money } = pageWords(frame.locale)
  const shares = view.years.find((year) => year.from === from)?.shares.filter(({ line }) => line !== undefined) ?? []
  if (shares.length === 0 || rows.every(({ purpose }) => purpose.kind !== 'budget')) return nothing
  return html`<p class="soft">${money.linesOver}</p>${sumsTable(
    {
      label: money.lines,
      heads: [money.of],
      rows: shares.map((share) => ({ of: [html`${spoken(share.line ?? '')}`], ...amountsOf(share) })),
    },
    frame,
  )}`
}
