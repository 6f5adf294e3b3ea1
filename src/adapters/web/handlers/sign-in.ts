import type { Context, Hono } from 'hono'
import type { SignInRefusal } from '../../../app/identity.ts'
import { localPath } from '../../../app/local-path.ts'
import { seatTitles } from '../../../app/read/person-views.ts'
import { personRef } from '../../../app/read/reader.ts'
import { samplePeople } from '../../../app/sample-people.ts'
import { fieldProblemWords, formWords } from '../../words/form-words.ts'
import { linkForm, sampleForm, signInForm, signOutForm } from '../form-schemas.ts'
import { type FormState, untouched } from '../frame.ts'
import { sayNext } from '../notice.ts'
import { openLinkPage } from '../pages/open-link.ts'
import { sentPage } from '../pages/sent.ts'
import { type SignInView, signInPage } from '../pages/sign-in.ts'
import { link, routes } from '../routes.ts'
import type { WebServices } from '../services.ts'
import { clientOf } from './client-of.ts'
import { notOurForm } from './problem.ts'
import { readForm } from './read-form.ts'
import { page } from './show.ts'
import { type Visit, visit } from './visit.ts'

/** Signing in by a link that is mailed, or as one of the people of a sample. */
export function signInPages(app: Hono, services: WebServices): void {
  const { identity } = services

  app.get(routes.signIn, async (context) => {
    const outside = await visit(context, services)
    return signInForms(outside, untouched, safeBack(context.req.query('back')))
  })

  app.post(routes.signIn, async (context) => {
    const outside = await visit(context, services)
    const form = await readForm(outside, signInForm)
    if (!form.ok) {
      if (form.problem.type === 'not ours') return notOurForm(outside)
      const { errors, typed } = form.problem
      return signInForms(outside, { values: typed, errors: fieldProblemWords(errors, 'en') }, safeBack(typed.back), 422)
    }
    const { address, back } = form.value.fields
    const sent = await identity.sendLink(address, safeBack(back), clientOf(context, services))
    if (sent.ok) return context.redirect(link('signInSent'), 303)
    return refused(outside, sent.problem, form.value.typed)
  })

  app.get(routes.signInSent, async (context) => {
    const outside = await visit(context, services)
    return context.html(page(outside, { page: (frame) => sentPage({ terminal: services.printsLetters }, frame) }))
  })

  // A page with a button, because programs that look at mail follow links and would use the link up.
  app.get(routes.signInOpen, async (context) => {
    const outside = await visit(context, services)
    // The address of this page is a secret, so no other server is told of it.
    context.header('Referrer-Policy', 'no-referrer')
    const token = (context.req.query('token') ?? '').slice(0, 200)
    const back = safeBack(context.req.query('back'))
    return context.html(page(outside, { page: (frame) => openLinkPage({ token, back }, frame), form: true }))
  })

  app.post(routes.signInOpen, async (context) => {
    const outside = await visit(context, services)
    const form = await readForm(outside, linkForm)
    if (!form.ok) return notOurForm(outside)
    const entered = await identity.enter(form.value.fields.token, clientOf(context, services))
    if (!entered.ok) return refused(outside, entered.problem, {})
    return enter(context, entered.value.cookies, safeBack(form.value.fields.back))
  })

  app.post(routes.signInSample, async (context) => {
    const outside = await visit(context, services)
    const form = await readForm(outside, sampleForm)
    if (!form.ok) return notOurForm(outside)
    const { foundation, person, back } = form.value.fields
    const address = await sampleAddress(services, foundation, person)
    if (address === undefined) return notOurForm(outside)
    const entered = await identity.enterAs(address, clientOf(context, services))
    if (!entered.ok) return refused(outside, entered.problem, form.value.typed)
    return enter(context, entered.value.cookies, safeBack(back, link('foundation', { foundation })))
  })

  app.post(routes.signOut, async (context) => {
    const outside = await visit(context, services)
    const form = await readForm(outside, signOutForm)
    if (!form.ok) return notOurForm(outside)
    for (const cookie of await identity.leave(context.req.raw.headers))
      context.header('Set-Cookie', cookie, { append: true })
    sayNext(context, { kind: 'signed-out' })
    return context.redirect(link('home'), 303)
  })
}

async function signInForms(
  outside: Visit,
  state: FormState,
  back: string,
  status: 200 | 422 | 429 | 503 = 200,
): Promise<Response> {
  const samples = await samplesToEnter(outside.services)
  const html = page(outside, { page: (frame) => signInPage({ samples, back }, frame, state), form: true })
  return outside.context.html(html, status)
}

function refused(outside: Visit, refusal: SignInRefusal, values: FormState['values']): Promise<Response> {
  if (refusal.type === 'TooManyAttempts') outside.context.header('Retry-After', String(refusal.retryAfter_s))
  if (refusal.type === 'LetterNotSent') outside.context.header('Retry-After', '60')
  const errors = { address: formWords('en').signIn(refusal) }
  return signInForms(outside, { values, errors }, safeBack(values.back), statusOf(refusal))
}

function statusOf(refusal: SignInRefusal): 422 | 429 | 503 {
  switch (refusal.type) {
    case 'TooManyAttempts':
      return 429
    case 'LinkUsedOrOver':
    case 'NotAnAddress':
      return 422
    case 'LetterNotSent':
      return 503
  }
}

function enter(context: Context, cookies: readonly string[], back: string): Response {
  for (const cookie of cookies) context.header('Set-Cookie', cookie, { append: true })
  sayNext(context, { kind: 'signed-in' })
  return context.redirect(back, 303)
}

function safeBack(back: string | undefined, otherwise = link('desk')): string {
  return localPath(back ?? '') ?? otherwise
}

async function sampleAddress(services: WebServices, foundation: string, person: string): Promise<string | undefined> {
  const snapshot = await services.house.foundation(foundation)?.read()
  return snapshot && samplePeople(snapshot).find(([, id]) => id === person)?.[0]
}

async function samplesToEnter({ house }: WebServices): Promise<SignInView['samples']> {
  const running = house.names().flatMap((name) => house.foundation(name) ?? [])
  const snapshots = await Promise.all(running.map((foundation) => foundation.read()))
  return snapshots.flatMap((snapshot) => {
    const { founded } = snapshot.state
    const people = samplePeople(snapshot)
    if (founded === undefined || people.length === 0) return []
    const reader = { snapshot, person: undefined, signedIn: false }
    return [
      {
        foundation: founded,
        people: people.map(([, id]) => ({ person: personRef(reader, id), holds: seatTitles(reader, id) })),
      },
    ]
  })
}
