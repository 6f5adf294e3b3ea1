import type { Drawer } from '../../../../app/drawer.ts'
import type { House } from '../../../../app/house.ts'
import type { Clock } from '../../../../app/ports.ts'
import type { Name } from '../../../../core/base/name.ts'
import { ok, type Result, refuse } from '../../../../core/base/result.ts'
import type { EdgeTrouble } from '../edge-trouble.ts'
import { isSecret, keyOf, type Scope, type Token, tokenIn } from './token.ts'

/** Who asks the API: nobody in particular, or the person of a token, which may be of other foundations alone. */
export type Bearer =
  | { readonly kind: 'visitor' }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'person'; readonly token: Token }

export interface TokenTools {
  readonly drawer: Drawer
  readonly house: House
  readonly clock: Clock
}

/** Tokens come in the `Authorization` header alone (RFC 6750, section 2.1): addresses are logged, and cookies sent unasked. */
export async function bearerIn(
  foundation: Name,
  authorization: string | undefined,
  tools: TokenTools,
): Promise<Result<Bearer, EdgeTrouble>> {
  if (authorization === undefined) return ok({ kind: 'visitor' })
  const tokens = await tokensOf(authorization, tools)
  if (tokens.size === 0) return refuse({ type: 'TokenNotGood' })
  const token = tokens.get(foundation)
  return ok(token === undefined ? { kind: 'elsewhere' } : { kind: 'person', token })
}

/** The token that the header carries, in each foundation in which it is good. */
export async function tokensOf(
  authorization: string,
  { drawer, house, clock }: TokenTools,
): Promise<ReadonlyMap<Name, Token>> {
  const [, secret = ''] = /^Bearer +(\S+)$/i.exec(authorization.trim()) ?? []
  if (!isSecret(secret)) return new Map()
  const now = clock.now()
  const found = await Promise.all(
    house.names().map(async (foundation) => {
      const thing = await drawer.get(foundation, 'token', keyOf(secret))
      const token = thing && tokenIn(thing)
      return token === undefined || token.expires <= now ? [] : [[foundation, token] as const]
    }),
  )
  return new Map(found.flat())
}

/** The person for whom something may be done with this scope. */
export function personFor(bearer: Bearer, scope: Scope): Result<Token['person'], EdgeTrouble> {
  switch (bearer.kind) {
    case 'visitor':
      return refuse({ type: 'TokenNeeded', scope })
    case 'elsewhere':
      return refuse({ type: 'OtherFoundation' })
    case 'person':
      return bearer.token.scopes.includes(scope) ? ok(bearer.token.person) : refuse({ type: 'ScopeMissing', scope })
  }
}
