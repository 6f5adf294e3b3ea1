import { type Instant, nextDayOfYear } from '../../../base/instant.ts'
import type { Money } from '../../../base/money.ts'
import type { Name } from '../../../base/name.ts'
import type { ClauseRef } from '../../../charter/structure/charter.ts'
import type { MoneyRules } from '../../../charter/structure/money-rules.ts'
import type { ClockStep } from '../../clock-tools.ts'
import { daysOf } from '../../days.ts'
import type { Event } from '../../event.ts'
import { isInForce } from '../../life/in-force.ts'
import { yearOf } from '../../people/facts/charter-year.ts'
import type { FoundationState } from '../../state.ts'
import type { AmendedShare, BegunShare } from '../money-event.ts'
import type { Share, YearOfMoney } from '../money-state.ts'
import { indexedAmount } from './index-linked.ts'
import { totalOf } from './money-left.ts'
import { currencyOf, fundOf, hasBudget, moneyRulesOf } from './money-of.ts'
import { waitingNoMore } from './promises.ts'

/** What the clock brings about for the money of a group at a moment, one thing after the other; nothing when all is as it should be. */
export function moneyStep(state: FoundationState, group: Name, at: Instant): ClockStep {
  const found = state.groups.get(group)
  const money = moneyRulesOf(state, group)
  const events =
    found === undefined || money === undefined || !isInForce(found) ? [] : byCharter(state, group, money, at)
  if (events.length > 0) return { events, under: money?.year?.clause ?? money?.clause }
  const promised = waitingNoMore(state, group)
  return promised === undefined ? { events, under: money?.clause } : { events: [promised], under: clauseOf(money) }
}

function clauseOf(money: MoneyRules | undefined): ClauseRef | undefined {
  return money?.clause
}

function byCharter(state: FoundationState, group: Name, money: MoneyRules, at: Instant): readonly Event[] {
  const opened = fundsOpened(state, group, money)
  const currency = currencyOf(money)
  const last = state.books.get(group)?.years.at(-1)
  // A budget that the charter says no more of runs out with its year.
  if (currency === undefined || !hasBudget(money)) return opened
  if (last === undefined || last.until <= at || last.currency !== currency) {
    return [...opened, yearBegins(state, group, { money, currency, last, at })]
  }
  return [...opened, ...amended(state, group, money, last, at)]
}

function fundsOpened(state: FoundationState, group: Name, { funds }: MoneyRules): readonly Event[] {
  return funds.flatMap(({ name, amount }): readonly Event[] => {
    const known = fundOf(state, group, name)
    if (known === undefined || (amount !== undefined && known.currency !== amount.currency)) return []
    // What is promised of a fund stays promised.
    const minor = Math.max(amount?.minor ?? 0, known.promised - known.received)
    if (known.opened === minor) return []
    return [{ type: 'FundOpened', group, fund: name, amount: { currency: known.currency, minor } }]
  })
}

function yearBegins(
  state: FoundationState,
  group: Name,
  {
    money,
    currency,
    last,
    at,
  }: {
    readonly money: MoneyRules
    readonly currency: string
    readonly last: YearOfMoney | undefined
    readonly at: Instant
  },
): Event {
  const from = last === undefined ? yearOf(state, group, at) : last.until <= at ? last.until : at
  const until = nextDayOfYear(from, money.year?.from ?? newYear, daysOf(state, group))
  const goesOn = money.year?.carriedOver === true && last?.currency === currency
  const share = (written: Money | undefined, line?: Name): BegunShare => {
    const before = goesOn ? (line === undefined ? last?.budget : last?.lines.get(line)) : undefined
    const left = before === undefined ? 0 : Math.max(0, (totalOf(before) ?? 0) - before.promised)
    return {
      ...(line !== undefined && { line }),
      ...(written !== undefined && { written }),
      ...(written !== undefined && indexedAmount(state, { group, from, written, ...(line !== undefined && { line }) })),
      ...(written !== undefined && left > 0 && { carried: { currency, minor: left } }),
    }
  }
  const shares = [share(money.year?.budget), ...money.lines.map(({ name, amount }) => share(amount, name))]
  return { type: 'MoneyYearBegan', group, from, until, currency, shares }
}

/** What the charter says otherwise than when the year began, or than an amendment in it. What is promised stays promised. */
function amended(
  state: FoundationState,
  group: Name,
  money: MoneyRules,
  year: YearOfMoney,
  at: Instant,
): readonly Event[] {
  const until = nextDayOfYear(at, money.year?.from ?? newYear, daysOf(state, group))
  const gone = [...year.lines].filter(([name]) => !money.lines.some((line) => line.name === name))
  const shares = [
    ...changed(year.budget, money.year?.budget),
    ...money.lines.flatMap(({ name, amount }) => changed(year.lines.get(name), amount, name)),
    ...gone.filter(([, share]) => !isClosed(share)).map(([line, share]) => closedShare(line, share, year.currency)),
  ]
  // The day on which years begin is looked at only when the charter says another: an end that lies behind is not moved.
  if (shares.length === 0 && until === year.until) return []
  return [{ type: 'MoneyYearAmended', group, until, shares }]
}

function changed(share: Share | undefined, written: Money | undefined, line?: Name): readonly AmendedShare[] {
  const of = line === undefined ? {} : { line }
  if (share !== undefined && share.written === written?.minor && !isClosed(share)) return []
  if (written === undefined) return [of]
  const spoken = share === undefined ? 0 : share.promised - share.carried - share.changed + share.passedOn
  return [{ ...of, written, amount: { ...written, minor: Math.max(written.minor, spoken) } }]
}

/** A line that the charter has no more keeps what is promised of it and no more. */
function closedShare(line: Name, { promised, carried, changed, passedOn }: Share, currency: string): AmendedShare {
  return { line, amount: { currency, minor: Math.max(0, promised - carried - changed + passedOn) } }
}

function isClosed({ written, amount }: Share): boolean {
  return written === undefined && amount !== undefined
}

const newYear = { month: 1, day: 1 } as const
