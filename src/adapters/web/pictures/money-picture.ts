import { type Money, type Sum, spokenMoney } from '../../../core/base/money.ts'
import { pageWords } from '../../words/page-words.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { rowLabel } from './row-label.ts'

/** One bar: all that there is of something, or where nothing says how much, what is promised of it. */
export interface MoneyBar {
  readonly name: string
  readonly total: Money | Sum | undefined
  readonly promised: Money | Sum
  readonly paid: Money | Sum
  readonly left: Money | Sum | undefined
}

const most_rows = 12
const row_em = 2.9

/**
 * Amounts of one currency as bars to one measure: what is paid, what is promised beside it, and what is left. Parts differ by form and not by
 * colour alone; the table that stands beside it says the same.
 */
export function moneyPicture(id: string, title: string, bars: readonly MoneyBar[], frame: Frame): Html {
  const { picture } = pageWords(frame.locale).money
  const measure = bars.reduce((most, bar) => larger(most, lengthOf(bar)), 0n)
  if (measure === 0n) return nothing
  const shown = bars.slice(0, most_rows)
  const more = bars.length - shown.length
  return html`<figure class="money-picture">
<svg role="img" aria-labelledby="${id}-title ${id}-description" width="100%" height="${em(shown.length * row_em)}">
<title id="${id}-title">${picture.title(title)}</title>
<desc id="${id}-description">${shown.map((bar) => described(bar, frame)).join('. ')}</desc>
${shown.map((bar, index) => barRow(bar, index * row_em, measure, frame))}</svg>
<figcaption class="legend"><span class="swatch paid">${picture.paid}</span> <span class="swatch open">${picture.open}</span> <span class="swatch left">${picture.left}</span></figcaption>
${more > 0 ? html`<p class="more">${picture.more(more)}</p>` : nothing}</figure>`
}

function barRow(bar: MoneyBar, top_em: number, measure: bigint, frame: Frame): Html {
  const { picture } = pageWords(frame.locale).money
  const { name, promised, paid, left } = bar
  const said = left === undefined ? picture.promisedOf(spokenMoney(promised)) : picture.leftOf(spokenMoney(left))
  const [ofPaid, ofPromised, whole] = [BigInt(paid.minor), BigInt(promised.minor), lengthOf(bar)]
  const part = (kind: string, from: bigint, until: bigint) =>
    until <= from
      ? nothing
      : html`<rect class="${kind}" x="${percent(from, measure)}" y="${em(top_em + 1.55)}" width="${percent(until - from, measure)}" height="0.85em"/>`
  return html`<g class="row">${rowLabel(name, top_em, 56)}<text class="said" x="100%" y="${em(top_em + 1.05)}" text-anchor="end">${said}</text>${part('left', ofPromised, whole)}${part('open', ofPaid, ofPromised)}${part('paid', 0n, ofPaid)}</g>
`
}

function described({ name, total, promised, paid, left }: MoneyBar, frame: Frame): string {
  const { picture } = pageWords(frame.locale).money
  const { currency } = promised
  const open = spokenMoney({ currency, minor: String(BigInt(promised.minor) - BigInt(paid.minor)) })
  return total === undefined || left === undefined
    ? picture.partUnlimited(name, spokenMoney(paid), open)
    : picture.part(name, spokenMoney(paid), open, spokenMoney(left))
}

function lengthOf({ total, promised }: MoneyBar): bigint {
  return larger(BigInt(total?.minor ?? 0), BigInt(promised.minor))
}

function larger(one: bigint, other: bigint): bigint {
  return one > other ? one : other
}

/** Exact to a thousandth, however large the amounts are. */
function percent(part: bigint, whole: bigint): string {
  return `${Number((part * 100_000n) / whole) / 1_000}%`
}

function em(height: number): string {
  return `${Math.round(height * 100) / 100}em`
}
