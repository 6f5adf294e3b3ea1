import type { Hono } from 'hono'
import type { HealthTrouble } from '../../../app/health.ts'
import { routes } from '../routes.ts'
import type { WebServices } from '../services.ts'

/** For those who start servers and send them requests: one line each, and nothing that a stranger could use. */
export function healthAnswers(app: Hono, { health }: WebServices): void {
  app.get(routes.isLive, (context) => context.text('live\n', 200, uncached))
  app.get(routes.isReady, async (context) => {
    const trouble = await health.trouble()
    return trouble === undefined
      ? context.text('ready\n', 200, uncached)
      : context.text(`${words(trouble)}\n`, 503, uncached)
  })
}

const uncached = { 'Cache-Control': 'no-store' }

function words(trouble: HealthTrouble): string {
  switch (trouble) {
    case 'stopping':
      return 'not ready: stopping'
    case 'store':
      return 'not ready: the store does not answer'
    case 'clock':
      return 'not ready: the clock was set back'
  }
}
