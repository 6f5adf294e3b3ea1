import { hash } from 'node:crypto'
import type { Context } from 'hono'
import { type AskedMoment, askedMoment } from '../asked-moment.ts'
import type { Frame } from '../frame.ts'
import type { Html } from '../html.ts'
import { keepDate } from '../keep-date.ts'
import { hasNotice } from '../notice.ts'
import type { CachedPage, PageCache } from '../page-cache.ts'
import type { WebServices } from '../services.ts'
import { asDataKey } from './data-key.ts'
import { notFound } from './not-found.ts'
import { notThen } from './not-then.ts'
import { tooOften } from './problem.ts'
import { addressOf, type FoundationVisit, frameOf, inFoundation, type Visit, visit, withHolder } from './visit.ts'

/** What an address shows: the data, which its `.json` gives as it is, and the page made of it. */
export interface Shown {
  readonly view: unknown
  readonly page: (frame: Frame) => Html
  readonly status?: 200 | 400 | 403 | 404 | 409 | 422 | 429 | 503
  /** A page with a form is bound to its reader. */
  readonly form?: boolean
  /** To whom it is shown, where that is another than who asks: a visitor of a former day. */
  readonly visit?: FoundationVisit
}

/** The handler of a page inside a foundation; undefined where there is no such thing. */
export function foundationPage(
  services: WebServices,
  cache: PageCache,
  load: (visit: FoundationVisit) => Shown | undefined | Promise<Shown | undefined>,
  /** What else the page changes with, where that is not the record and the minute alone. */
  changes: (visit: FoundationVisit) => Promise<string> = async () => '',
) {
  return async (context: Context): Promise<Response> => {
    const outside = await visit(context, services)
    const inside = await inFoundation(outside)
    if (inside === undefined) return notFound(outside)
    const { state, at } = inside.reader.snapshot
    const asked = askedMoment(context.req.query('at'), at)
    switch (asked.kind) {
      case 'now':
        return answer(inside, cache, `${state.size} ${at.slice(0, 16)}${await changes(inside)}`, () => load(inside))
      case 'then':
        // What was never changes, except that people may have been erased from it since.
        return answer({ ...inside, session: undefined }, cache, `then ${state.size}`, () =>
          asItWas(inside, asked, load),
        )
      case 'unreadable':
      case 'future':
        return notThen(inside, asked.kind)
    }
  }
}

/** The same page for a visitor of that moment. To fold a record anew costs much, so nobody may ask for it without end. */
async function asItWas(
  inside: FoundationVisit,
  { at, written, isDay }: Extract<AskedMoment, { kind: 'then' }>,
  load: (visit: FoundationVisit) => Shown | undefined | Promise<Shown | undefined>,
): Promise<Shown | Response | undefined> {
  const refused = await tooOften(inside)
  if (refused !== undefined) return refused
  const snapshot = await inside.running.readAt(at)
  if (snapshot === undefined) return notThen(inside, 'too early')
  const former = { at, written, isDay }
  const then = { ...inside, session: undefined, reader: { snapshot, person: undefined, signedIn: false }, former }
  const shown = await load(then)
  return shown && { ...shown, visit: then }
}

/** Makes the answer, or takes it from the cache when the reader is a visitor and nothing has changed. */
export async function answer(
  visit: Visit | FoundationVisit,
  cache: PageCache,
  version: string,
  load: () => Shown | undefined | Promise<Shown | Response | undefined>,
): Promise<Response> {
  const { context, session } = visit
  const isJson = context.env !== undefined && asDataKey in context.env
  const shared = session === undefined && !hasNotice(context)
  const key = `${isJson ? 'json' : 'html'} ${addressOf(context)}`
  const known = shared ? cache.get(key, version) : undefined
  if (known !== undefined) return send(context, known, isJson)

  const shown = await load()
  if (shown === undefined) return notFound(visit)
  if (shown instanceof Response) return shown
  const body = isJson ? JSON.stringify(shown.view, null, 2) : page(shown.visit ?? visit, shown)
  const isPlain = shown.form !== true && (shown.status ?? 200) === 200
  if (shared && isPlain) {
    const bytes = new TextEncoder().encode(body)
    const made = { version, bytes, etag: `"${hash('sha256', bytes, 'base64url').slice(0, 27)}"` }
    cache.keep(key, made)
    return send(context, made, isJson)
  }
  return isJson ? context.json(JSON.parse(body), shown.status ?? 200) : context.html(body, shown.status ?? 200)
}

export function page(visit: Visit | FoundationVisit, { page, form }: Pick<Shown, 'page' | 'form'>): string {
  const frame = frameOf(form === true ? withHolder(visit) : visit)
  const made = String(page(frame))
  return frame.former === undefined ? made : keepDate(made, frame.former)
}

function send(context: Context, { bytes, etag }: CachedPage, isJson: boolean): Response {
  context.header('ETag', etag)
  context.header('Cache-Control', 'no-cache')
  context.header('Vary', 'Cookie')
  if (context.req.header('if-none-match') === etag) return context.body(null, 304)
  return context.body(bytes, 200, { 'Content-Type': isJson ? 'application/json' : 'text/html; charset=UTF-8' })
}
