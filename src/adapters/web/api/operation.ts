import type { RouteConfig } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { ApiReferenceWords } from '../../words/api-words.ts'
import type { WebServices } from '../services.ts'
import type { Scope } from './tokens/token.ts'

/** Every operation has its words in the catalogue. */
export type OperationId = keyof ApiReferenceWords['operations']

/** The scope that a token must have, or any good token; nothing is asked for what is public. */
export type Need = Scope | 'token' | undefined

/** One thing that the API does at one address: what is written of it, and how it answers. */
export interface Operation {
  readonly id: OperationId
  readonly method: 'get' | 'post'
  /** As OpenAPI writes it, below the beginning of all addresses of the API: "/{foundation}/groups/{group}". */
  readonly path: string
  readonly needs: Need
  readonly route: RouteConfig
  respond(context: Context, services: WebServices): Promise<Response>
}

/** Where all addresses of this version of the API begin. */
export const api_begins = '/api/v1'

/** "/{foundation}/groups" as the router of the site reads it: "/api/v1/:foundation/groups". */
export function pattern({ path }: Pick<Operation, 'path'>): string {
  return `${api_begins}${path.replaceAll(/\{(\w+)\}/g, ':$1')}`
}
