import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Clock, Crypto, Signer } from '../../app/ports.ts'
import { epochOf } from '../../core/base/instant.ts'
import { ok, type Result } from '../../core/base/result.ts'
import { cosign } from '../../core/record/note.ts'
import { formatVkey, type NoteKey } from '../../core/record/note-key.ts'
import { judgeWitnessRequest, readWitnessRequest, type WitnessRefusal } from '../../core/record/witness.ts'
import { witnessPage, witnessRefusalWords } from '../words/witness-words.ts'
import type { WitnessMemory } from './witness-memory.ts'

export interface WitnessServices {
  readonly memory: WitnessMemory
  /** The keys of the logs that it cosigns, by origin. */
  readonly logs: ReadonlyMap<string, readonly NoteKey[]>
  readonly key: NoteKey
  readonly signer: Signer
  readonly crypto: Crypto
  readonly clock: Clock
  readonly fail: (cause: unknown) => void
}

/** A request is a checkpoint with its signatures, and at most 63 hashes. */
const most_bytes = 1_100_000
const most_requests = 64

/** A witness as https://c2sp.org/tlog-witness asks for it. */
export function witnessApp(services: WitnessServices): Hono {
  const { key, logs, memory, fail } = services
  const app = new Hono()
  let inHand = 0

  app.onError((cause, context) => {
    fail(cause)
    return context.text('The witness cannot answer at present.\n', 500)
  })
  app.notFound((context) => context.text('There are /, /vkey and /add-checkpoint.\n', 404))
  app.use(bodyLimit({ maxSize: most_bytes, onError: (context) => context.text('The request is too long.\n', 413) }))
  app.get('/', (context) => context.text(witnessPage({ key, logs, cosigned: memory.all() })))
  app.get('/vkey', (context) => context.text(`${formatVkey(key)}\n`))
  app.post('/add-checkpoint', async (context) => {
    if (inHand >= most_requests) return context.text('Too many requests are in hand.\n', 503, { 'Retry-After': '1' })
    inHand += 1
    try {
      const body = new Uint8Array(await context.req.arrayBuffer())
      const answer = answerTo(services, body)
      return answer.ok ? context.text(answer.value) : refusal(answer.problem)
    } finally {
      inHand -= 1
    }
  })
  return app
}

/**
 * The line of the cosignature. It is made in the turn of the event loop in which the tree was stored, so that none says a
 * later time of a smaller tree.
 */
function answerTo(
  { crypto, logs, memory, key, signer, clock }: WitnessServices,
  body: Uint8Array,
): Result<string, WitnessRefusal> {
  const request = readWitnessRequest(crypto, body, logs)
  if (!request.ok) return request
  const { checkpoint, text } = request.value
  const judged = memory.judge(checkpoint.origin, (kept) => judgeWitnessRequest(crypto.sha256, request.value, kept))
  if (!judged.ok) return judged
  return ok(cosign(text, key, Math.floor(epochOf(clock.now()) / 1000), (message) => signer.sign(message)))
}

function refusal(problem: WitnessRefusal): Response {
  const plain = { 'Content-Type': 'text/plain; charset=utf-8' }
  switch (problem.type) {
    case 'malformed':
      return new Response(witnessRefusalWords(problem), { status: 400, headers: plain })
    case 'unknown log':
      return new Response(witnessRefusalWords(problem), { status: 404, headers: plain })
    case 'unknown signature':
      return new Response(witnessRefusalWords(problem), { status: 403, headers: plain })
    case 'wrong proof':
      return new Response(witnessRefusalWords(problem), { status: 422, headers: plain })
    case 'other size':
    case 'other root':
      return new Response(`${problem.size}\n`, { status: 409, headers: { 'Content-Type': 'text/x.tlog.size' } })
  }
}
