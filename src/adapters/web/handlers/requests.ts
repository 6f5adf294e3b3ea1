import type { Hono } from 'hono'
import { requestStages } from '../../../app/read/requests/request-summary.ts'
import { requestView } from '../../../app/read/requests/request-view.ts'
import { requestsView, type WhichRequests } from '../../../app/read/requests/requests-view.ts'
import type { PageCache } from '../page-cache.ts'
import { requestPage } from '../pages/request.ts'
import { requestsPage } from '../pages/requests.ts'
import { overviewCsv } from '../requests/overview-csv.ts'
import { routes } from '../routes.ts'
import type { WebServices } from '../services.ts'
import { numberOf } from './act-place.ts'
import { notFound } from './not-found.ts'
import { foundationPage } from './show.ts'
import { inFoundation, visit } from './visit.ts'

/** The pages of money that is asked for. */
export function requestPages(app: Hono, services: WebServices, cache: PageCache): void {
  app.get(
    routes.requests,
    foundationPage(services, cache, ({ reader, context }) => {
      const view = requestsView(reader, whichOf(context.req.query()))
      return { view, page: (frame) => requestsPage(view, frame) }
    }),
  )
  app.get(routes.requestsFile, async (context) => {
    const outside = await visit(context, services)
    const found = await inFoundation(outside)
    if (found === undefined) return notFound(outside)
    const { overview } = requestsView(found.reader, whichOf(context.req.query()))
    return context.body(overviewCsv(overview), 200, { 'Content-Type': 'text/csv; charset=utf-8; header=present' })
  })
  app.get(
    routes.request,
    foundationPage(services, cache, (found) => {
      const view = requestView(found.reader, numberOf(found))
      return view && { view, page: (frame) => requestPage(view, frame) }
    }),
  )
}

/** What cannot be read narrows nothing down. */
function whichOf({ group = '', stage: said, year = '', before = '' }: Readonly<Record<string, string>>): WhichRequests {
  const stage = requestStages.find((one) => one === said)
  return {
    ...(group !== '' && { group }),
    ...(stage !== undefined && { stage }),
    ...(/^\d{4}$/.test(year) && { year }),
    ...(/^[1-9]\d{0,11}$/.test(before) && { before: Number(before) }),
  }
}
