import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { wishesOf, wishesThing } from '../../../../app/notices/drawn-wishes.ts'
import { chosenKinds, frequencies } from '../../../../app/notices/notice-kind.ts'
import { isZone, type Wishes, writeWishes } from '../../../../app/notices/wishes.ts'
import { noticesView } from '../../../../app/read/notices-view.ts'
import { foundationRef, type Reader } from '../../../../app/read/reader.ts'
import { apiReferenceWords } from '../../../words/api-words.ts'
import { fieldErrors } from '../../form-fields.ts'
import type { WebServices } from '../../services.ts'
import { parsed } from '../answer.ts'
import { notices, noticesOf } from '../answers/notices.ts'
import { askedToAct } from '../asked-to-act.ts'
import { jsonBody } from '../json-body.ts'
import type { Operation } from '../operation.ts'
import { turnedAway } from '../problem.ts'
import { type Asked, reading } from '../reading.ts'
import { described, problems } from '../route-parts.ts'

const words = apiReferenceWords('en')

/** How the person of the token is told. It is nobody's history, so that it is kept beside the record and is no act. */
export const readNotices = reading({
  id: 'readNotices',
  path: '/{foundation}/me/notices',
  params: z.object({}),
  query: z.object({}),
  answer: notices,
  isPersonal: true,
  changes: async (asked) => writeWishes(await chosenBy(asked)),
  load: async (asked) => told(asked.reader, await chosenBy(asked), asked.services),
})

async function chosenBy({ services, reader }: Asked<object, object>): Promise<Wishes> {
  return wishesOf(services.drawer, foundationRef(reader).name, reader.person ?? '')
}

function told(reader: Reader, wishes: Wishes, { printsLetters }: WebServices): z.input<typeof notices> {
  return noticesOf(noticesView(foundationRef(reader), wishes, { address: '', mailed: !printsLetters }))
}

/** All that is chosen, in the place of what was: what is left out is the usual, and what a letter stopped comes again. */
const choice = z
  .strictObject({
    zone: z.string().max(80).refine(isZone, 'unknown'),
    hour: z.int().min(0).max(23),
    chosen: z.partialRecord(z.enum(chosenKinds), z.enum(frequencies)),
  })
  .openapi('NoticesChosen')

export const chooseNotices: Operation = {
  id: 'chooseNotices',
  method: 'post',
  path: '/{foundation}/me/notices',
  needs: 'act',
  route: createRoute({
    method: 'post',
    path: '/{foundation}/me/notices',
    ...described('chooseNotices', 'act'),
    request: {
      params: z.object({ foundation: z.string().openapi({ example: 'small' }) }),
      body: {
        required: true,
        content: {
          'application/json': {
            schema: choice,
            example: { zone: 'Europe/Paris', hour: 8, chosen: { 'vote opened': 'daily' } },
          },
        },
      },
    },
    responses: {
      200: { description: words.answers.chosen, content: { 'application/json': { schema: notices } } },
      ...problems([400, 401, 403, 404, 413, 415, 422, 429, 503]),
    },
  }),
  respond,
}

async function respond(context: Context, services: WebServices): Promise<Response> {
  const body = await context.req.text()
  const asked = await askedToAct(context, services)
  if (!asked.ok) return turnedAway(services, asked.problem)
  const { running, person } = asked.value
  const said = jsonBody(context, body)
  if (!said.ok) return turnedAway(services, said.problem)
  const chosen = choice.safeParse(said.value)
  if (!chosen.success) return turnedAway(services, { type: 'WrongFields', fields: fieldErrors(chosen.error) })
  const wishes: Wishes = { ...chosen.data, stopped: [] }
  await running.post(async () => ({ drawer: { put: [wishesThing(person, wishes)] } }))
  const reader: Reader = { snapshot: await running.read(), person, signedIn: true }
  return context.body(parsed(notices, told(reader, wishes, services), services.log), 200, {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
  })
}
