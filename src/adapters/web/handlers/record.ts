import type { Context, Hono } from 'hono'
import type { RecordFiles } from '../../../app/record/record-files.ts'
import { formatValues } from '../../../app/record/values-file.ts'
import type { Snapshot } from '../../../app/running.ts'
import { formatPolicy } from '../../../core/record/policy.ts'
import { routes } from '../routes.ts'
import type { WebServices } from '../services.ts'

const text = 'text/plain; charset=utf-8'
const bytes = 'application/octet-stream'
/** Witnesses answer within seconds, or do without them after a minute. */
const retry_s = 5
const forever = 'public, max-age=31536000, immutable'

/** Sealed values in one answer: a name or a text of some thousand signs each, so that it stays within megabytes. */
const most_values = 10_000

interface Opened {
  readonly files: RecordFiles
  readonly snapshot: Snapshot
}

/**
 * A foundation's record as static files, by https://c2sp.org/tlog-tiles: what `remit verify` and any other tool reads.
 * Open to every origin, since nothing here is secret and nothing here is believed without checking.
 */
export function serveRecords(app: Hono, { house }: WebServices): void {
  const serve =
    (make: (foundation: Opened, context: Context) => Response | undefined | Promise<Response | undefined>) =>
    async (context: Context): Promise<Response> => {
      context.header('Access-Control-Allow-Origin', '*')
      const foundation = house.foundation(context.req.param('foundation') ?? '')
      const snapshot = await foundation?.read()
      const answer = foundation && snapshot && (await make({ files: foundation.files, snapshot }, context))
      return answer ?? context.text('There is no such file in this record.\n', 404)
    }

  app.get(
    routes.logCheckpoint,
    serve(async ({ files }, context) => file(context, (await files.published()).checkpoint, text, 'no-cache')),
  )
  app.get(
    routes.logKey,
    serve((opened, context) => context.text(`${vkeyOf(opened)}\n`, 200, { 'Cache-Control': 'no-cache' })),
  )
  app.get(
    routes.logPolicy,
    serve((opened, context) => context.text(policyOf(opened), 200, { 'Cache-Control': 'no-cache' })),
  )
  app.get(
    routes.logKeys,
    serve(async ({ files, snapshot }, context) => file(context, await files.keys(snapshot.state), text, 'no-cache')),
  )
  app.get(
    routes.logValues,
    serve(({ snapshot }, context) => {
      const from = wholeNumber(context.req.query('from') ?? '0')
      if (from === undefined) return undefined
      const open = [...snapshot.values.values()].filter(({ readers }) => readers.kind === 'public')
      // A value that is erased must be gone from where it was read, so nobody may keep a copy.
      context.header('Cache-Control', 'no-store')
      if (from + most_values < open.length) context.header('Link', `<?from=${from + most_values}>; rel="next"`)
      return context.body(formatValues(open.slice(from, from + most_values)), 200, {
        'Content-Type': 'application/json',
      })
    }),
  )
  app.get(
    routes.logDocument,
    serve(({ snapshot }, context) => {
      const document = snapshot.document(context.req.param('digest') ?? '')
      if (document === undefined) return undefined
      const type = isJson(document) ? 'application/json' : 'text/markdown; charset=utf-8'
      return context.body(document, 200, { 'Content-Type': type, 'Cache-Control': forever })
    }),
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
      if (proof === 'later') return notYet(context, index)
      return proof === undefined ? undefined : file(context, proof, text, 'no-cache')
    }),
  )
}

function notYet(context: Context, index: number): Response {
  const sentence = `Entry ${index} is not under the published checkpoint yet; witnesses are being asked. Ask again in ${retry_s} seconds.\n`
  return context.text(sentence, 404, { 'Retry-After': String(retry_s), 'Cache-Control': 'no-store' })
}

/** https://c2sp.org/tlog-policy: the log's key, and the witnesses of whom enough must have cosigned. */
function policyOf(opened: Opened): string {
  const { policy } = opened.files
  const rest = policy === undefined ? 'quorum none\n' : formatPolicy({ ...policy, logs: [] })
  return `log ${vkeyOf(opened)}\n${rest}`
}

/** The key of now: the first one, until the record names another. */
function vkeyOf({ files, snapshot }: Opened): string {
  return snapshot.state.vkey ?? files.stored.vkey
}

function wholeNumber(digits: string): number | undefined {
  return /^(?:0|[1-9]\d{0,14})$/.test(digits) ? Number(digits) : undefined
}

function isJson(document: string): boolean {
  try {
    JSON.parse(document)
    return true
  } catch {
    return false
  }
}

function file(context: Context, body: Uint8Array, type: string, cache: string): Response {
  return context.body(new Uint8Array(body), 200, { 'Content-Type': type, 'Cache-Control': cache })
}
