import type { Hono } from 'hono'
import { ledgerOf } from '../../../app/read/money/ledger.ts'
import { payingView } from '../../../app/read/money/paying-view.ts'
import { untouched } from '../frame.ts'
import { beancountLedger } from '../ledger/beancount-ledger.ts'
import { hledgerJournal } from '../ledger/hledger-journal.ts'
import { ledgerCsv } from '../ledger/ledger-csv.ts'
import type { PageCache } from '../page-cache.ts'
import { promisePage } from '../pages/promise.ts'
import { routes } from '../routes.ts'
import type { WebServices } from '../services.ts'
import { numberOf, part } from './act-place.ts'
import { notFound } from './not-found.ts'
import { foundationPage } from './show.ts'
import { inFoundation, visit } from './visit.ts'

/** The page of what a decision promised. */
export function promisePages(app: Hono, services: WebServices, cache: PageCache): void {
  app.get(
    routes.promise,
    foundationPage(services, cache, (found) => {
      const view = payingView(found.reader, numberOf(found))
      return view && { view, page: (frame) => promisePage(view, frame, { ...untouched, of: '' }) }
    }),
  )
  app.get(routes.groupBooks, async (context) => {
    const outside = await visit(context, services)
    const found = await inFoundation(outside)
    const ledger = found && ledgerOf(found.reader, part(found, 'group'))
    if (found === undefined || ledger === undefined) return notFound(outside)
    const url = `${services.baseUrl}/${part(found, 'foundation')}`
    // What stands in it hangs on who reads it.
    const headers = { 'Cache-Control': 'private, no-cache', Vary: 'Cookie' }
    const send = (text: string, type: string) => context.body(text, 200, { ...headers, 'Content-Type': type })
    const file = part(found, 'file')
    if (file.endsWith('.csv')) return send(ledgerCsv(ledger, url), 'text/csv; charset=utf-8; header=present')
    const text = file.endsWith('.journal') ? hledgerJournal(ledger, url) : beancountLedger(ledger, url)
    return send(text, 'text/plain; charset=utf-8')
  })
}
