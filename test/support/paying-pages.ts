import { type Frame, untouched } from '../../src/adapters/web/frame.ts'
import type { Html } from '../../src/adapters/web/html.ts'
import { moneyPage } from '../../src/adapters/web/pages/money.ts'
import { promisePage } from '../../src/adapters/web/pages/promise.ts'
import { booksForms } from '../../src/adapters/web/paying/books-forms.ts'
import { moneyView } from '../../src/app/read/money/money-view.ts'
import { booksActsView, payingView } from '../../src/app/read/money/paying-view.ts'
import { foundationRef, type Reader } from '../../src/app/read/reader.ts'
import { spendingReader } from './spending-foundation.ts'

/** What was promised as a visitor sees it, whoever can ask for it and whoever pays; and the books of whoever keeps them. */
export function payingPages(visitor: Frame): Readonly<Record<string, Html>> {
  const reader = spendingReader()
  const { state, at } = reader.snapshot
  const frame = { ...visitor, foundation: foundationRef(reader) }
  const form = { ...untouched, of: '' }
  const as = (person: string): Reader => ({ ...reader, person, signedIn: true })
  const promises = [...state.promises.values()]
  const paid = there(promises.find(({ payments }) => payments.length > 0))
  const view = there(payingView(reader, paid.motion))
  const mover = there(payingView(as(paid.person), paid.motion))
  const keeper = there(
    [...state.people.keys()].find((person) => booksActsView(as(person), paid.group).funds.length > 0),
  )
  const look = { amount: { currency: paid.amount.currency, minor: 100 } }
  const typed = { values: { do: 'look', amount: '1.00' }, errors: {}, of: '' }
  const wrong = { values: { do: 'ask for payment', amount: 'much' }, errors: { amount: 'Write an amount.' }, of: '' }
  return {
    'promise-visitor': promisePage(view, frame, form),
    'promise-ask': promisePage(mover, frame, typed, look),
    'promise-wrong': promisePage(mover, frame, wrong),
    'promise-former': promisePage(view, { ...frame, former: { at, written: at, isDay: false } }, form),
    'money-keeper': moneyPage(
      there(moneyView(as(keeper), paid.group)),
      frame,
      booksForms(booksActsView(as(keeper), paid.group), frame, untouched),
    ),
  }
}

function there<View>(view: View | undefined): View {
  if (view === undefined) throw new Error('The foundation of the fixtures has no such page')
  return view
}
