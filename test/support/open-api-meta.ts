/**
 * What an OpenAPI 3.1 document may be, as far as ours goes: each object of https://spec.openapis.org/oas/v3.1.1.html#schema
 * that it uses, with the fields that it uses and no others, so that a slip of the pen is no extension. The schemas inside it are
 * JSON Schema 2020-12, which ajv reads by itself.
 */
const text = { type: 'string', minLength: 1 } as const
const ref = (name: string) => ({ $ref: `#/$defs/${name}` })
const mapOf = (name: string) => ({ type: 'object', additionalProperties: ref(name) })
const exactly = (properties: Readonly<Record<string, object>>, required: readonly string[]) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
})

export const openApiMeta = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  ...exactly(
    {
      openapi: { type: 'string', pattern: '^3\\.1\\.\\d+$' },
      info: ref('info'),
      servers: { type: 'array', items: exactly({ url: text }, ['url']) },
      tags: { type: 'array', items: exactly({ name: text, description: text }, ['name', 'description']) },
      paths: { type: 'object', propertyNames: { pattern: '^/' }, additionalProperties: ref('pathItem') },
      webhooks: { type: 'object', maxProperties: 0 },
      components: ref('components'),
    },
    ['openapi', 'info', 'paths', 'components'],
  ),
  $defs: {
    info: exactly(
      { title: text, version: text, description: text, license: exactly({ name: text, url: text }, ['name']) },
      ['title', 'version'],
    ),
    components: exactly(
      {
        schemas: {
          type: 'object',
          propertyNames: { pattern: '^[a-zA-Z0-9._-]+$' },
          additionalProperties: ref('schema'),
        },
        parameters: { type: 'object', maxProperties: 0 },
        securitySchemes: {
          type: 'object',
          additionalProperties: exactly({ type: { const: 'http' }, scheme: { const: 'bearer' }, description: text }, [
            'type',
            'scheme',
          ]),
        },
      },
      ['schemas', 'securitySchemes'],
    ),
    pathItem: exactly({ get: ref('operation'), post: ref('operation') }, []),
    operation: exactly(
      {
        operationId: text,
        summary: text,
        description: text,
        tags: { type: 'array', items: text, minItems: 1 },
        security: { type: 'array', items: { type: 'object', additionalProperties: { type: 'array', items: text } } },
        parameters: { type: 'array', items: ref('parameter') },
        requestBody: exactly({ required: { const: true }, content: mapOf('mediaType') }, ['content']),
        responses: {
          type: 'object',
          propertyNames: { pattern: '^[1-5]\\d\\d$' },
          minProperties: 1,
          additionalProperties: ref('response'),
        },
      },
      ['operationId', 'summary', 'description', 'tags', 'security', 'responses'],
    ),
    parameter: {
      ...exactly(
        {
          name: text,
          in: { enum: ['path', 'query', 'header'] },
          required: { type: 'boolean' },
          description: text,
          schema: ref('schema'),
        },
        ['name', 'in', 'schema'],
      ),
      // https://spec.openapis.org/oas/v3.1.1.html#parameter-object: what stands in the path is always there.
      if: { type: 'object', properties: { in: { const: 'path' } } },
      then: { type: 'object', required: ['required'], properties: { required: { const: true } } },
    },
    response: exactly(
      {
        description: text,
        headers: {
          type: 'object',
          additionalProperties: exactly({ schema: ref('schema'), required: { type: 'boolean' }, description: text }, [
            'schema',
          ]),
        },
        content: mapOf('mediaType'),
      },
      ['description'],
    ),
    mediaType: exactly({ schema: ref('schema'), example: {} }, ['schema']),
    schema: { type: 'object' },
  },
} as const
