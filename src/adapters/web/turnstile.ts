import type { Context, Next } from 'hono'
import { routePath } from 'hono/route'
import { refused } from './api/problem.ts'
import { isOfApi } from './api/serve-api.ts'
import type { WebServices } from './services.ts'

/**
 * So many requests are worked on at once; each gets an identifier, and is logged and measured by the pattern of its address. Forms may take
 * half of the places: they come as slowly as their sender likes, and pages can still be read meanwhile.
 */
export function turnstile(services: WebServices, inHand: { count: number }) {
  const { log, meter, limits, chance } = services
  const begins = chance.bytes(4).toHex()
  let number = 0
  let forms = 0
  return async (context: Context, next: Next): Promise<Response | undefined> => {
    number += 1
    const request = `${begins}-${number.toString(36)}`
    context.set(requestKey, request)
    const isForm = context.req.method === 'POST'
    if (inHand.count >= limits.requests || (isForm && forms >= limits.requests / 2)) {
      meter?.note({ what: 'turned-away', limit: 'requests' })
      if (isOfApi(context.req.path)) return refused(services, { type: 'Busy' })
      return context.text('Too many requests at present.\n', 503, { 'Retry-After': '2', 'X-Request-Id': request })
    }
    const began_ms = performance.now()
    inHand.count += 1
    if (isForm) forms += 1
    try {
      await next()
    } finally {
      inHand.count -= 1
      if (isForm) forms -= 1
    }
    // Not by `context.header`, which would make a whole Response of an answer that is there already.
    context.res.headers.set('X-Request-Id', request)
    const { method } = context.req
    const { status } = context.res
    const duration_ms = Math.round((performance.now() - began_ms) * 1000) / 1000
    log.tell({ event: 'request', request, method, route: patternOf(context), status, duration_ms })
    meter?.note({ what: 'request', method, route: patternOf(context), status, duration_ms })
    return undefined
  }
}

const requestKey = 'request'

export function requestOf(context: Context): string {
  const request: unknown = context.get(requestKey)
  return typeof request === 'string' ? request : 'none'
}

/** "/:foundation/people/:person"; "none" for an address at which nothing stands. */
export function patternOf(context: Context): string {
  const pattern = routePath(context)
  return pattern === '/*' || pattern === '*' ? 'none' : pattern
}
