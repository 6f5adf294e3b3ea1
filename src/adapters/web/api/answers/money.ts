import { z } from '@hono/zod-openapi'
import type { FoundationMoneyView, Summed } from '../../../../app/read/money/foundation-money-view.ts'
import type { MoneyRow } from '../../../../app/read/money/money-rows.ts'
import type { MoneySums, YearSums } from '../../../../app/read/money/money-sums.ts'
import type { MoneyView } from '../../../../app/read/money/money-view.ts'
import type { PaymentView, PromiseView } from '../../../../app/read/money/promise-view.ts'
import { spokenMoney } from '../../../../core/base/money.ts'
import type { Name } from '../../../../core/base/name.ts'
import { groupRef, moment } from './common.ts'

const amount = z.string().describe('A currency and an amount.').openapi({ example: 'USD 1,500' })
const year = z
  .object({
    year: z.string().describe('The year of the calendar in which it begins, in the zone of the charter.'),
    from: moment,
    until: moment,
    firstDay: z.iso.date().describe('In the zone of the charter.'),
    lastDay: z.iso.date(),
  })
  .openapi('MoneyYear')

const sums = z.object({ total: amount, promised: amount, paid: amount, left: amount })

const row = z
  .object({
    group: groupRef,
    year: year.optional().describe('Absent of a fund, which is of no year.'),
    kind: z.enum(['budget', 'line', 'beside lines', 'fund', 'powers']),
    name: z.string().optional().describe('Of the line or the fund.'),
    total: amount.optional().describe('What there is; absent where nothing says how much.'),
    promised: amount.describe('What is paid of it too.'),
    paid: amount,
    left: amount.optional(),
  })
  .describe('Rows add up: nothing stands in two of them.')
  .openapi('MoneyRow')

const perYear = z.array(sums.extend({ year: z.string() })).describe('The latest first.')
const summed = z.object({ rows: z.array(row), sums })

export const foundationMoney = z
  .object({
    years: z.array(z.string()).describe('What years there are, the latest first.'),
    currencies: z.array(z.object({ currency: z.string(), inYears: summed, funds: summed, perYear })),
  })
  .openapi('FoundationMoney')

export const groupMoney = z
  .object({
    group: groupRef,
    years: z.array(z.string()).describe('What years there are, the latest first.'),
    rows: z.array(row),
    perYear: z.array(z.object({ currency: z.string(), years: perYear })),
  })
  .openapi('GroupMoney')

export const promise = z
  .object({
    decision: z.int(),
    group: z.string(),
    decided: moment,
    verb: z.string(),
    object: z.string(),
    drawnOn: z.object({
      kind: z.enum(['budget', 'line', 'fund', 'powers']),
      name: z.string().optional().describe('Of the line or the fund.'),
    }),
    waits: z.boolean().describe('There was not enough for it yet.'),
    amount: amount.describe('What is paid, given back and still open.'),
    paid: amount,
    released: amount,
    open: amount,
  })
  .openapi('Promise')

/** Nobody who is paid, and no contract, is in it. */
export const payment = z
  .object({
    payment: z.int(),
    decision: z.int().describe('The decision that promised it.'),
    group: z.string(),
    amount,
    asked: moment,
    state: z.enum(['asked', 'approved', 'refused', 'withdrawn', 'paid']),
    approvals: z.int(),
    people: z.int().describe('How many have to approve of it.'),
    on: z.iso.date().optional().describe('When it was paid.'),
  })
  .openapi('Payment')

export function foundationMoneyOf({ yearNames, currencies }: FoundationMoneyView): z.input<typeof foundationMoney> {
  return {
    years: [...yearNames],
    currencies: currencies.map(({ currency, inYears, funds, perYear: each }) => ({
      currency,
      inYears: summedOf(inYears),
      funds: summedOf(funds),
      perYear: perYearOf(each),
    })),
  }
}

export function groupMoneyOf({ group, yearNames, rows, perYear: each }: MoneyView): z.input<typeof groupMoney> {
  return {
    group,
    years: [...yearNames],
    rows: rows.map(rowOf),
    perYear: each.map(({ currency, years }) => ({ currency, years: perYearOf(years) })),
  }
}

export function promiseOf(view: PromiseView & { readonly group: Name }): z.input<typeof promise> {
  const { decision, group, decided, purpose, charge, waits, paid, released, open } = view
  const { currency, minor } = view.amount
  const said = (each: number) => spokenMoney({ currency, minor: each })
  return {
    ...{ decision, group, decided, verb: purpose.verb, object: purpose.object, drawnOn: drawnOn(charge), waits },
    ...{ amount: said(minor), paid: said(paid), released: said(released), open: said(open) },
  }
}

export function paymentOf(view: PaymentView & { readonly group: Name }): z.input<typeof payment> {
  return { ...view, amount: spokenMoney(view.amount) }
}

function drawnOn(charge: PromiseView['charge']): z.input<typeof promise>['drawnOn'] {
  switch (charge.kind) {
    case 'budget':
      return charge.line === undefined ? { kind: 'budget' } : { kind: 'line', name: charge.line }
    case 'fund':
      return { kind: 'fund', name: charge.fund }
    case 'powers':
      return { kind: 'powers' }
  }
}

function rowOf({ group, year: of, purpose, currency, total, promised, paid, left }: MoneyRow): z.input<typeof row> {
  const said = (minor: number) => spokenMoney({ currency, minor })
  return {
    group,
    year: of,
    kind: purpose.kind,
    name: 'name' in purpose ? purpose.name : undefined,
    total: total === undefined ? undefined : said(total),
    promised: said(promised),
    paid: said(paid),
    left: left === undefined ? undefined : said(left),
  }
}

function summedOf({ rows, sums: theirs }: Summed): z.input<typeof summed> {
  return { rows: rows.map(rowOf), sums: sumsOf(theirs) }
}

function sumsOf({ total, promised, paid, left }: MoneySums): z.input<typeof sums> {
  return {
    total: spokenMoney(total),
    promised: spokenMoney(promised),
    paid: spokenMoney(paid),
    left: spokenMoney(left),
  }
}

function perYearOf(years: readonly YearSums[]): z.input<typeof perYear> {
  return years.map(({ year: of, sums: theirs }) => ({ year: of, ...sumsOf(theirs) }))
}
