import { z } from '@hono/zod-openapi'

/** A whole number in an address: digits alone, so that nothing else is taken for one. */
export function wholeNumber(least: number, most = 999_999_999_999) {
  return z
    .string()
    .regex(/^(?:0|[1-9]\d{0,14})$/, 'not a whole number')
    .transform(Number)
    .pipe(z.number().min(least).max(most))
    .openapi({ type: 'integer', minimum: least, maximum: most })
}
