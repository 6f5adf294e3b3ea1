import type { ClauseRef } from '../../src/core/charter/structure/charter.ts'
import type { MoneyEvent } from '../../src/core/foundation/money/money-event.ts'
import type { MoneyRefusal } from '../../src/core/foundation/money/money-refusal.ts'

const group = 'packaging'
const clause: ClauseRef = { group, anchor: 'money', title: 'Money' }
const seat = { group, seat: 'treasurer' }
const usd = (minor: number) => ({ currency: 'USD', minor })
const [from, until] = ['2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z']
const board = { kind: 'group', group: 'psf-board' } as const
const eur = { original: { currency: 'EUR', minor: 10_050 }, rate: '1.0842', on: '2026-03-02', source: 'ECB' }

/** One of every kind. */
export const moneyRefusals: { readonly [Kind in MoneyRefusal['type']]: Extract<MoneyRefusal, { type: Kind }> } = {
  OverBudget: { type: 'OverBudget', group, line: 'travel', left: usd(12_050), by: [board], clause },
  FundNeeded: { type: 'FundNeeded', group, funds: ['sponsors', 'gifts'], clause },
  UnknownFund: { type: 'UnknownFund', group, fund: 'gold', funds: ['sponsors'] },
  UnknownLine: { type: 'UnknownLine', group, line: 'gold', lines: ['travel', 'swag'] },
  NotTheirMoney: { type: 'NotTheirMoney', group, by: [board] },
  NoBudget: { type: 'NoBudget', group },
  RateNeeded: { type: 'RateNeeded', group, currency: 'USD', amount: eur.original },
  WrongRate: { type: 'WrongRate', rate: '1,08' },
  OtherAmount: { type: 'OtherAmount', amount: usd(10_000), comesTo: usd(10_896) },
  WrongIndexValue: { type: 'WrongIndexValue', index: 'CPI', value: 'high' },
  UnknownIndex: { type: 'UnknownIndex', group, index: 'RPI', indexes: ['CPI'] },
  NotADay: { type: 'NotADay', day: '2026-02-30' },
  DayToCome: { type: 'DayToCome', day: '2026-12-24' },
  NothingToPay: { type: 'NothingToPay' },
  MayNotKeepBooks: { type: 'MayNotKeepBooks', group, by: [seat] },
  UnknownPromise: { type: 'UnknownPromise', promise: 12 },
  PromiseWaiting: { type: 'PromiseWaiting', promise: 12 },
  OverPromise: { type: 'OverPromise', promise: 12, left: usd(5000) },
  ReportFirst: { type: 'ReportFirst', promise: 12 },
  MayNotAskForPayment: { type: 'MayNotAskForPayment', promise: 12, by: [seat] },
  MayNotRelease: { type: 'MayNotRelease', promise: 12, by: [seat] },
  UnknownPayment: { type: 'UnknownPayment', payment: 3 },
  PaymentOver: { type: 'PaymentOver', payment: 3, how: 'paid' },
  MayNotApprove: { type: 'MayNotApprove', payment: 3, by: [seat] },
  PartyToPayment: { type: 'PartyToPayment', payment: 3, as: 'mover' },
  ApprovedAlready: { type: 'ApprovedAlready', payment: 3, person: 'ada-sample', at: from },
  NotYetApproved: { type: 'NotYetApproved', payment: 3, people: 2, have: 1 },
  MayNotWithdrawPayment: { type: 'MayNotWithdrawPayment', payment: 3 },
}

const given = { motion: 12, group, amount: usd(10_896), person: 'ada-sample', mover: 'bo-sample' } as const
const purpose = { verb: 'spend', object: 'travel' }
const line = { kind: 'budget', year: from, line: 'travel' } as const

export const moneyEvents: readonly MoneyEvent[] = [
  {
    type: 'MoneyYearBegan',
    group,
    from,
    until,
    currency: 'USD',
    shares: [
      { written: usd(3_000_000), amount: usd(3_000_000), carried: usd(12_345) },
      { line: 'pay', written: usd(100), amount: usd(104), indexed: { index: 'CPI', base: '300.1', now: '312.332' } },
      { line: 'swag' },
    ],
  },
  { type: 'MoneyYearBegan', group, from, until, currency: 'USD', shares: [] },
  { type: 'MoneyYearAmended', group, until, shares: [{ line: 'travel', written: usd(1), amount: usd(1) }, {}] },
  { type: 'BudgetChanged', group, year: from, how: 'raised', amount: usd(100_000), motion: 12 },
  { type: 'BudgetChanged', group, year: from, how: 'lowered', line: 'travel', amount: usd(100_000), motion: 12 },
  { type: 'BudgetChanged', group, year: from, how: 'moved', line: 'travel', from: 'swag', amount: usd(50) },
  { type: 'FundOpened', group, fund: 'sponsors', amount: usd(0) },
  { type: 'MoneyReceived', group, fund: 'sponsors', amount: usd(10_896), on: '2026-03-03', exchanged: eur, giver: 'c' },
  { type: 'IndexNoted', group, index: 'CPI', value: '312.332', on: '2026-01-31', source: 'the office of statistics' },
  { type: 'MoneyPromised', ...given, charge: line, purpose, exchanged: eur },
  { type: 'MoneyPromised', ...given, charge: { kind: 'fund', fund: 'sponsors' }, purpose },
  { type: 'MoneyPromised', ...given, charge: { kind: 'powers' }, purpose },
  { type: 'PromiseWaits', ...given, charge: { kind: 'budget', year: from }, purpose },
  { type: 'PromiseReleased', motion: 12, group, amount: usd(5), why: 'not needed' },
  { type: 'PromiseReleased', motion: 12, group, amount: usd(5), why: 'undone' },
  {
    type: 'PaymentAsked',
    payment: 3,
    promise: 12,
    group,
    amount: usd(10_896),
    payee: { kind: 'person', person: 'ada-sample' },
    people: 2,
  },
  {
    type: 'PaymentAsked',
    payment: 4,
    promise: 12,
    group,
    amount: usd(10_896),
    exchanged: eur,
    payee: { kind: 'other', name: 'c' },
    people: 1,
  },
  { type: 'PaymentApproved', payment: 3, group, person: 'ada-sample' },
  { type: 'PaymentRefused', payment: 3, group, reason: 'c' },
  { type: 'PaymentWithdrawn', payment: 3, group },
  { type: 'PaymentMade', payment: 3, group, on: '2026-03-04', amount: usd(10_896), reference: '2026/17' },
]
