import { z } from '@hono/zod-openapi'
import { Unreadable } from '../../../app/running/unreadable.ts'
import type { Trouble } from '../../../app/trouble.ts'
import { edgeTroubleWords } from '../../words/api-words.ts'
import { formWords } from '../../words/form-words.ts'
import { type Lookups, plainLookups } from '../../words/lookups.ts'
import { refusalWords } from '../../words/refusal-words.ts'
import { clauseLink, link } from '../routes.ts'
import type { WebServices } from '../services.ts'
import { statusOf } from '../status-of.ts'
import { type EdgeTrouble, statusOfEdge } from './edge-trouble.ts'

/** https://www.rfc-editor.org/rfc/rfc9457, with members of our own after the standard ones. */
export const problemSchema = z
  .object({
    type: z.url().describe('Where this kind of problem is explained.'),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string().describe('What happened, with the names and numbers of this case.'),
    code: z.string().describe('The kind of problem, the same on every server.').openapi({ example: 'NotInElectorate' }),
    whatToDo: z.string(),
    clause: z
      .object({ group: z.string(), anchor: z.string(), title: z.string(), address: z.url() })
      .optional()
      .describe('The clause that forbids it, where a charter is the reason.'),
    fields: z
      .record(z.string(), z.string())
      .optional()
      .describe('What is wrong with each field or parameter, by its path.'),
  })
  .openapi('Problem')
export type Problem = z.infer<typeof problemSchema>

const retry_s = 5

/** Words that somebody's refusal needs, and in which foundation it is. */
export interface ProblemPlace {
  readonly foundation?: string
  readonly lookups?: Lookups
}

/** Readers of the API are told in the one language that there is so far. */
const locale = 'en'

/** A foundation's own refusal, as programs read it. */
export function refused(
  { baseUrl }: WebServices,
  trouble: Trouble,
  { foundation, lookups = plainLookups }: ProblemPlace = {},
): Response {
  const status = statusOf(trouble)
  const words =
    trouble.type === 'Busy' || trouble.type === 'Unavailable'
      ? { ...formWords(locale).unavailable, clause: undefined }
      : refusalWords(trouble, locale, lookups)
  const { clause } = words
  const cited = clause && foundation ? { ...clause, address: `${baseUrl}${clauseLink(foundation, clause)}` } : undefined
  return send(
    {
      type: typeOf(baseUrl, trouble.type),
      title: words.title,
      status,
      detail: words.explanation,
      code: trouble.type,
      whatToDo: words.whatToDo,
      ...(cited !== undefined && { clause: cited }),
    },
    headersOf(trouble),
  )
}

/** Why a record cannot be read is known and passes; everything else that was not foreseen is a defect. */
export function failed(services: WebServices, cause: unknown): Response {
  if (cause instanceof Unreadable) return refused(services, { type: 'Unavailable' })
  return turnedAway(services, { type: 'Defect' })
}

/** What the API itself refuses. */
export function turnedAway({ baseUrl }: WebServices, trouble: EdgeTrouble): Response {
  const words = edgeTroubleWords(trouble, locale)
  return send(
    {
      type: typeOf(baseUrl, trouble.type),
      title: words.title,
      status: statusOfEdge(trouble),
      detail: words.explanation,
      code: trouble.type,
      whatToDo: words.whatToDo,
      ...('fields' in trouble && { fields: trouble.fields }),
    },
    headersOfEdge(trouble),
  )
}

function typeOf(baseUrl: string, code: string): string {
  return `${baseUrl}${link('apiReference')}#problem-${code}`
}

function send(problem: Problem, headers: Readonly<Record<string, string>>): Response {
  const body = JSON.stringify(problemSchema.parse(problem), null, 2)
  return new Response(body, {
    status: problem.status,
    headers: { ...headers, 'Content-Type': 'application/problem+json' },
  })
}

function headersOf({ type }: Trouble): Readonly<Record<string, string>> {
  return type === 'Busy' || type === 'Unavailable' ? { 'Retry-After': String(retry_s) } : {}
}

/** https://www.rfc-editor.org/rfc/rfc6750#section-3 says how a token is asked for and refused. */
function headersOfEdge(trouble: EdgeTrouble): Readonly<Record<string, string>> {
  switch (trouble.type) {
    case 'TokenNeeded':
      return { 'WWW-Authenticate': `Bearer realm="remit", scope="${trouble.scope}"` }
    case 'TokenNotGood':
      return { 'WWW-Authenticate': 'Bearer realm="remit", error="invalid_token"' }
    case 'ScopeMissing':
      return { 'WWW-Authenticate': `Bearer realm="remit", error="insufficient_scope", scope="${trouble.scope}"` }
    case 'MethodNotAllowed':
      return { Allow: trouble.allowed.join(', ') }
    case 'TooOften':
      return { 'Retry-After': String(trouble.retryAfter_s) }
    case 'NoSuchAddress':
    case 'NoSuchFoundation':
    case 'NothingHere':
    case 'OtherFoundation':
    case 'WrongParameters':
    case 'NotJson':
    case 'NotJsonType':
    case 'WrongFields':
    case 'KeyUsed':
    case 'NoSuchMoment':
    case 'TooLarge':
    case 'Defect':
      return {}
  }
}
