import { z } from '@hono/zod-openapi'
import { foundationMoneyView } from '../../../../app/read/money/foundation-money-view.ts'
import { moneyView } from '../../../../app/read/money/money-view.ts'
import { paymentView, promiseView } from '../../../../app/read/money/promise-view.ts'
import { listOf } from '../answers/common.ts'
import {
  foundationMoney,
  foundationMoneyOf,
  groupMoney,
  groupMoneyOf,
  payment,
  paymentOf,
  promise,
  promiseOf,
} from '../answers/money.ts'
import { listQuery, partOf } from '../cursor.ts'
import { reading } from '../reading.ts'

const ofYear = z.object({
  year: z
    .string()
    .regex(/^(?:\d{4}|all)$/)
    .optional()
    .describe('Years that begin in it, or “all”; those that run where it is absent.')
    .openapi({ example: '2026' }),
})
const listed = listQuery.extend({
  group: z.string().max(80).optional().describe('Only those of this group.'),
})

export const readMoney = reading({
  id: 'readMoney',
  path: '/{foundation}/money',
  params: z.object({}),
  query: ofYear,
  answer: foundationMoney,
  load: ({ reader, query: { year } }) => foundationMoneyOf(foundationMoneyView(reader, year)),
})

export const readGroupMoney = reading({
  id: 'readGroupMoney',
  path: '/{foundation}/groups/{group}/money',
  params: z.object({ group: z.string().openapi({ example: 'tools' }) }),
  query: ofYear,
  answer: groupMoney,
  load: ({ reader, params, query: { year } }) => {
    const view = moneyView(reader, params.group, year === undefined ? {} : { year })
    return view && groupMoneyOf(view)
  },
})

export const listPromises = reading({
  id: 'listPromises',
  path: '/{foundation}/promises',
  params: z.object({}),
  query: listed,
  answer: listOf(promise, 'PromiseList'),
  load: ({ reader, query: { group, ...which } }) => {
    const part = partOf(
      [...reader.snapshot.state.promises.values()],
      ({ motion }) => motion,
      which,
      (one) => group === undefined || one.group === group,
    )
    return (
      part && { items: part.items.map((one) => promiseOf({ ...promiseView(one), group: one.group })), next: part.next }
    )
  },
})

export const listPayments = reading({
  id: 'listPayments',
  path: '/{foundation}/payments',
  params: z.object({}),
  query: listed,
  answer: listOf(payment, 'PaymentList'),
  load: ({ reader, query: { group, ...which } }) => {
    const part = partOf(
      [...reader.snapshot.state.payments.values()],
      (one) => one.payment,
      which,
      (one) => group === undefined || one.group === group,
    )
    return (
      part && { items: part.items.map((one) => paymentOf({ ...paymentView(one), group: one.group })), next: part.next }
    )
  },
})
