import type { Hono } from 'hono'
import { moneyView } from '../../../app/read/money/money-view.ts'
import type { PageCache } from '../page-cache.ts'
import { moneyPage } from '../pages/money.ts'
import { routes } from '../routes.ts'
import type { WebServices } from '../services.ts'
import { part } from './act-place.ts'
import { foundationPage } from './show.ts'

/** The page of a group's money. */
export function moneyPages(app: Hono, services: WebServices, cache: PageCache): void {
  app.get(
    routes.groupMoney,
    foundationPage(services, cache, (found) => {
      const view = moneyView(found.reader, part(found, 'group'))
      return view && { view, page: (frame) => moneyPage(view, frame) }
    }),
  )
}
