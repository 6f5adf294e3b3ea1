import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { personRef as refOf } from '../../../../app/read/reader.ts'
import { apiReferenceWords } from '../../../words/api-words.ts'
import type { WebServices } from '../../services.ts'
import { parsed } from '../answer.ts'
import { moment, personRef } from '../answers/common.ts'
import { foundation, foundationOf } from '../answers/foundation.ts'
import type { Operation } from '../operation.ts'
import { turnedAway } from '../problem.ts'
import { described, problems } from '../route-parts.ts'
import { tokensOf } from '../tokens/bearer.ts'
import { scopes } from '../tokens/token.ts'

const found = apiReferenceWords('en').answers.found

const index = z.object({ foundations: z.array(foundation) }).openapi('Index')

/** Where a program begins: which foundations this server keeps. */
export const readIndex: Operation = {
  id: 'readIndex',
  method: 'get',
  path: '',
  needs: undefined,
  route: createRoute({
    method: 'get',
    path: '/',
    ...described('readIndex', undefined),
    responses: {
      200: { description: found, content: { 'application/json': { schema: index } } },
      ...problems([401, 503]),
    },
  }),
  async respond(context, services) {
    const { house, log } = services
    const header = context.req.header('authorization')
    if (header !== undefined && (await tokensOf(header, services)).size === 0)
      return turnedAway(services, { type: 'TokenNotGood' })
    const running = house.names().flatMap((name) => house.foundation(name) ?? [])
    const snapshots = await Promise.all(running.map((one) => one.read()))
    const foundations = snapshots.map((snapshot) => foundationOf({ snapshot, person: undefined, signedIn: false }))
    return own(context, parsed(index, { foundations }, log))
  },
}

const token = z
  .object({
    name: z.string().describe('What its holder calls it.'),
    foundations: z.array(
      z.object({ foundation: z.string(), person: personRef, scopes: z.array(z.enum(scopes)), expires: moment }),
    ),
  })
  .openapi('Token')

/** What the token of the request is good for. */
export const readToken: Operation = {
  id: 'readToken',
  method: 'get',
  path: '/me',
  needs: 'token',
  route: createRoute({
    method: 'get',
    path: '/me',
    ...described('readToken', 'token'),
    responses: {
      200: { description: found, content: { 'application/json': { schema: token } } },
      ...problems([401, 503]),
    },
  }),
  async respond(context, services) {
    const header = context.req.header('authorization')
    if (header === undefined) return turnedAway(services, { type: 'TokenNeeded', scope: 'read' })
    const tokens = await tokensOf(header, services)
    const [first] = tokens.values()
    if (first === undefined) return turnedAway(services, { type: 'TokenNotGood' })
    const foundations = await Promise.all(
      [...tokens].map(async ([name, { person, scopes: may, expires }]) => ({
        foundation: name,
        person: await nameIn(services, name, person),
        scopes: [...may],
        expires,
      })),
    )
    return own(context, parsed(token, { name: first.name, foundations }, services.log))
  },
}

async function nameIn({ house }: WebServices, foundationName: string, id: string) {
  const snapshot = await house.foundation(foundationName)?.read()
  return snapshot === undefined ? { id } : refOf({ snapshot, person: undefined, signedIn: false }, id)
}

function own(context: Context, body: string): Response {
  return context.body(body, 200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
}
