import type { z } from '@hono/zod-openapi'
import type { WebServices } from '../services.ts'

/**
 * An answer as it leaves: exactly what its schema knows. What a program is not told of is taken out, and whoever runs the
 * server is told that something would have leaked.
 */
export function parsed<Schema extends z.ZodType>(
  schema: Schema,
  value: z.input<Schema>,
  log: WebServices['log'],
): string {
  const answer = schema.parse(value)
  const unknown = unknownFields(value, answer)
  if (unknown.length > 0) {
    const cause = new Error(`An answer of the API had fields that its schema does not know: ${unknown.join(', ')}`)
    log.tell({ event: 'request-failed', request: 'none', route: 'none', cause })
  }
  return JSON.stringify(answer, null, 2)
}

/** The paths of what was given and is not answered: "items.0.address". */
export function unknownFields(given: unknown, answered: unknown, path = ''): readonly string[] {
  if (typeof given !== 'object' || given === null) return []
  const kept = new Map<string, unknown>(
    typeof answered === 'object' && answered !== null ? Object.entries(answered) : [],
  )
  return Object.entries(given).flatMap(([key, value]: [string, unknown]) => {
    const place = path === '' ? key : `${path}.${key}`
    if (value === undefined) return []
    return kept.has(key) ? unknownFields(value, kept.get(key), place) : [place]
  })
}
