import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import type { WebServices } from '../services.ts'

/** Where a request comes from, for what one client may ask for. */
export function clientOf(context: Context, { behindProxy }: WebServices): string {
  const forwarded = behindProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return forwarded ?? addressOf(context) ?? 'unknown'
}

/** Without a socket, as in a test that asks the app itself, there is no address. */
function addressOf(context: Context): string | undefined {
  return context.env !== undefined && 'incoming' in context.env ? getConnInfo(context).remote.address : undefined
}
