import type { Context } from 'hono'
import type { WebServices } from '../services.ts'
import { notFound } from './not-found.ts'
import { tooOften } from './problem.ts'
import { type FoundationVisit, inFoundation, visit } from './visit.ts'

/** A page of a foundation that takes the server long, so that one reader may not ask for it without end. */
export async function costlyPage(
  context: Context,
  services: WebServices,
  show: (found: FoundationVisit) => Response | Promise<Response>,
): Promise<Response> {
  const outside = await visit(context, services)
  const found = await inFoundation(outside)
  if (found === undefined) return notFound(outside)
  return (await tooOften(outside)) ?? show(found)
}
