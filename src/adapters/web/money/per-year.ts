import type { YearSums } from '../../../app/read/money/money-sums.ts'
import { pageWords } from '../../words/page-words.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { moneyPicture } from '../pictures/money-picture.ts'
import { ofYearLink } from '../routes.ts'
import { sumsTable } from './sums-table.ts'

/** What all of it came to in each year; nothing while there is but one. */
export function perYearSection(
  { currency, years }: { readonly currency: string; readonly years: readonly YearSums[] },
  path: string,
  frame: Frame,
): Html {
  const { money } = pageWords(frame.locale)
  if (years.length < 2) return nothing
  const label = `${money.perYear}, ${currency}`
  const bars = years.map(({ year, sums }) => ({ name: year, ...sums }))
  const rows = years.map(({ year, sums }) => ({
    of: [html`<a href="${ofYearLink(path, { year })}">${year}</a>`] as const,
    ...sums,
  }))
  return html`<section><h3>${label}</h3>${moneyPicture(`money-years-${currency}`, label, bars, frame)}${sumsTable({ label, heads: [money.year], rows }, frame)}</section>
`
}
