import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { Unreadable } from '../../app/running/unreadable.ts'
import { failed, turnedAway } from './api/problem.ts'
import { isOfApi, serveApi } from './api/serve-api.ts'
import { respondAsset } from './assets.ts'
import { formLimit } from './form-limit.ts'
import { actForms } from './handlers/acts.ts'
import { apiReference } from './handlers/api-reference.ts'
import { ballotReview } from './handlers/ballot-review.ts'
import { asDataKey } from './handlers/data-key.ts'
import { editCharter } from './handlers/edit-charter.ts'
import { foundGroups } from './handlers/found.ts'
import { handOverForms } from './handlers/hand-over.ts'
import { healthAnswers } from './handlers/health.ts'
import { letterPages } from './handlers/letters.ts'
import { liveCounts } from './handlers/live.ts'
import { meetingForms } from './handlers/meeting-forms.ts'
import { notFound } from './handlers/not-found.ts'
import { noticesPages } from './handlers/notices.ts'
import { ownCalendarPages } from './handlers/own-calendar.ts'
import { showPages } from './handlers/pages.ts'
import { busy, tooLarge } from './handlers/problem.ts'
import { serveRecords } from './handlers/record.ts'
import { signInPages } from './handlers/sign-in.ts'
import { tokenPages } from './handlers/tokens.ts'
import { visit } from './handlers/visit.ts'
import { pageCache } from './page-cache.ts'
import { routes } from './routes.ts'
import type { WebServices } from './services.ts'
import { patternOf, requestOf, turnstile } from './turnstile.ts'

/** Twenty answers of 4,000 characters, each up to nine bytes long in a form ("%E3%81%82"), fit with room to spare. */
const largest_form_bytes = 1024 * 1024

export interface WebApp {
  fetch(request: Request, env?: object): Response | Promise<Response>
  requestsInHand(): number
  /** Open pages that follow a vote. */
  listeners(): number
}

/** The whole site as one function from a request to an answer; it needs no socket. */
export function webApp(services: WebServices): WebApp {
  const app = new Hono()
  const inHand = { count: 0 }
  // Whether it lives is asked of a server that has too much to do above all.
  healthAnswers(app, services)
  app.use(turnstile(services, inHand))
  app.use(secureHeaders(headers(services.baseUrl.startsWith('https:'))))
  app.use(async (context, next) => {
    await next()
    // A page that says nothing else may be about its reader, a 404 as well, and caches may keep what says nothing at all.
    if (!context.res.headers.has('Cache-Control')) context.res.headers.set('Cache-Control', 'private, no-store')
  })
  // Nothing but a POST is read; asking others for their body makes a whole Request of each.
  app.post(
    '*',
    formLimit(largest_form_bytes, (context) =>
      isOfApi(context.req.path) ? turnedAway(services, { type: 'TooLarge' }) : tooLarge(context, services),
    ),
  )
  app.get(routes.asset, (context) => respondAsset(context))
  serveRecords(app, services)
  serveApi(app, services)
  signInPages(app, services)
  const listeners = liveCounts(app, services)
  actForms(app, services)
  handOverForms(app, services)
  meetingForms(app, services)
  editCharter(app, services)
  ballotReview(app, services)
  letterPages(app, services)
  noticesPages(app, services)
  ownCalendarPages(app, services)
  foundGroups(app, services)
  tokenPages(app, services)
  apiReference(app, services)
  showPages(app, services, pageCache())
  app.notFound(async (context) => notFound(await visit(context, services)))
  app.onError((cause, context) => {
    // Why a record cannot be read is told once, where it is read.
    if (!(cause instanceof Unreadable))
      services.log.tell({ event: 'request-failed', request: requestOf(context), route: patternOf(context), cause })
    return isOfApi(context.req.path) ? failed(services, cause) : busy(context, services)
  })
  return {
    requestsInHand: () => inHand.count,
    listeners,
    fetch(asked, env) {
      const { request, asData } = besides(asked)
      return app.fetch(request, asData ? { ...env, [asDataKey]: true } : env)
    },
  }
}

/** Everything comes from here and nothing is inline, so that nothing that was typed can run. */
function headers(secure: boolean): Parameters<typeof secureHeaders>[0] {
  return {
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      fontSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    strictTransportSecurity: secure ? 'max-age=31536000; includeSubDomains' : false,
    // For programs that are gone: each header costs every page some of its time.
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  }
}

/** Beside every page its `.json`: the same address, the same handler, the view as it is. */
function besides(request: Request): { readonly request: Request; readonly asData: boolean } {
  const asItIs = { request, asData: false }
  // Most addresses have no such ending, and taking them apart costs as much as finding their route.
  if ((request.method !== 'GET' && request.method !== 'HEAD') || !request.url.includes('.json')) return asItIs
  const url = new URL(request.url)
  if (!url.pathname.endsWith('.json') || /^\/(?:record|assets|schema|api)\//.test(url.pathname)) return asItIs
  url.pathname = url.pathname === '/index.json' ? '/' : url.pathname.slice(0, -'.json'.length)
  return { request: new Request(url, { method: request.method, headers: request.headers }), asData: true }
}
