import type { Context } from 'hono'
import type { RunningFoundation } from '../../../app/running.ts'
import type { Name } from '../../../core/base/name.ts'
import { ok, type Result, refuse } from '../../../core/base/result.ts'
import type { PersonId } from '../../../core/foundation/event.ts'
import type { WebServices } from '../services.ts'
import type { EdgeTrouble } from './edge-trouble.ts'
import { type Bearer, bearerIn, personFor } from './tokens/bearer.ts'

/** In which foundation something is to be done, and for whom. */
export interface AskedToAct {
  readonly foundation: Name
  readonly running: RunningFoundation
  readonly bearer: Bearer
  readonly person: PersonId
}

/** Whoever does something needs a token of this foundation with the scope to act. */
export async function askedToAct({ req }: Context, services: WebServices): Promise<Result<AskedToAct, EdgeTrouble>> {
  const foundation = req.param('foundation') ?? ''
  const running = services.house.foundation(foundation)
  if (running === undefined) return refuse({ type: 'NoSuchFoundation', foundation })
  const bearer = await bearerIn(foundation, req.header('authorization'), services)
  if (!bearer.ok) return bearer
  const person = personFor(bearer.value, 'act')
  return person.ok ? ok({ foundation, running, bearer: bearer.value, person: person.value }) : person
}
