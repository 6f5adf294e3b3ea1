import { z } from 'zod'
import { guarded } from '../../form-schemas.ts'
import { line, token } from '../../form-text.ts'
import { scopes } from './token.ts'

/** For how many days a token can be made: none is good for ever. */
export const token_days = [30, 90, 365] as const

export const tokenForm = z.strictObject({
  ...guarded,
  name: line(80),
  scopes: z.array(z.enum(scopes)).min(1, 'none chosen'),
  foundations: z.array(line(80)).min(1, 'none chosen').max(200),
  days: z.enum(token_days.map(String)).transform(Number),
})
export const withdrawTokenForm = z.strictObject({ csrf: token, key: z.string().regex(/^[0-9a-f]{64}$/) })
