import type { Context, Hono } from 'hono'
import { foundationMoneyView } from '../../../app/read/money/foundation-money-view.ts'
import { moneyView, promisesOfGroup, type WhichMoney } from '../../../app/read/money/money-view.ts'
import { whichYear } from '../../../app/read/money/money-years.ts'
import { booksActsView } from '../../../app/read/money/paying-view.ts'
import { untouched } from '../frame.ts'
import { moneyCsv, promisesCsv } from '../money/money-csv.ts'
import type { PageCache } from '../page-cache.ts'
import { foundationMoneyPage } from '../pages/foundation-money.ts'
import { moneyPage } from '../pages/money.ts'
import { booksForms } from '../paying/books-forms.ts'
import { routes } from '../routes.ts'
import type { WebServices } from '../services.ts'
import { part } from './act-place.ts'
import { notFound } from './not-found.ts'
import { foundationPage } from './show.ts'
import { type FoundationVisit, inFoundation, visit } from './visit.ts'

/** The pages of money: of a foundation, and of each group; and the same for spreadsheets. */
export function moneyPages(app: Hono, services: WebServices, cache: PageCache): void {
  app.get(
    routes.money,
    foundationPage(services, cache, ({ reader, context }) => {
      const view = foundationMoneyView(reader, whichYear(context.req.query('year')))
      return { view, page: (frame) => foundationMoneyPage(view, frame) }
    }),
  )
  app.get(
    routes.groupMoney,
    foundationPage(services, cache, (found) => {
      const view = moneyView(found.reader, part(found, 'group'), whichMoney(found.context))
      const acts = booksActsView(found.reader, part(found, 'group'))
      return view && { view, page: (frame) => moneyPage(view, frame, booksForms(acts, frame, untouched)) }
    }),
  )
  const file = (load: (found: FoundationVisit) => string | undefined) => async (context: Context) => {
    const outside = await visit(context, services)
    const found = await inFoundation(outside)
    const csv = found && load(found)
    return csv === undefined
      ? notFound(outside)
      : context.body(csv, 200, { 'Content-Type': 'text/csv; charset=utf-8; header=present' })
  }
  app.get(
    routes.moneyFile,
    file(({ reader, context }) => {
      const { currencies } = foundationMoneyView(reader, whichYear(context.req.query('year')))
      return moneyCsv(currencies.flatMap(({ inYears, funds }) => [...inYears.rows, ...funds.rows]))
    }),
  )
  app.get(
    routes.groupMoneyFile,
    file((found) => {
      const view = moneyView(found.reader, part(found, 'group'), whichMoney(found.context))
      return view && moneyCsv(view.rows)
    }),
  )
  app.get(
    routes.groupPromisesFile,
    file((found) => {
      const promises = promisesOfGroup(found.reader, part(found, 'group'), whichYear(found.context.req.query('year')))
      return promises && promisesCsv(promises)
    }),
  )
}

function whichMoney({ req }: Context): WhichMoney {
  const year = whichYear(req.query('year'))
  const before = req.query('before') ?? ''
  return { ...(year !== undefined && { year }), ...(/^[1-9]\d{0,11}$/.test(before) && { before: Number(before) }) }
}
