import type { Context } from 'hono'
import { ok, type Result, refuse } from '../../../core/base/result.ts'
import type { EdgeTrouble } from './edge-trouble.ts'

/** What the body of a request says, which has to say that it is JSON: a form of another site cannot. */
export function jsonBody({ req }: Context, body: string): Result<unknown, EdgeTrouble> {
  if ((req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() !== 'application/json')
    return refuse({ type: 'NotJsonType' })
  try {
    return ok(JSON.parse(body))
  } catch {
    return refuse({ type: 'NotJson' })
  }
}
