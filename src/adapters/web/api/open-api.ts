import { OpenAPIHono } from '@hono/zod-openapi'
import { apiReferenceWords } from '../../words/api-words.ts'
import { api_begins } from './operation.ts'
import { operations } from './operations/all.ts'

export type OpenApiDocument = ReturnType<OpenAPIHono['getOpenAPI31Document']>

/** The description of the API, made from what answers: https://spec.openapis.org/oas/v3.1.1 */
export function openApiDocument(): OpenApiDocument {
  known ??= made()
  return known
}

let known: OpenApiDocument | undefined

function made(): OpenApiDocument {
  const { title, description, tags, token } = apiReferenceWords('en')
  const { openAPIRegistry: registry, ...api } = new OpenAPIHono()
  registry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer', description: token })
  for (const { route } of operations) registry.registerPath(route)
  return api.getOpenAPI31Document({
    openapi: '3.1.1',
    info: {
      title,
      version: '1.0.0',
      description,
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: api_begins }],
    tags: Object.entries(tags).map(([name, about]) => ({ name, description: about })),
  })
}
