import type { Command } from '../../../app/command.ts'
import { moneyView } from '../../../app/read/money/money-view.ts'
import { booksActsView, payingView } from '../../../app/read/money/paying-view.ts'
import { currencyOf, moneyRulesOf } from '../../../core/foundation/money/books/money-of.ts'
import { booksActForm, paymentActForm, promiseActForm } from '../form-schemas.ts'
import type { FormState } from '../frame.ts'
import { moneyPage } from '../pages/money.ts'
import { promisePage } from '../pages/promise.ts'
import { booksForms } from '../paying/books-forms.ts'
import { exchangedTyped, moneyTyped, type ReadMoney } from '../paying/money-typed.ts'
import { moneyIn } from '../requests/asking-fields.ts'
import { link } from '../routes.ts'
import type { ActForm, FieldCodes, OnlyLook } from './act-form.ts'
import { here, numberOf, part } from './act-place.ts'
import { page } from './show.ts'
import type { FoundationVisit } from './visit.ts'

/** Noting what came in for a fund of a group, and the value of an index that its amounts follow. */
export const booksAct: ActForm<typeof booksActForm> = {
  schema: booksActForm,
  said: 'done',
  command: (inside, { do: type, fund, giver, reference, index, value, source, on, ...typed }): Command | FieldCodes => {
    const group = part(inside, 'group')
    const noDay = on === '' ? { on: 'day needed' } : {}
    switch (type) {
      case 'note received': {
        const money = moneyTyped(typed, currencyIn(inside, group))
        if ('errors' in money) return { errors: { ...money.errors, ...noDay } }
        if (on === '') return { errors: noDay }
        return {
          ...{ type, group, fund, on, ...money },
          ...(giver !== '' && { giver }),
          ...(reference !== '' && { reference }),
        }
      }
      case 'note index':
        if (value === '' || on === '') return { errors: { ...(value === '' && { value: 'empty' }), ...noDay } }
        return { type, group, index, value, on, ...(source !== '' && { source }) }
    }
  },
  again: (inside, state) => {
    const group = part(inside, 'group')
    const view = moneyView(inside.reader, group)
    const acts = booksActsView(inside.reader, group)
    return view && page(inside, { page: (frame) => moneyPage(view, frame, booksForms(acts, frame, state)), form: true })
  },
  next: (inside) => link('groupMoney', { ...here(inside), group: part(inside, 'group') }),
}

/** Asking for a payment of what a decision promised, looked at first, and giving back what is not needed. */
export const promiseAct: ActForm<typeof promiseActForm> = {
  schema: promiseActForm,
  said: 'done',
  command: (inside, { do: type, payee, payeeName, text, contract, ...typed }): Command | FieldCodes | OnlyLook => {
    const promise = numberOf(inside)
    const currency = inside.reader.snapshot.state.promises.get(promise)?.amount.currency
    if (type === 'release promise') {
      const amount = moneyIn(typed.amount, currency)
      if (amount !== undefined && currency !== undefined && amount.currency !== currency)
        return { errors: { amount: 'other money' } }
      if (typed.amount !== '' && amount === undefined) return { errors: { amount: 'not an amount' } }
      return { type, promise, ...(amount !== undefined && { amount }) }
    }
    const money = moneyTyped(typed, currency)
    const two = payee !== '' && payeeName !== '' ? { payeeName: 'two payees' } : {}
    if ('errors' in money) return { errors: { ...money.errors, ...two } }
    if (payee !== '' && payeeName !== '') return { errors: two }
    if (type === 'look') return 'look'
    return {
      ...{ type, promise, text, ...money },
      ...(payee !== '' && { payee }),
      ...(payeeName !== '' && { payeeName }),
      ...(contract !== '' && { contract }),
    }
  },
  again: promiseAgain,
  next: promiseHere,
}

export const paymentAct: ActForm<typeof paymentActForm> = {
  schema: paymentActForm,
  said: 'done',
  command: (inside, { do: type, text, on, reference, ...typed }): Command | FieldCodes => {
    const payment = paymentHere(inside)
    switch (type) {
      case 'approve payment':
        return { type, payment }
      case 'refuse payment':
      case 'withdraw payment':
        return { type, payment, ...(text !== '' && { reason: text }) }
      case 'note paid': {
        if (on === '') return { errors: { on: 'day needed' } }
        const known = inside.reader.snapshot.state.payments.get(payment)
        const rated = typed.rate === '' ? undefined : known?.exchanged
        const money = rated && known && exchangedTyped(rated.original, typed, known.amount.currency)
        if (money !== undefined && 'errors' in money) return money
        const { exchanged } = money ?? {}
        return {
          ...{ type, payment, on },
          ...(exchanged !== undefined && { exchanged }),
          ...(reference !== '' && { reference }),
        }
      }
    }
  },
  again: promiseAgain,
  next: promiseHere,
}

/** The number of a payment of the promise in the address; none of any other. */
function paymentHere(inside: FoundationVisit): number {
  const number = Number(part(inside, 'payment'))
  return inside.reader.snapshot.state.payments.get(number)?.promise === numberOf(inside) ? number : 0
}

function promiseAgain(inside: FoundationVisit, state: FormState): string | undefined {
  const view = payingView(inside.reader, numberOf(inside))
  const form = { ...state, of: part(inside, 'payment') }
  const look = view && lookedAt(state, view.amount.currency)
  return view && page(inside, { page: (frame) => promisePage(view, frame, form, look), form: true })
}

/** What a payment that is only looked at comes to. */
function lookedAt({ values, errors }: FormState, currency: string): ReadMoney | undefined {
  if (values.do !== 'look' || Object.keys(errors).length > 0) return undefined
  const { amount = '', rate = '', rateOn = '', rateSource = '' } = values
  const money = moneyTyped({ amount, rate, rateOn, rateSource }, currency)
  return 'errors' in money ? undefined : money
}

function promiseHere(inside: FoundationVisit): string {
  return link('promise', { ...here(inside), number: numberOf(inside) })
}

function currencyIn({ reader }: FoundationVisit, group: string): string | undefined {
  const rules = moneyRulesOf(reader.snapshot.state, group)
  return rules === undefined ? undefined : currencyOf(rules)
}
