import type { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { routes } from '../routes.ts'
import type { WebServices } from '../services.ts'
import { clientOf } from './client-of.ts'

/** Open pages that listen at once; beyond it a page still works and is read again by hand. */
const most_listeners = 1_000
/** So that one client cannot take all of them. */
const most_of_one_client = 100
const heartbeat_ms = 25_000

/** Tells an open page that its vote has moved. It carries no counts: the page asks for itself again, as a visitor. */
export function liveCounts(app: Hono, services: WebServices): () => number {
  const listeners = new Map<symbol, string>()
  const isFull = (client: string) =>
    listeners.size >= most_listeners ||
    [...listeners.values()].filter((other) => other === client).length >= most_of_one_client

  app.get(routes.live, (context) => {
    const foundation = services.house.foundation(context.req.param('foundation') ?? '')
    const number = Number(context.req.param('number'))
    if (foundation === undefined || !Number.isSafeInteger(number)) return context.text('There is no such vote.\n', 404)
    // Nobody reads the stream of a HEAD, so nobody would ever end it.
    if (context.req.method === 'HEAD') return context.body(null, 200, { 'Content-Type': 'text/event-stream' })
    const client = clientOf(context, services)
    if (isFull(client)) {
      services.meter?.note({ what: 'turned-away', limit: 'listeners' })
      context.header('Retry-After', '60')
      return context.text('Too many pages listen at present.\n', 503)
    }
    return streamSSE(context, async (stream) => {
      const listener = Symbol(client)
      const unheard = new AbortController()
      listeners.set(listener, client)
      const stop = foundation.listen((entries) => {
        const moved = entries.some(({ event }) => 'motion' in event && event.motion === number)
        if (moved) void stream.writeSSE({ event: 'moved', data: String(number) })
      })
      // Proxies close what is silent; the first one also tells the page that it is listened to.
      const beat = () => void stream.writeSSE({ event: 'still-here', data: '' })
      const heartbeat = setInterval(beat, heartbeat_ms)
      beat()
      await new Promise<void>((gone) => {
        stream.onAbort(gone)
        services.stopping?.addEventListener('abort', () => gone(), { once: true, signal: unheard.signal })
        if (services.stopping?.aborted === true) gone()
      })
      unheard.abort()
      clearInterval(heartbeat)
      stop()
      listeners.delete(listener)
    })
  })
  return () => listeners.size
}
