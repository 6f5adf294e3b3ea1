import type { MoneySums } from '../../../app/read/money/money-sums.ts'
import { type Money, type Sum, spokenMoney } from '../../../core/base/money.ts'
import { pageWords } from '../../words/page-words.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'

/** What stands in a row: what there is and what is left only where something says how much. */
interface SumsRow {
  /** What the row is of, a cell for each column before the amounts. */
  readonly of: readonly [Html, ...Html[]]
  readonly total: Money | Sum | undefined
  readonly promised: Money | Sum
  readonly paid: Money | Sum
  readonly left: Money | Sum | undefined
}

/** Amounts of one currency under one another, with what they come to where there are several. */
export function sumsTable(
  { label, heads, rows, sums }: { label: string; heads: readonly string[]; rows: readonly SumsRow[]; sums?: MoneySums },
  frame: Frame,
): Html {
  const { money } = pageWords(frame.locale)
  const columns = [money.there, money.promised, money.paid, money.left]
  const cells = ({ total, promised, paid, left }: Omit<SumsRow, 'of'>) =>
    [total, promised, paid, left].map(
      (amount) => html`<td class="money">${amount === undefined ? money.unlimited : spokenMoney(amount)}</td>`,
    )
  const foot =
    sums === undefined || rows.length < 2
      ? nothing
      : html`<tfoot><tr><th scope="row"${heads.length > 1 ? html` colspan="${heads.length}"` : nothing}>${money.together}</th>${cells(sums)}</tr></tfoot>`
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${label}"><table class="decided sums"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}${columns.map((head) => html`<th scope="col" class="money">${head}</th>`)}</tr></thead>
<tbody>${rows.map(
    ({
      of: [first, ...rest],
      ...amounts
    }) => html`<tr><th scope="row">${first}</th>${rest.map((cell) => html`<td>${cell}</td>`)}${cells(amounts)}</tr>
`,
  )}</tbody>${foot}</table></div>`
}

/** Minor units of one currency as the amounts of a row. */
export function amountsOf({
  currency,
  total,
  promised,
  paid,
  left,
}: {
  readonly currency: string
  readonly total?: number
  readonly promised: number
  readonly paid: number
  readonly left?: number
}): Omit<SumsRow, 'of'> {
  const said = (minor: number) => ({ currency, minor })
  return {
    total: total === undefined ? undefined : said(total),
    promised: said(promised),
    paid: said(paid),
    left: left === undefined ? undefined : said(left),
  }
}
