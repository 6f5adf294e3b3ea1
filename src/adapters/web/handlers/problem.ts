import type { Context } from 'hono'
import type { Trouble } from '../../../app/trouble.ts'
import type { Name } from '../../../core/base/name.ts'
import type { Refusal } from '../../../core/foundation/refusal.ts'
import { formWords } from '../../words/form-words.ts'
import { plainLookups } from '../../words/lookups.ts'
import { pageWords } from '../../words/page-words.ts'
import { refusalWords } from '../../words/refusal-words.ts'
import type { Frame } from '../frame.ts'
import type { Html } from '../html.ts'
import { groupTitle } from '../names.ts'
import { busyPage, notShownPage, type ProblemView, problemPage } from '../pages/problem.ts'
import { link } from '../routes.ts'
import type { WebServices } from '../services.ts'
import { statusOf } from '../status-of.ts'
import { clientOf } from './client-of.ts'
import { type FoundationVisit, frameOf, type Visit, visit } from './visit.ts'

const retry_s = 5

/** Says what was not done, by which clause, what was kept and what to do. */
export function problem(
  inside: FoundationVisit,
  trouble: Trouble,
  kept: ProblemView['kept'] = [],
): Response | Promise<Response> {
  const { context } = inside
  const status = statusOf(trouble)
  if (status === 503) context.header('Retry-After', String(retry_s))
  return context.html(String(pageOf(inside, trouble, kept)), status)
}

function pageOf(inside: FoundationVisit, trouble: Trouble, kept: ProblemView['kept']): Html {
  const frame = frameOf(inside)
  const words = formWords(frame.locale)
  switch (trouble.type) {
    case 'Busy':
      return busyPage(retry_s, frame)
    case 'Unavailable':
      return problemPage({ ...words.unavailable, kept }, frame)
    default:
      return problemPage(
        { ...refusalWords(trouble, frame.locale, frame.lookups ?? plainLookups), kept, ...nextPage(trouble, frame) },
        frame,
      )
  }
}

/** Nobody stands before a closed door: the page of what the refusal is about. */
function nextPage(refusal: Refusal, frame: Frame): Pick<ProblemView, 'next'> {
  if (frame.foundation === undefined) return {}
  const { next } = pageWords(frame.locale).problem
  const { name: foundation, title } = frame.foundation
  if (refusal.type === 'NotIntroduced')
    return { next: { address: link('introduce', { foundation }), label: next.introduce } }
  if ('motion' in refusal && refusal.type !== 'UnknownMotion') {
    const { motion: number } = refusal
    return { next: { address: link('decision', { foundation, number }), label: next.decision(number) } }
  }
  const group = refusal.type === 'UnknownGroup' ? undefined : groupOf(refusal)
  return group === undefined
    ? { next: { address: link('foundation', { foundation }), label: next.foundation(title) } }
    : { next: { address: link('group', { foundation, group }), label: next.group(groupTitle(group, frame)) } }
}

function groupOf(refusal: Refusal): Name | undefined {
  if ('group' in refusal) return refusal.group
  return 'seat' in refusal ? refusal.seat.group : undefined
}

/** A form that was not made here for this visitor, or that nobody could have filled in by the page. */
export function notOurForm(outside: Visit, status: 403 | 422 = 403): Response | Promise<Response> {
  const frame = frameOf(outside)
  return outside.context.html(String(problemPage({ ...formWords(frame.locale).notOurs, kept: [] }, frame)), status)
}

export async function tooLarge(context: Context, services: WebServices): Promise<Response> {
  const frame = frameOf(await visit(context, services))
  return context.html(String(problemPage({ ...formWords(frame.locale).tooLarge, kept: [] }, frame)), 413)
}

/**
 * For what costs much to make: an answer to a client who asks for it too often, nothing for all others.
 *
 * @param kept what they typed, where they sent a form
 */
export async function tooOften(outside: Visit, kept?: ProblemView['kept']): Promise<Response | undefined> {
  const { context, services } = outside
  const wait_s = await services.limits.expensive(clientOf(context, services))
  if (wait_s === undefined) return undefined
  services.meter?.note({ what: 'turned-away', limit: 'client' })
  context.header('Retry-After', String(wait_s))
  const frame = frameOf(outside)
  const { tooOften: words } = pageWords(frame.locale).problem
  const said = { ...words, whatToDo: words.whatToDo(wait_s) }
  const page = kept === undefined ? notShownPage(said, frame) : problemPage({ ...said, kept }, frame)
  return context.html(String(page), 429)
}

/** Nothing was done; a defect behind it is reported to whoever runs the server, never to the reader. */
export function busy(context: Context, services: WebServices): Response | Promise<Response> {
  context.header('Retry-After', String(retry_s))
  const outside = { context, services, session: undefined, holder: '' }
  return context.html(String(busyPage(retry_s, frameOf(outside))), 503)
}
