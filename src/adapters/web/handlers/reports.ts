import type { Context, Hono } from 'hono'
import { reportView } from '../../../app/read/reports/report-view.ts'
import { owedReports } from '../../../app/read/reports/reports-owed.ts'
import { reportsView } from '../../../app/read/reports/reports-view.ts'
import { feedOfReports } from '../feed/report-feed.ts'
import type { PageCache } from '../page-cache.ts'
import { reportPage } from '../pages/report.ts'
import { reportsPage } from '../pages/reports.ts'
import { named } from '../report-parts.ts'
import { reportsCsv } from '../reports/reports-csv.ts'
import { routes } from '../routes.ts'
import type { WebServices } from '../services.ts'
import { numberOf, part } from './act-place.ts'
import { notFound } from './not-found.ts'
import { foundationPage, type Shown } from './show.ts'
import { type FoundationVisit, frameOf, inFoundation, visit } from './visit.ts'

/** The pages of reports, each report as Markdown, and the feed of those that were given. */
export function reportPages(app: Hono, services: WebServices, cache: PageCache): void {
  const inside = (load: (found: FoundationVisit) => Shown | undefined) => foundationPage(services, cache, load)
  const listed = ({ reader, context }: FoundationVisit): Shown | undefined => {
    const before = context.req.query('before')
    const from = before !== undefined && /^[1-9]\d{0,8}$/.test(before) ? Number(before) : undefined
    const view = reportsView(reader, context.req.param('group'), from)
    return view && { view, page: (frame) => reportsPage(view, frame) }
  }

  app.get(routes.reportsFeed, async (context) => {
    const outside = await visit(context, services)
    const found = await inFoundation(outside)
    if (found === undefined) return notFound(outside)
    return context.body(feedOfReports(found), 200, { 'Content-Type': 'application/atom+xml; charset=utf-8' })
  })
  app.get(routes.reports, inside(listed))
  app.get(routes.groupReports, inside(listed))
  const file = async (context: Context) => {
    const outside = await visit(context, services)
    const found = await inFoundation(outside)
    const owed = found && owedReports(found.reader, context.req.param('group'))
    if (owed === undefined) return notFound(outside)
    return context.body(reportsCsv(owed), 200, { 'Content-Type': 'text/csv; charset=utf-8; header=present' })
  }
  app.get(routes.reportsFile, file)
  app.get(routes.groupReportsFile, file)
  app.get(routes.reportMarkdown, async (context) => {
    const outside = await visit(context, services)
    const found = await inFoundation(outside)
    const number = Number.parseInt(context.req.param('file') ?? '', 10)
    const view = found === undefined ? undefined : reportView(found.reader, number)
    const said = view?.versions[0]?.said
    if (found === undefined || said?.kind !== 'text' || view?.group.name !== part(found, 'group')) {
      return notFound(found ?? outside)
    }
    return context.body(named(said.text, frameOf(found)), 200, { 'Content-Type': 'text/markdown; charset=utf-8' })
  })
  app.get(
    routes.report,
    inside((found) => {
      const view = reportView(found.reader, numberOf(found))
      if (view?.group.name !== part(found, 'group')) return undefined
      return { view, page: (frame) => reportPage(view, frame) }
    }),
  )
}
