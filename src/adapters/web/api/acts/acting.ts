import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Command } from '../../../../app/command.ts'
import type { Reader } from '../../../../app/read/reader.ts'
import type { Receipt } from '../../../../app/running/acting.ts'
import { ok, type Result, refuse } from '../../../../core/base/result.ts'
import type { PersonId } from '../../../../core/foundation/event.ts'
import { apiReferenceWords } from '../../../words/api-words.ts'
import { fieldErrors } from '../../form-fields.ts'
import { clientOf } from '../../handlers/client-of.ts'
import { lookupsOf } from '../../handlers/visit.ts'
import type { WebServices } from '../../services.ts'
import { parsed } from '../answer.ts'
import { askedToAct } from '../asked-to-act.ts'
import type { EdgeTrouble } from '../edge-trouble.ts'
import { jsonBody } from '../json-body.ts'
import type { Operation } from '../operation.ts'
import { refused, turnedAway } from '../problem.ts'
import { described, problems } from '../route-parts.ts'
import { personFor } from '../tokens/bearer.ts'
import { anyAct, documentedAct } from './any-act.ts'
import { completed } from './completed.ts'
import { doneBefore, keyedAct, unkeyedAct } from './idempotency.ts'
import { receipt, receiptOf } from './receipt.ts'

const words = apiReferenceWords('en')

const query = z.strictObject({
  dry: z.enum(['yes', 'no']).default('no').describe('With "yes" it is only tried: answered, and not done.'),
})
/** The reference shows it, and a test sends it. */
const example = { type: 'vote', motion: 1, option: '+1', reason: 'We need it.' }

const headers = z.object({
  'Idempotency-Key': z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe('The same key with the same body is done once, however often it is sent.')
    .openapi({ example: '5f3c7a1e-1f0e-4a34-9a3a-7d5f2a9b8c11' }),
})

/** Everything that a person can do in a foundation, by one address. */
export const act: Operation = {
  id: 'act',
  method: 'post',
  path: '/{foundation}/acts',
  needs: 'act',
  route: createRoute({
    method: 'post',
    path: '/{foundation}/acts',
    ...described('act', 'act'),
    request: {
      params: z.object({ foundation: z.string().openapi({ example: 'small' }) }),
      query,
      headers,
      body: { required: true, content: { 'application/json': { schema: documentedAct, example } } },
    },
    responses: {
      200: { description: words.answers.tried, content: { 'application/json': { schema: receipt } } },
      201: { description: words.answers.done, content: { 'application/json': { schema: receipt } } },
      ...problems([400, 401, 403, 404, 409, 413, 415, 422, 429, 503]),
    },
  }),
  respond,
}

async function respond(context: Context, services: WebServices): Promise<Response> {
  // Read before the state is waited for: an act that is there when a turn ends has its part in the next one.
  const body = await context.req.text()
  const asked = await askedToAct(context, services)
  if (!asked.ok) return turnedAway(services, asked.problem)
  const { foundation, running, bearer, person } = asked.value
  const said = saidIn(context, body)
  if (!said.ok) return turnedAway(services, said.problem)
  // To read a charter takes long, also where it is only tried.
  const retryAfter_s =
    'charter' in said.value.act ? await services.limits.expensive(clientOf(context, services)) : undefined
  if (retryAfter_s !== undefined) return turnedAway(services, { type: 'TooOften', retryAfter_s })

  const snapshot = await running.read()
  const seesOwn = personFor(bearer, 'read').ok
  const reader: Reader = { snapshot, person: seesOwn ? person : undefined, signedIn: true }
  const command = commandIn(said.value, reader, person)
  if (!command.ok) return turnedAway(services, command.problem)

  const { key, isDry } = said.value
  const id = key === undefined || isDry ? unkeyedAct() : keyedAct(person, key, body)
  const request = { act: id, person, command: command.value }
  const lookups = lookupsOf(reader)
  const answer = (done: Receipt, status: 200 | 201) =>
    context.body(parsed(receipt, receiptOf(done, !isDry, lookups), services.log), status, {
      'Content-Type': 'application/json',
      'Cache-Control': 'no-store',
    })
  const done = await (isDry ? running.rehearse(request) : running.act(request))
  if (done.ok) return answer(done.value, isDry ? 200 : 201)
  if (key === undefined || done.problem.type !== 'AlreadyDone')
    return refused(services, done.problem, { foundation, lookups })
  const before = await doneBefore(running.files, id, done.problem.entry)
  if (before === 'another request') return turnedAway(services, { type: 'KeyUsed', entry: done.problem.entry })
  return answer(before, 200)
}

interface Said {
  readonly act: z.output<typeof anyAct>
  readonly key: string | undefined
  readonly isDry: boolean
}

function saidIn(context: Context, body: string): Result<Said, EdgeTrouble> {
  const { req } = context
  const json = jsonBody(context, body)
  if (!json.ok) return json
  const asked = query.safeParse(req.query())
  if (!asked.success) return refuse({ type: 'WrongParameters', fields: fieldErrors(asked.error) })
  const header = headers.shape['Idempotency-Key'].safeParse(req.header('idempotency-key'))
  if (!header.success) return refuse({ type: 'WrongParameters', fields: { 'Idempotency-Key': 'empty or too long' } })
  const act = anyAct.safeParse(json.value)
  if (!act.success) return refuse({ type: 'WrongFields', fields: fieldErrors(act.error) })
  return ok({ act: act.data, key: header.data, isDry: asked.data.dry === 'yes' })
}

function commandIn({ act: said }: Said, reader: Reader, person: PersonId): Result<Command, EdgeTrouble> {
  const command = completed(said, reader, person)
  return 'errors' in command ? refuse({ type: 'WrongFields', fields: command.errors }) : ok(command)
}
