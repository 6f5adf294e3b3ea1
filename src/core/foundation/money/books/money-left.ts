import type { Instant } from '../../../base/instant.ts'
import type { Name } from '../../../base/name.ts'
import type { FoundationState } from '../../state.ts'
import type { Charge } from '../money-event.ts'
import type { Books, FundOfMoney, Share, YearOfMoney } from '../money-state.ts'
import { fundOf } from './money-of.ts'

/** What there is of a budget, a line or a fund, in minor units. */
export interface MoneyLeft {
  readonly currency: string
  /** All that there is or may be promised; undefined where the charter says no amount. */
  readonly total?: number
  /** Promised and not given back, what is paid of it too. */
  readonly promised: number
  readonly paid: number
  /** What may still be promised; undefined where nothing limits it. Never below nothing. */
  readonly left?: number
}

/**
 * What a group has, in the year that a moment falls into: of its budget as a whole, of a line, or of a fund. Undefined where the charter says
 * nothing of it, so that the limits of its powers hold alone. What no line has of a budget is what may be promised beside its lines.
 */
export function moneyLeft(
  state: FoundationState,
  group: Name,
  { line, fund, at }: { readonly line?: Name; readonly fund?: Name; readonly at: Instant },
): MoneyLeft | undefined {
  if (fund !== undefined) {
    const found = fundOf(state, group, fund)
    return found === undefined ? undefined : leftOfFund(found)
  }
  const books = state.books.get(group)
  const year = books === undefined ? undefined : yearAt(books, at)
  return year === undefined ? undefined : leftOfYear(year, line)
}

/** What a promise may still draw on. */
export function leftFor(state: FoundationState, group: Name, charge: Charge): MoneyLeft | undefined {
  switch (charge.kind) {
    case 'powers':
      return undefined
    case 'fund': {
      const fund = fundOf(state, group, charge.fund)
      return fund === undefined ? undefined : leftOfFund(fund)
    }
    case 'budget': {
      const year = state.books.get(group)?.years.findLast(({ from }) => from === charge.year)
      return year === undefined ? undefined : leftOfYear(year, charge.line)
    }
  }
}

export function yearAt({ years }: Books, at: Instant): YearOfMoney | undefined {
  return years.findLast(({ from }) => from <= at)
}

/** What a share has in a year: by the charter, from the year before, raised and lowered, less what went on into the next. */
export function totalOf({ amount, carried, changed, passedOn }: Share): number | undefined {
  return amount === undefined ? undefined : amount + carried + changed - passedOn
}

export function leftOfFund({ currency, opened, received, promised, paid }: FundOfMoney): MoneyLeft {
  const total = opened + received
  return { currency, total, promised, paid, left: Math.max(0, total - promised) }
}

export function leftOfYear(year: YearOfMoney, line: Name | undefined): MoneyLeft | undefined {
  const share = line === undefined ? year.budget : year.lines.get(line)
  if (share === undefined) return undefined
  const { promised, paid } = share
  const total = totalOf(share)
  const room = roomIn(year, line)
  return {
    currency: year.currency,
    promised,
    paid,
    ...(total !== undefined && { total }),
    ...(room !== undefined && { left: Math.max(0, room) }),
  }
}

/**
 * What may still be promised of a share; below nothing where lines have been given more than the whole budget. A line is bounded by the
 * budget too, and what lines have left is theirs.
 */
export function roomIn({ budget, lines }: YearOfMoney, line: Name | undefined): number | undefined {
  const whole = ownRoom(budget)
  if (line === undefined) {
    if (whole === undefined) return undefined
    return [...lines.values()].reduce((room, share) => room - Math.max(0, ownRoom(share) ?? 0), whole)
  }
  const share = lines.get(line)
  const own = share === undefined ? 0 : ownRoom(share)
  if (own === undefined || whole === undefined) return own ?? whole
  return Math.min(own, whole)
}

function ownRoom(share: Share): number | undefined {
  const total = totalOf(share)
  return total === undefined ? undefined : total - share.promised
}
