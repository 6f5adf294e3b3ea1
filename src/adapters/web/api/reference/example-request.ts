import type { DescribedOperation } from './shape.ts'

/** A request that shows an operation, on the sample of the tests; a test sends every one of them. */
export interface ExampleRequest {
  readonly method: 'GET' | 'POST'
  /** Below the beginning of all addresses of the API. */
  readonly path: string
  readonly scope?: string
  readonly body?: string
}

export function exampleRequest(method: string, path: string, operation: DescribedOperation): ExampleRequest {
  const { parameters, requestBody, security } = operation
  const given = parameters.map(({ name, in: where, required, schema }) => ({
    name,
    where,
    required,
    value: String(schema.example ?? ''),
  }))
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    return encodeURIComponent(given.find((one) => one.name === name && one.where === 'path')?.value ?? '')
  })
  const query = given
    .filter(({ where, required }) => where === 'query' && required)
    .map(({ name, value }): [string, string] => [name, value])
  const search = query.length === 0 ? '' : `?${new URLSearchParams(query).toString().replaceAll('%2F', '/')}`
  const scope = security.every((one) => 'token' in one) ? (security[0]?.token?.[0] ?? 'token') : undefined
  return {
    method: method === 'post' ? 'POST' : 'GET',
    path: `${filled === '/' ? '' : filled}${search}`,
    ...(scope !== undefined && { scope }),
    ...(requestBody !== undefined && { body: JSON.stringify(requestBody.content['application/json']?.example ?? {}) }),
  }
}

/** The same as a line for a shell; `$TOKEN` is the reader's own. */
export function curlLine({ method, path, scope, body }: ExampleRequest, begins: string): string {
  const parts = [
    ...(scope === undefined ? [] : [`-H "Authorization: Bearer $TOKEN"`]),
    ...(method === 'GET' ? [] : [`-H 'Content-Type: application/json'`, `-H 'Idempotency-Key: 5f3c7a1e'`]),
    ...(body === undefined ? [] : [`-d '${body}'`]),
  ]
  return ['curl', ...parts, `'${begins}${path}'`].join(parts.length > 1 ? ' \\\n  ' : ' ')
}
