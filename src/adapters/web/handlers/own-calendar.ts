import type { Context, Hono } from 'hono'
import { votedBy } from '../../../app/elections/voted.ts'
import { addressThing, ownAddresses, ownerOf } from '../../../app/read/calendar/own-address.ts'
import { ownCalendar } from '../../../app/read/calendar/own-calendar.ts'
import { foundationRef } from '../../../app/read/reader.ts'
import { pageWords } from '../../words/page-words.ts'
import { isSecret, keyOf, newSecret } from '../calendar/own-secret.ts'
import { ownCalendarForm, withdrawOwnCalendarForm } from '../form-schemas.ts'
import { sayNext } from '../notice.ts'
import { type OwnCalendarView, ownCalendarPage } from '../pages/own-calendar.ts'
import { link, routes } from '../routes.ts'
import type { WebServices } from '../services.ts'
import { here } from './act-place.ts'
import { sendCalendar } from './calendars.ts'
import { knownHere } from './known-here.ts'
import { notFound } from './not-found.ts'
import { notOurForm } from './problem.ts'
import { readForm } from './read-form.ts'
import { page } from './show.ts'
import { type FoundationVisit, frameOf, inFoundation, visit } from './visit.ts'

/** The calendar of what awaits one person, at an address that only they know. It is nobody's history, so that its address is kept beside the record. */
export function ownCalendarPages(app: Hono, services: WebServices): void {
  app.get(routes.ownCalendar, async (context) => {
    const found = await knownHere(context, services)
    if ('answer' in found) return found.answer
    return shown(found.inside, await viewOf(found.inside, found.person))
  })
  app.post(routes.ownCalendar, (context) => make(context, services))
  app.post(routes.withdrawOwnCalendar, (context) => withdraw(context, services))
  app.get(routes.ownCalendarFile, (context) => file(context, services))
}

async function make(context: Context, services: WebServices): Promise<Response> {
  const found = await knownHere(context, services)
  if ('answer' in found) return found.answer
  const { inside, person } = found
  const sent = await readForm(inside, ownCalendarForm)
  if (!sent.ok) return notOurForm(inside)
  const { foundation } = here(inside)
  const { act: form } = sent.value.fields
  const former = await ownAddresses(services.drawer, foundation, person)
  // A page that is loaded again sends its form again: the address was made, and is shown once.
  if (former.some((address) => address.form === form)) return shown(inside, await viewOf(inside, person))
  const secret = newSecret(services.chance)
  const put = [addressThing({ key: keyOf(secret), person, made: services.clock.now(), form })]
  const take = former.map(({ key }) => ({ kind: 'calendar', key }) as const)
  await inside.running.post(async () => ({ drawer: { put, take } }))
  const made = `${services.baseUrl}${link('ownCalendarFile', { foundation, secret })}`
  return shown(inside, { ...(await viewOf(inside, person)), made })
}

async function withdraw(context: Context, services: WebServices): Promise<Response> {
  const found = await knownHere(context, services)
  if ('answer' in found) return found.answer
  const { inside, person } = found
  const sent = await readForm(inside, withdrawOwnCalendarForm)
  if (!sent.ok) return notOurForm(inside)
  const { foundation } = here(inside)
  const former = await ownAddresses(services.drawer, foundation, person)
  const take = former.map(({ key }) => ({ kind: 'calendar', key }) as const)
  await inside.running.post(async () => ({ drawer: { put: [], take } }))
  sayNext(context, { kind: 'calendar-withdrawn' })
  return context.redirect(link('ownCalendar', { foundation }), 303)
}

/** Whoever knows the address reads it, and nobody learns from an address that is none whether it was one. */
async function file(context: Context, services: WebServices): Promise<Response> {
  const outside = await visit(context, services)
  const inside = await inFoundation(outside)
  const secret = context.req.param('secret') ?? ''
  if (inside === undefined || !isSecret(secret)) return notFound(outside)
  const person = await ownerOf(services.drawer, here(inside).foundation, keyOf(secret))
  const { snapshot } = inside.reader
  if (person === undefined || !snapshot.state.people.has(person)) return notFound(outside)
  const voted = await votedBy(snapshot.state, person, inside.running.ballots)
  const reader = { snapshot, person, signedIn: true, voted }
  const theirs: FoundationVisit = { ...inside, session: undefined, reader }
  const { ownCalendar: words } = pageWords(frameOf(theirs).locale)
  context.header('Cache-Control', 'private, no-cache')
  return sendCalendar(theirs, `${words.title}: ${foundationRef(reader).title}`, ownCalendar(reader, person))
}

async function viewOf(inside: FoundationVisit, person: string): Promise<OwnCalendarView> {
  const [address] = await ownAddresses(inside.services.drawer, here(inside).foundation, person)
  return { foundation: foundationRef(inside.reader), ...(address !== undefined && { since: address.made }) }
}

function shown(inside: FoundationVisit, view: OwnCalendarView): Response {
  return inside.context.html(page(inside, { page: (frame) => ownCalendarPage(view, frame), form: true }))
}
