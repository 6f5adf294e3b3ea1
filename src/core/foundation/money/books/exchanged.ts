import { exchangedMoney, parseDecimal } from '../../../base/exact-money.ts'
import { type Instant, startOfDate } from '../../../base/instant.ts'
import type { Money } from '../../../base/money.ts'
import type { Name } from '../../../base/name.ts'
import { daysOf } from '../../days.ts'
import type { Refusal } from '../../refusal.ts'
import type { FoundationState } from '../../state.ts'
import type { Exchanged } from '../money-event.ts'

/** What an amount in another currency comes to; undefined where its rate is no number above zero, or the result too large. */
export function comesTo({ original, rate }: Exchanged, currency: string): Money | undefined {
  const factor = parseDecimal(rate)
  return factor === undefined ? undefined : exchangedMoney(original, factor, currency)
}

/** What is wrong with an amount and the rate by which it came to be; undefined where nothing is. */
export function wrongExchange(
  state: FoundationState,
  {
    group,
    amount,
    exchanged,
  }: { readonly group: Name; readonly amount: Money; readonly exchanged?: Exchanged | undefined },
  currency: string | undefined,
  at: Instant,
): Refusal | undefined {
  if (currency !== undefined && amount.currency !== currency) return { type: 'RateNeeded', group, currency, amount }
  if (exchanged === undefined) return undefined
  const into = comesTo(exchanged, amount.currency)
  if (into === undefined) return { type: 'WrongRate', rate: exchanged.rate }
  if (into.minor !== amount.minor) return { type: 'OtherAmount', amount, comesTo: into }
  return wrongDay(state, group, exchanged.on, at)
}

/** A day that has come in the group's zone, as 2026-03-31. */
export function wrongDay(state: FoundationState, group: Name, day: string, at: Instant): Refusal | undefined {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && isOfCalendar(day)
  if (!isDay) return { type: 'NotADay', day }
  return startOfDate(day, daysOf(state, group)) > at ? { type: 'DayToCome', day } : undefined
}

/** 30 February is of no calendar, though a date can be made of it. */
function isOfCalendar(day: string): boolean {
  const time_ms = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time_ms) && new Date(time_ms).toISOString().startsWith(day)
}
