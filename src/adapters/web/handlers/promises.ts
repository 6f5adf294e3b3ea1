import type { Hono } from 'hono'
import { payingView } from '../../../app/read/money/paying-view.ts'
import { untouched } from '../frame.ts'
import type { PageCache } from '../page-cache.ts'
import { promisePage } from '../pages/promise.ts'
import { routes } from '../routes.ts'
import type { WebServices } from '../services.ts'
import { numberOf } from './act-place.ts'
import { foundationPage } from './show.ts'

/** The page of what a decision promised. */
export function promisePages(app: Hono, services: WebServices, cache: PageCache): void {
  app.get(
    routes.promise,
    foundationPage(services, cache, (found) => {
      const view = payingView(found.reader, numberOf(found))
      return view && { view, page: (frame) => promisePage(view, frame, { ...untouched, of: '' }) }
    }),
  )
}
