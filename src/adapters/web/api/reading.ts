import { hash } from 'node:crypto'
import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { votedBy } from '../../../app/elections/voted.ts'
import type { Reader } from '../../../app/read/reader.ts'
import type { RunningFoundation } from '../../../app/running.ts'
import type { Lookups } from '../../words/lookups.ts'
import { askedMoment } from '../asked-moment.ts'
import { type FieldErrors, fieldErrors } from '../form-fields.ts'
import { clientOf } from '../handlers/client-of.ts'
import { lookupsOf } from '../handlers/visit.ts'
import type { WebServices } from '../services.ts'
import { parsed } from './answer.ts'
import type { Operation, OperationId } from './operation.ts'
import { turnedAway } from './problem.ts'
import { answers, described } from './route-parts.ts'
import { type Bearer, bearerIn, personFor } from './tokens/bearer.ts'

/** A foundation as whoever asks may see it, with what the address says. */
export interface Asked<Params, Query> {
  readonly services: WebServices
  readonly running: RunningFoundation
  readonly reader: Reader
  /** It is asked how it was. */
  readonly isFormer: boolean
  readonly lookups: Lookups
  readonly params: Params
  readonly query: Query
}

/** Something that can be read of a foundation. */
export interface Reading<Params extends z.ZodObject, Query extends z.ZodObject, Answer extends z.ZodType> {
  readonly id: OperationId
  readonly path: string
  readonly params: Params
  readonly query: Query
  readonly answer: Answer
  /** It is the person's own, and there for them alone. */
  readonly isPersonal?: true
  /** What else the answer changes with, where that is not the record and the minute alone. */
  changes?(asked: Asked<z.output<Params>, z.output<Query>>): Promise<string>
  /** What it comes to; undefined where there is no such thing. */
  load(
    asked: Asked<z.output<Params>, z.output<Query>>,
  ): z.input<Answer> | undefined | Promise<z.input<Answer> | undefined>
}

const inFoundation = z.object({ foundation: z.string().openapi({ example: 'small' }) })
const atMoment = z.object({
  at: z
    .string()
    .max(40)
    .optional()
    .describe('As it was at the end of a day in UTC, or at a moment.')
    .openapi({ example: '2026-03-01' }),
})

export function reading<Params extends z.ZodObject, Query extends z.ZodObject, Answer extends z.ZodType>(
  definition: Reading<Params, Query, Answer>,
): Operation {
  const { id, path, answer, isPersonal = false } = definition
  const query = isPersonal ? definition.query : definition.query.extend(atMoment.shape)
  return {
    id,
    method: 'get',
    path,
    needs: isPersonal ? 'read' : undefined,
    route: createRoute({
      method: 'get',
      path,
      ...described(id, isPersonal ? 'read' : undefined),
      request: { params: inFoundation.extend(definition.params.shape), query },
      responses: answers(answer, isPersonal),
    }),
    respond: (context, services) => respond(definition, context, services),
  }
}

async function respond<Params extends z.ZodObject, Query extends z.ZodObject, Answer extends z.ZodType>(
  definition: Reading<Params, Query, Answer>,
  context: Context,
  services: WebServices,
): Promise<Response> {
  const foundation = context.req.param('foundation') ?? ''
  const running = services.house.foundation(foundation)
  if (running === undefined) return turnedAway(services, { type: 'NoSuchFoundation', foundation })
  const bearer = await bearerIn(foundation, context.req.header('authorization'), services)
  if (!bearer.ok) return turnedAway(services, bearer.problem)
  if (definition.isPersonal) {
    const person = personFor(bearer.value, 'read')
    if (!person.ok) return turnedAway(services, person.problem)
  }
  const { at, ...rest } = context.req.query()
  const given = definition.isPersonal ? context.req.query() : rest
  const params = definition.params.safeParse(context.req.param())
  const query = definition.query.safeParse(given)
  const fields = {
    ...(params.error && fieldErrors(params.error)),
    ...(query.error && fieldErrors(query.error)),
    ...unknownIn(given, definition.query),
  }
  if (!params.success || !query.success || Object.keys(fields).length > 0)
    return turnedAway(services, { type: 'WrongParameters', fields })
  const known = readerOf(bearer.value, await running.read())
  const now = definition.isPersonal ? await withVoted(known, running) : known
  const reader = definition.isPersonal ? now : await readerAt(at, now, running, context, services)
  if (reader instanceof Response) return reader
  const asked = {
    services,
    running,
    reader,
    isFormer: reader !== now,
    lookups: lookupsOf(reader),
    params: params.data,
    query: query.data,
  }
  const etag = etagOf(context, now, reader, (await definition.changes?.(asked)) ?? '')
  const headers = { ETag: etag, 'Remit-Record-Size': String(reader.snapshot.state.size) }
  if (isKnown(context, etag)) return context.body(null, 304, { ...cacheable, ...headers })
  const found = await definition.load(asked)
  if (found === undefined) return turnedAway(services, { type: 'NothingHere' })
  const body = parsed(definition.answer, found, services.log)
  return context.body(body, 200, {
    ...cacheable,
    ...headers,
    ...nextLink(context, found),
    'Content-Type': 'application/json',
  })
}

/** A parameter that is not known was meant to do something, so nobody is answered as if it had. */
function unknownIn(given: Readonly<Record<string, string>>, { shape }: z.ZodObject): FieldErrors {
  const unknown = Object.keys(given).filter((key) => !Object.hasOwn(shape, key))
  return Object.fromEntries(unknown.map((key) => [key, 'not a parameter']))
}

/** Asked again each time, and answered anew only when something has happened. */
const cacheable = { 'Cache-Control': 'no-cache', Vary: 'Authorization' }

/** A token without the scope to read shows its holder what everybody sees. */
function readerOf(bearer: Bearer, snapshot: Reader['snapshot']): Reader {
  const person = personFor(bearer, 'read')
  return person.ok
    ? { snapshot, person: person.value, signedIn: true }
    : { snapshot, person: undefined, signedIn: false }
}

/** Who has voted in an election, the record does not tell: their own box does, for their own desk. */
async function withVoted(reader: Reader, { ballots }: RunningFoundation): Promise<Reader> {
  const { person, snapshot } = reader
  return person === undefined ? reader : { ...reader, voted: await votedBy(snapshot.state, person, ballots) }
}

/** Of a former day everybody is shown what a visitor saw. To fold a record anew costs much, so nobody may ask without end. */
async function readerAt(
  at: string | undefined,
  now: Reader,
  running: RunningFoundation,
  context: Context,
  services: WebServices,
): Promise<Reader | Response> {
  const asked = askedMoment(at, now.snapshot.at)
  switch (asked.kind) {
    case 'now':
      return now
    case 'unreadable':
    case 'future':
      return turnedAway(services, { type: 'NoSuchMoment', why: asked.kind })
    case 'then': {
      const retryAfter_s = await services.limits.expensive(clientOf(context, services))
      if (retryAfter_s !== undefined) return turnedAway(services, { type: 'TooOften', retryAfter_s })
      const snapshot = await running.readAt(asked.at)
      if (snapshot === undefined) return turnedAway(services, { type: 'NoSuchMoment', why: 'too early' })
      return { snapshot, person: undefined, signedIn: false }
    }
  }
}

/** Of the record's size, the minute, and who reads: an answer is the same as long as these are. */
function etagOf({ req }: Context, now: Reader, { snapshot, person = '' }: Reader, changes: string): string {
  const { pathname, search } = new URL(req.url)
  const said = [pathname, search, now.snapshot.state.size, snapshot.at.slice(0, 16), person, changes]
  return `"${hash('sha256', JSON.stringify(said), 'base64url').slice(0, 27)}"`
}

function isKnown({ req }: Context, etag: string): boolean {
  const known = (req.header('if-none-match') ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''))
  return known.includes(etag) || known.includes('*')
}

/** Where the part after this one stands, as https://www.rfc-editor.org/rfc/rfc8288 has it. */
function nextLink({ req }: Context, found: unknown): { readonly Link?: string } {
  if (typeof found !== 'object' || found === null || !('next' in found) || typeof found.next !== 'string') return {}
  const url = new URL(req.url)
  url.searchParams.set('after', found.next)
  return { Link: `<${url.pathname}${url.search}>; rel="next"` }
}
