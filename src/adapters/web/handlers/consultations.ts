import type { Hono } from 'hono'
import { consultationsView } from '../../../app/read/consultations/consultation-summary.ts'
import { consultationView } from '../../../app/read/consultations/consultation-view.ts'
import { feedOfConsultations } from '../feed/consultation-feed.ts'
import type { PageCache } from '../page-cache.ts'
import { consultationPage } from '../pages/consultation.ts'
import { consultationsPage } from '../pages/consultations.ts'
import { routes } from '../routes.ts'
import type { WebServices } from '../services.ts'
import { numberOf } from './act-place.ts'
import { notFound } from './not-found.ts'
import { foundationPage } from './show.ts'
import { inFoundation, visit } from './visit.ts'

/** The pages of consultations and their feed; of one group where the query names it. */
export function consultationPages(app: Hono, services: WebServices, cache: PageCache): void {
  app.get(routes.consultationsFeed, async (context) => {
    const outside = await visit(context, services)
    const found = await inFoundation(outside)
    if (found === undefined) return notFound(outside)
    return context.body(feedOfConsultations(found), 200, { 'Content-Type': 'application/atom+xml; charset=utf-8' })
  })
  app.get(
    routes.consultations,
    foundationPage(services, cache, ({ reader, context }) => {
      const group = context.req.query('group')
      const view = consultationsView(reader, ({ begun }) => group === undefined || begun.group === group)
      return { view, page: (frame) => consultationsPage(view, frame) }
    }),
  )
  app.get(
    routes.consultation,
    foundationPage(services, cache, (found) => {
      const view = consultationView(found.reader, numberOf(found))
      return view && { view, page: (frame) => consultationPage(view, frame) }
    }),
  )
}
