import { hash } from 'node:crypto'
import type { Context, Hono } from 'hono'
import type { CalendarItem } from '../../../app/read/calendar/calendar-item.ts'
import { type AskedCalendar, calendarView, subscribedCalendar } from '../../../app/read/calendar/calendar-view.ts'
import { meetingView } from '../../../app/read/meetings/meeting-view.ts'
import { foundationRef, type Reader } from '../../../app/read/reader.ts'
import { askedMoment } from '../asked-moment.ts'
import { type CalendarEvent, icalendar } from '../calendar/icalendar.ts'
import { itemLink, itemWords } from '../calendar/item-words.ts'
import type { Frame } from '../frame.ts'
import type { PageCache } from '../page-cache.ts'
import { calendarPage, calendarTitle } from '../pages/calendar.ts'
import { meetingPage } from '../pages/meeting.ts'
import { routes } from '../routes.ts'
import type { WebServices } from '../services.ts'
import { meetingHere } from './meeting-forms.ts'
import { notFound } from './not-found.ts'
import { notThen } from './not-then.ts'
import { tooOften } from './problem.ts'
import { foundationPage } from './show.ts'
import { type FoundationVisit, frameOf, inFoundation, visit } from './visit.ts'

/** Calendars as pages and as files to subscribe to, and the pages of meetings. */
export function calendarPages(app: Hono, services: WebServices, cache: PageCache): void {
  const pages = [routes.calendar, routes.groupCalendar, routes.seatCalendar, routes.personCalendar] as const
  for (const route of pages) {
    app.get(
      route,
      foundationPage(services, cache, (inside) => {
        const { context } = inside
        const reader = withImports(inside)
        const month = context.req.query('month')
        const isMonth = month !== undefined && /^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])$/.test(month)
        const view = calendarView(reader, askedIn(context), isMonth ? month : undefined)
        return (
          view && { view, page: (frame) => calendarPage(view, services.baseUrl, frame), form: view.mayAdd.length > 0 }
        )
      }),
    )
  }
  const files = [
    routes.calendarFile,
    routes.groupCalendarFile,
    routes.seatCalendarFile,
    routes.personCalendarFile,
  ] as const
  for (const route of files) {
    app.get(route, (context) => calendarFile(context, services))
  }
  app.get(
    routes.meeting,
    foundationPage(services, cache, (inside) => {
      const view = meetingView(inside.reader, meetingHere(inside))
      return view && { view, page: (frame) => meetingPage(view, frame), form: inside.session !== undefined }
    }),
  )
}

/** A calendar asks again and again: where nothing has changed it is told so. */
async function calendarFile(context: Context, services: WebServices): Promise<Response> {
  const outside = await visit(context, services)
  const inside = await inFoundation(outside)
  if (inside === undefined) return notFound(outside)
  const then = await asAsked(inside)
  if (then instanceof Response) return then
  const calendar = subscribedCalendar(then.reader, askedIn(context))
  if (calendar === undefined) return notFound(inside)
  context.header('Cache-Control', 'public, no-cache')
  return sendCalendar(then, calendarTitle(calendar.of, frameOf(then)), calendar.items)
}

/** The file for a calendar program, which is told where nothing has changed. */
export function sendCalendar(visit: FoundationVisit, title: string, items: readonly CalendarItem[]): Response {
  const { context, services, reader } = visit
  const frame = frameOf(visit)
  const events = items.map((item) => eventOf(item, foundationRef(reader).name, services.baseUrl, frame))
  const text = icalendar(title, events, reader.snapshot.state.last)
  const etag = `"${hash('sha256', text, 'base64url').slice(0, 27)}"`
  context.header('ETag', etag)
  if (context.req.header('if-none-match') === etag) return context.body(null, 304)
  return context.body(text, 200, { 'Content-Type': 'text/calendar; charset=utf-8' })
}

/** Everybody gets the same file, as a visitor sees it, whoever asks; of a former day, that of then. */
async function asAsked(inside: FoundationVisit): Promise<FoundationVisit | Response> {
  const visitor = { ...inside, session: undefined }
  const { snapshot } = inside.reader
  const asked = askedMoment(inside.context.req.query('at'), snapshot.at)
  if (asked.kind === 'unreadable' || asked.kind === 'future') return notThen(inside, asked.kind)
  if (asked.kind === 'now') {
    return { ...visitor, reader: withImports({ ...inside, reader: { snapshot, person: undefined, signedIn: false } }) }
  }
  const refused = await tooOften(inside)
  if (refused !== undefined) return refused
  const former = await inside.running.readAt(asked.at)
  if (former === undefined) return notThen(inside, 'too early')
  return { ...visitor, reader: { snapshot: former, person: undefined, signedIn: false } }
}

/** What others have in their calendars nobody keeps: of a former day there is none. */
function withImports({ reader, services, former }: FoundationVisit): Reader {
  return former === undefined ? { ...reader, imported: services.imports.of(foundationRef(reader).name) } : reader
}

function askedIn(context: Context): AskedCalendar {
  const group = context.req.param('group')
  const seat = context.req.param('seat')
  const person = context.req.param('person')
  return {
    ...(group !== undefined && { group }),
    ...(seat !== undefined && { seat }),
    ...(person !== undefined && { person }),
  }
}

function eventOf(item: CalendarItem, foundation: string, baseUrl: string, frame: Frame): CalendarEvent {
  const { key, starts, until, day, place, revision, changed, isCancelled, group } = item
  return {
    uid: `${foundation}-${key.replaceAll(' ', '-')}@${new URL(baseUrl).host}`,
    title: `${group.title}: ${itemWords(item, frame)}`,
    from: starts,
    until,
    ...(day !== undefined && { day: day.date }),
    ...(day?.end !== undefined && { end: day.end }),
    url: new URL(itemLink(item, foundation), baseUrl).href,
    ...(place !== undefined && { place }),
    revision,
    changed,
    ...(isCancelled && { isCancelled }),
  }
}
