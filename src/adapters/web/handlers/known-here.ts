import type { Context } from 'hono'
import { introduceLink, signInLink } from '../routes.ts'
import type { WebServices } from '../services.ts'
import { here } from './act-place.ts'
import { notFound } from './not-found.ts'
import { addressOf, type FoundationVisit, inFoundation, visit } from './visit.ts'

/** Whoever is signed in and known here; others are sent where they become that. */
export async function knownHere(
  context: Context,
  services: WebServices,
): Promise<
  { readonly inside: FoundationVisit; readonly person: string } | { readonly answer: Response | Promise<Response> }
> {
  const outside = await visit(context, services)
  const inside = await inFoundation(outside)
  if (inside === undefined) return { answer: notFound(outside) }
  const { reader, session } = inside
  if (session === undefined) return { answer: context.redirect(signInLink(addressOf(context)), 303) }
  if (reader.person === undefined)
    return { answer: context.redirect(introduceLink(here(inside).foundation, addressOf(context)), 303) }
  return { inside, person: reader.person }
}
