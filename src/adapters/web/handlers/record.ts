import type { Context, Hono } from 'hono'
import type { RunningFoundation } from '../../../app/running.ts'
import { routes } from '../routes.ts'
import type { WebServices } from '../services.ts'

const text = 'text/plain; charset=utf-8'
const bytes = 'application/octet-stream'
const forever = 'public, max-age=31536000, immutable'

/**
 * A foundation's record as static files, by https://c2sp.org/tlog-tiles: what `remit verify` and any other tool reads.
 * Open to every origin, since nothing here is secret and nothing here is believed without checking.
 */
export function serveRecords(app: Hono, { house }: WebServices): void {
  const serve =
    (make: (foundation: RunningFoundation, context: Context) => Promise<Response | undefined>) =>
    async (context: Context): Promise<Response> => {
      context.header('Access-Control-Allow-Origin', '*')
      const foundation = house.foundation(context.req.param('foundation') ?? '')
      if (foundation !== undefined) await foundation.read()
      const answer = foundation === undefined ? undefined : await make(foundation, context)
      return answer ?? context.text('There is no such file in this record.\n', 404)
    }

  app.get(
    routes.logCheckpoint,
    serve(async ({ files }, context) => file(context, await files.checkpoint(), text, 'no-cache')),
  )
  app.get(
    routes.logKey,
    serve(async ({ files }, context) => context.text(`${files.stored.vkey}\n`, 200, { 'Cache-Control': 'no-cache' })),
  )
  app.get(
    routes.logPolicy,
    // https://c2sp.org/tlog-policy: the log's key, and no witness is asked for yet.
    serve(async ({ files }, context) =>
      context.text(`log ${files.stored.vkey}\nquorum none\n`, 200, { 'Cache-Control': 'no-cache' }),
    ),
  )
  app.get(
    routes.logTile,
    serve(async ({ files }, context) => {
      const tile = await files.tile(`tile/${context.req.param('tile')}`)
      return tile === undefined ? undefined : file(context, tile.bytes, bytes, forever)
    }),
  )
  app.get(
    routes.logEntry,
    serve(async ({ files }, context) => {
      const index = Number(context.req.param('index'))
      const [entry] = Number.isSafeInteger(index) ? await files.entries(index, 1) : []
      return entry === undefined ? undefined : file(context, entry, 'application/json', forever)
    }),
  )
  app.get(
    routes.logProof,
    serve(async ({ files }, context) => {
      const index = Number.parseInt(context.req.param('file') ?? '', 10)
      const proof = Number.isSafeInteger(index) ? await files.proof(index) : undefined
      return proof === undefined ? undefined : file(context, proof, text, 'no-cache')
    }),
  )
}

function file(context: Context, body: Uint8Array, type: string, cache: string): Response {
  return context.body(new Uint8Array(body), 200, { 'Content-Type': type, 'Cache-Control': cache })
}
