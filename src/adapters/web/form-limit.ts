import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'

/**
 * Refuses what is longer. A body is never longer than it was announced, so that only others are counted as they come: looking
 * at the body would make a whole Request of it, which costs as much as the rest of a form.
 */
export function formLimit(
  most_bytes: number,
  tooLarge: (context: Context) => Response | Promise<Response>,
): MiddlewareHandler {
  const counted = bodyLimit({ maxSize: most_bytes, onError: tooLarge })
  return async (context, next) => {
    const { headers } = context.req.raw
    const announced = headers.get('content-length')
    if (announced === null || headers.has('transfer-encoding')) return counted(context, next)
    return Number(announced) <= most_bytes ? next() : tooLarge(context)
  }
}
