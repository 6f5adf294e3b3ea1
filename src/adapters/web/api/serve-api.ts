import type { Context, Hono } from 'hono'
import { routes } from '../routes.ts'
import type { WebServices } from '../services.ts'
import { openApiDocument } from './open-api.ts'
import { api_begins, type Operation, pattern } from './operation.ts'
import { operations } from './operations/all.ts'
import { turnedAway } from './problem.ts'

/**
 * The API, apart from the site: it looks at no cookie, so that nothing can be done in somebody's name by a page that they
 * visit, and what is public can be read by the pages of other sites.
 */
export function serveApi(app: Hono, services: WebServices): void {
  app.use(`${api_begins}/*`, open)
  app.use(api_begins, open)
  app.get(routes.openApi, (context) => {
    context.header('Cache-Control', 'no-cache')
    return context.json(openApiDocument())
  })
  const allowed = new Map<string, readonly string[]>()
  for (const operation of operations) {
    const path = pattern(operation)
    const { method, needs } = operation
    app.on(method.toUpperCase(), path, (context) => operation.respond(context, services))
    allowed.set(path, [...(allowed.get(path) ?? []), ...methodsOf(operation)])
    // Programs in browsers of other sites read what is public, and nothing else.
    if (needs === undefined) app.options(path, preflight)
    else app.options(path, () => turnedAway(services, { type: 'MethodNotAllowed', allowed: methodsOf(operation) }))
  }
  for (const [path, methods] of allowed) {
    app.all(path, () => turnedAway(services, { type: 'MethodNotAllowed', allowed: methods }))
  }
  app.all(`${api_begins}/*`, () => turnedAway(services, { type: 'NoSuchAddress' }))
}

function methodsOf({ method }: Operation): readonly string[] {
  return method === 'get' ? ['GET', 'HEAD'] : ['POST']
}

async function open(context: Context, next: () => Promise<void>): Promise<void> {
  await next()
  context.res.headers.set('Access-Control-Allow-Origin', '*')
  context.res.headers.set('Access-Control-Expose-Headers', 'ETag, Link, Remit-Record-Size, Retry-After, X-Request-Id')
}

/** https://fetch.spec.whatwg.org/#cors-preflight-fetch: without credentials, so that `Authorization` is not among the headers. */
function preflight(context: Context): Response {
  return context.body(null, 204, {
    'Access-Control-Allow-Methods': 'GET, HEAD',
    'Access-Control-Allow-Headers': 'If-None-Match',
    'Access-Control-Max-Age': '86400',
  })
}

/** Whether an address is the API's, whose refusals are problems rather than pages. */
export function isOfApi(path: string): boolean {
  return path === api_begins || path.startsWith(`${api_begins}/`)
}
