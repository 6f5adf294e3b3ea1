import { parseDecimal, scaledMoney } from '../../../base/exact-money.ts'
import { after, type Instant } from '../../../base/instant.ts'
import type { Money } from '../../../base/money.ts'
import type { Name } from '../../../base/name.ts'
import type { MoneyRules } from '../../../charter/structure/money-rules.ts'
import { daysOf } from '../../days.ts'
import type { FoundationState } from '../../state.ts'
import type { BegunShare } from '../money-event.ts'
import type { Books, IndexBase, Share } from '../money-state.ts'

type Indexing = NonNullable<MoneyRules['indexed']>

/** What the amount of a line, or of the whole budget, follows by the charter. */
export function indexingOf(money: MoneyRules, line: Name | undefined): Indexing | undefined {
  const own = line === undefined ? undefined : money.lines.find(({ name }) => name === line)?.indexed
  return own ?? money.indexed
}

/** All that the charter names. */
export function indexesOf(money: MoneyRules): readonly string[] {
  const all = [money.indexed, ...money.lines.map(({ indexed }) => indexed)]
  return [...new Set(all.flatMap((indexed) => indexed?.to ?? []))]
}

/** The value of the latest day; of several for one day the one that was noted last. */
export function latestValue({ indexes }: Pick<Books, 'indexes'>, index: string): string | undefined {
  const values = indexes.get(index) ?? []
  return values.toSorted((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0)).at(-1)?.value
}

/**
 * The amount of a year that begins, of what the charter says: times the latest value of its index over the value at which the charter's
 * amount was set, in one step from the written figures, so that roundings do not add up; half to even to the minor unit. It is adjusted
 * once in the time that the charter says, and as it was before in between.
 */
export function indexedAmount(
  state: FoundationState,
  {
    group,
    from,
    written,
    line,
  }: { readonly group: Name; readonly from: Instant; readonly written: Money; readonly line?: Name },
): Pick<BegunShare, 'amount' | 'indexed'> {
  const books = state.books.get(group)
  const money = state.groups.get(group)?.charter.money
  const indexing = money === undefined ? undefined : indexingOf(money, line)
  if (books === undefined || indexing === undefined) return { amount: written }
  const { to: index, every } = indexing
  const now = latestValue(books, index)
  const before = books.years.at(-1)
  const share = line === undefined ? before?.budget : before?.lines.get(line)
  const base = baseOf(share, index, written)
  if (now === undefined) return { amount: written }
  if (base === undefined) return { amount: written, indexed: { index, base: now, now } }
  if (after(base.since, every, daysOf(state, group)) > from) {
    return { amount: { currency: written.currency, minor: base.amount } }
  }
  return { amount: byIndex(written, base.value, now), indexed: { index, base: base.value, now } }
}

/** Up to which the index is counted anew when the charter says another amount, or another index. */
function baseOf(share: Share | undefined, index: string, written: Money): IndexBase | undefined {
  return share?.written === written.minor && share.base?.index === index ? share.base : undefined
}

function byIndex(written: Money, base: string, now: string): Money {
  const [from, to] = [parseDecimal(base), parseDecimal(now)]
  if (from === undefined || to === undefined) throw new Error(`The record has ${base} and ${now} as values of an index`)
  const factor = {
    numerator: to.numerator * from.denominator,
    denominator: to.denominator * from.numerator,
  }
  return scaledMoney(written, factor) ?? written
}
