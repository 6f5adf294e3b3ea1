import { z } from '@hono/zod-openapi'
import { apiReferenceWords } from '../../words/api-words.ts'
import type { Need, OperationId } from './operation.ts'
import { problemSchema } from './problem.ts'

/** The parts of an operation's description that are alike for many. */
const words = apiReferenceWords('en')

export function described(id: OperationId, needs: Need) {
  const { summary, description, tag } = words.operations[id]
  const own = needs === undefined ? [{}, { token: [] }] : [{ token: needs === 'token' ? [] : [needs] }]
  return { operationId: id, summary, description, tags: [tag], security: own }
}

const answerHeaders = z.object({
  ETag: z.string().describe(words.headers.etag),
  'Remit-Record-Size': z.string().describe(words.headers.size),
})

export function answers(answer: z.ZodType, needsToken: boolean) {
  return {
    200: {
      description: words.answers.found,
      headers: answerHeaders,
      content: { 'application/json': { schema: answer } },
    },
    304: { description: words.answers.unchanged },
    ...problems(needsToken ? [400, 401, 403, 404, 429, 503] : [400, 401, 404, 429, 503]),
  }
}

export type ProblemStatus = keyof typeof words.answers.problems

export function problems(statuses: readonly ProblemStatus[]) {
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: words.answers.problems[status],
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    ]),
  )
}
