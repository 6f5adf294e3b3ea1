import type { Instant } from '../../../base/instant.ts'
import type { Name } from '../../../base/name.ts'
import { expect } from '../../deadline.ts'
import type { Entry, Event } from '../../event.ts'
import { entriesOf } from '../../numbered.ts'
import type { FoundationState } from '../../state.ts'
import type {
  AmendedShare,
  BegunShare,
  BudgetChanged,
  BudgetEvent,
  MoneyEvent,
  MoneyYearBegan,
  PromiseEvent,
} from '../money-event.ts'
import type { Books, FundOfMoney, Share, YearOfMoney } from '../money-state.ts'
import { applyToPayment } from './evolve-payments.ts'
import { indexingOf, latestValue } from './index-linked.ts'
import { booksOf, emptyFund, moneyRulesOf } from './money-of.ts'
import { moneyStep } from './money-year.ts'

/** Folds what happens to the money of groups. */
export function applyToMoney(state: FoundationState, event: MoneyEvent, entry: Entry, index: number): void {
  switch (event.type) {
    case 'MoneyYearBegan':
    case 'MoneyYearAmended':
    case 'BudgetChanged':
    case 'FundOpened':
    case 'MoneyReceived':
    case 'IndexNoted':
      applyToBudget(state, event, entry.at, index)
      break
    case 'MoneyPromised':
    case 'PromiseWaits':
    case 'PromiseReleased':
      applyToPromise(state, event, entry.at)
      break
    case 'PaymentAsked':
    case 'PaymentApproved':
    case 'PaymentRefused':
    case 'PaymentWithdrawn':
    case 'PaymentMade':
      applyToPayment(state, event, entry, index)
      return
  }
  if ('motion' in event && event.motion !== undefined) entriesOf(state, event.motion).push(index)
}

function applyToBudget(state: FoundationState, event: BudgetEvent, at: Instant, index: number): void {
  const books = booksOf(state, event.group)
  switch (event.type) {
    case 'MoneyYearBegan':
      beginYear(state, event)
      return
    case 'MoneyYearAmended': {
      const year = runningYear(state, event.group)
      year.until = event.until
      for (const share of event.shares) amendShare(state, event.group, year, share, at)
      return
    }
    case 'BudgetChanged':
      changeBudget(state, event, at)
      return
    case 'FundOpened': {
      const { fund, amount } = event
      const opened = fundIn(books, fund, amount.currency)
      opened.openings.push({ at, by: amount.minor - opened.opened })
      opened.opened = amount.minor
      return
    }
    case 'MoneyReceived': {
      const { type: _, group: __, fund: name, ...receipt } = event
      const fund = fundIn(books, name, event.amount.currency)
      fund.received += event.amount.minor
      fund.receipts.push({ ...receipt, at, entry: index })
      return
    }
    case 'IndexNoted': {
      const { group, index: name, value, on } = event
      books.indexes.set(name, [...(books.indexes.get(name) ?? []), { value, on, at }])
      setBases(state, group, name)
      return
    }
  }
}

function beginYear(state: FoundationState, { group, from, until, currency, shares }: MoneyYearBegan): void {
  const { years } = booksOf(state, group)
  const before = years.at(-1)
  const year: YearOfMoney = { from, until, currency, budget: emptyShare(), lines: new Map(), changes: [] }
  for (const begun of shares) {
    const share = begun.line === undefined ? year.budget : lineIn(year, begun.line)
    const last = begun.line === undefined ? before?.budget : before?.lines.get(begun.line)
    Object.assign(share, begunShare(begun, from, last))
    if (last !== undefined) last.passedOn += begun.carried?.minor ?? 0
  }
  years.push(year)
}

function begunShare({ written, amount, carried, indexed }: BegunShare, from: Instant, last: Share | undefined) {
  const goesOn = last?.written === written?.minor ? last?.base : undefined
  const base =
    indexed === undefined || amount === undefined
      ? goesOn
      : { index: indexed.index, value: indexed.base, since: from, amount: amount.minor }
  return { written: written?.minor, amount: amount?.minor, carried: carried?.minor ?? 0, base }
}

/** Another amount begins anew at the value that its index has now. */
function amendShare(
  state: FoundationState,
  group: Name,
  year: YearOfMoney,
  { line, written, amount }: AmendedShare,
  at: Instant,
): void {
  const share = line === undefined ? year.budget : lineIn(year, line)
  share.written = written?.minor
  share.amount = amount?.minor
  share.base = undefined
  const indexing = indexingIn(state, group, line)
  const value = indexing === undefined ? undefined : latestValue(booksOf(state, group), indexing)
  if (indexing === undefined || value === undefined || written === undefined) return
  share.base = { index: indexing, value, since: at, amount: written.minor }
}

/** Amounts that were set before any value of their index was known count from the first that is noted. */
function setBases(state: FoundationState, group: Name, index: string): void {
  const books = booksOf(state, group)
  const year = books.years.at(-1)
  const value = latestValue(books, index)
  if (year === undefined || value === undefined) return
  for (const [line, share] of [[undefined, year.budget], ...year.lines] as const) {
    if (share.base !== undefined || share.written === undefined) continue
    if (indexingIn(state, group, line) !== index) continue
    share.base = { index, value, since: year.from, amount: share.written }
  }
}

function indexingIn(state: FoundationState, group: Name, line: Name | undefined): string | undefined {
  const money = moneyRulesOf(state, group)
  return money === undefined ? undefined : indexingOf(money, line)?.to
}

/** What a line gets beyond what there was, the whole gets as well; what is moved stays within the whole. */
function changeBudget(state: FoundationState, event: BudgetChanged, at: Instant): void {
  const { group, how, amount, line, from, motion } = event
  const year = booksOf(state, group).years.findLast((one) => one.from === event.year)
  if (year === undefined) throw new Error(`The budget of ${group} changes in a year that never began`)
  const by = how === 'lowered' ? -amount.minor : amount.minor
  const note = (name: Name | undefined, sum: number) => {
    const share = name === undefined ? year.budget : lineIn(year, name)
    share.changed += sum
    year.changes.push({
      at,
      by: sum,
      ...(name !== undefined && { line: name }),
      ...(motion !== undefined && { motion }),
    })
  }
  if (how !== 'moved') note(undefined, by)
  if (line !== undefined) note(line, by)
  if (from !== undefined) note(from, -by)
}

function applyToPromise(state: FoundationState, event: PromiseEvent, at: Instant): void {
  switch (event.type) {
    case 'MoneyPromised': {
      const { type: _, motion, charge, ...said } = event
      const waiting = state.promises.get(motion)
      if (waiting === undefined) {
        state.promises.set(motion, {
          ...said,
          motion,
          charge,
          decided: at,
          since: at,
          paid: 0,
          released: 0,
          releases: [],
          payments: [],
        })
      } else {
        waiting.charge = charge
        waiting.since = at
        state.waitingPromises.delete(motion)
      }
      draw(state, event.group, charge, { promised: event.amount.minor })
      return
    }
    case 'PromiseWaits': {
      const { type: _, motion, charge, ...said } = event
      const decided = { decided: at, since: undefined, paid: 0, released: 0, releases: [], payments: [] }
      state.promises.set(motion, { ...said, motion, charge, ...decided })
      state.waitingPromises.add(motion)
      return
    }
    case 'PromiseReleased': {
      const promise = state.promises.get(event.motion)
      if (promise === undefined) throw new Error(`The record gives back what decision ${event.motion} never promised`)
      promise.released += event.amount.minor
      promise.releases.push({ at, minor: event.amount.minor })
      state.waitingPromises.delete(event.motion)
      if (promise.since !== undefined) giveBack(state, event.group, promise.charge, event.amount.minor)
      return
    }
  }
}

/** Counts what is promised or paid on what it draws on; that of a line on the whole too. */
export function draw(
  state: FoundationState,
  group: Name,
  charge: MoneyPromisedOn,
  { promised = 0, paid = 0 }: { readonly promised?: number; readonly paid?: number },
): void {
  for (const drawn of drawnIn(state, group, charge)) {
    drawn.promised += promised
    drawn.paid += paid
  }
}

type MoneyPromisedOn = Extract<PromiseEvent, { readonly type: 'MoneyPromised' }>['charge']

function drawnIn(state: FoundationState, group: Name, charge: MoneyPromisedOn) {
  const books = booksOf(state, group)
  switch (charge.kind) {
    case 'powers':
      return []
    case 'fund': {
      const fund = books.funds.get(charge.fund)
      if (fund === undefined)
        throw new Error(`The record draws on the fund ${charge.fund} of ${group} before it is there`)
      return [fund]
    }
    case 'budget': {
      const year = books.years.findLast(({ from }) => from === charge.year)
      if (year === undefined) throw new Error(`The record draws on a year of ${group} that never began`)
      return charge.line === undefined ? [year.budget] : [year.budget, lineIn(year, charge.line)]
    }
  }
}

/** What comes back of an earlier year goes on into the one that runs where what is left does, as the charter says. */
function giveBack(state: FoundationState, group: Name, charge: MoneyPromisedOn, minor: number): void {
  draw(state, group, charge, { promised: -minor })
  const running = booksOf(state, group).years.at(-1)
  const goesOn = moneyRulesOf(state, group)?.year?.carriedOver === true
  if (charge.kind !== 'budget' || running === undefined || running.from === charge.year || !goesOn) return
  const before = booksOf(state, group).years.findLast(({ from }) => from === charge.year)
  if (before === undefined || before.currency !== running.currency) return
  const passOn = (from: Share | undefined, to: Share | undefined) => {
    if (from?.amount === undefined || to?.amount === undefined) return
    from.passedOn += minor
    to.carried += minor
  }
  passOn(before.budget, running.budget)
  if (charge.line !== undefined) passOn(before.lines.get(charge.line), running.lines.get(charge.line))
}

function runningYear(state: FoundationState, group: Name): YearOfMoney {
  const year = booksOf(state, group).years.at(-1)
  if (year === undefined) throw new Error(`The record amends a year of ${group} that never began`)
  return year
}

function fundIn({ funds }: Books, name: Name, currency: string): FundOfMoney {
  const fund = funds.get(name) ?? emptyFund(currency)
  funds.set(name, fund)
  return fund
}

function lineIn(year: YearOfMoney, line: Name): Share {
  const share = year.lines.get(line) ?? emptyShare()
  year.lines.set(line, share)
  return share
}

function emptyShare(): Share {
  return {
    written: undefined,
    amount: undefined,
    carried: 0,
    changed: 0,
    passedOn: 0,
    promised: 0,
    paid: 0,
    base: undefined,
  }
}

/** After something happened on which the money of a group hangs, the clock is told what is due, and when its year ends. */
export function lookAtMoney(state: FoundationState, { event, at }: Entry): void {
  const group = groupWhoseMoney(event)
  if (group === undefined) return
  if (event.type === 'MoneyYearBegan' || event.type === 'MoneyYearAmended') {
    expect(state, { at: event.until, kind: 'money', group })
  }
  if (moneyStep(state, group, at).events.length > 0) expect(state, { at, kind: 'money', group })
}

function groupWhoseMoney(event: Event): Name | undefined {
  switch (event.type) {
    case 'CharterAdopted':
    case 'GroupRevived':
    case 'MoneyYearBegan':
    case 'MoneyYearAmended':
    case 'BudgetChanged':
    case 'FundOpened':
    case 'MoneyReceived':
    case 'MoneyPromised':
    case 'PromiseReleased':
    case 'PaymentMade':
      return event.group
  }
  return undefined
}
