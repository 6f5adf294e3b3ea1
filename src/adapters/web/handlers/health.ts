import type { Hono } from 'hono'
import { healthWords } from '../../words/health-words.ts'
import { routes } from '../routes.ts'
import type { WebServices } from '../services.ts'

/** For those who start servers and send them requests: one line each, and nothing that a stranger could use. */
export function healthAnswers(app: Hono, { health }: WebServices): void {
  app.get(routes.isLive, (context) => context.text('live\n', 200, uncached))
  app.get(routes.isReady, async (context) => {
    const trouble = await health.trouble()
    return context.text(healthWords(trouble), trouble === undefined ? 200 : 503, uncached)
  })
}

const uncached = { 'Cache-Control': 'no-store' }
