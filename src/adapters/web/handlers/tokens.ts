import type { Context, Hono } from 'hono'
import { foundationRef, type Reader } from '../../../app/read/reader.ts'
import type { RunningFoundation } from '../../../app/running.ts'
import { instantOf } from '../../../core/base/instant.ts'
import { fieldProblemWords } from '../../words/form-words.ts'
import { keyOf, newSecret, type Token, thingOf, tokenIn } from '../api/tokens/token.ts'
import { tokenForm, withdrawTokenForm } from '../api/tokens/token-forms.ts'
import type { TokensView } from '../api/tokens/tokens-view.ts'
import { type FormState, untouched } from '../frame.ts'
import { sayNext } from '../notice.ts'
import { tokensPage } from '../pages/tokens.ts'
import { link, routes, signInLink } from '../routes.ts'
import type { WebServices } from '../services.ts'
import { notOurForm } from './problem.ts'
import { readForm } from './read-form.ts'
import { page } from './show.ts'
import { readerIn, type Visit, visit } from './visit.ts'

/** Where somebody makes and withdraws the tokens by which programs act for them. */
export function tokenPages(app: Hono, services: WebServices): void {
  app.get(routes.tokens, async (context) => {
    const outside = await visit(context, services)
    if (outside.session === undefined) return context.redirect(signInLink(link('tokens')), 303)
    return context.html(shown(outside, await tokensView(outside)))
  })
  app.post(routes.tokens, (context) => make(context, services))
  app.post(routes.withdrawToken, (context) => withdraw(context, services))
}

/** One foundation that knows the visitor, and what they have let into it. */
interface Home {
  readonly running: RunningFoundation
  readonly reader: Reader & { readonly person: string }
  readonly tokens: readonly Token[]
}

const most_tokens = 50
const day_ms = 24 * 60 * 60 * 1000

async function make(context: Context, services: WebServices): Promise<Response> {
  const outside = await visit(context, services)
  const form = await readForm(outside, tokenForm, ['scopes', 'foundations'])
  if (!form.ok && form.problem.type === 'not ours') return notOurForm(outside)
  if (outside.session === undefined) return notOurForm(outside)
  const homes = await homesOf(outside)
  if (!form.ok) return again(outside, homes, form.problem.type === 'wrong fields' ? form.problem : untouchedFields)
  const { name, scopes, foundations, days, act } = form.value.fields
  const chosen = homes.filter(({ reader }) => foundations.includes(foundationRef(reader).name))
  if (chosen.length !== new Set(foundations).size) return notOurForm(outside, 422)
  if (chosen.some(({ tokens }) => tokens.length >= most_tokens))
    return again(outside, homes, { errors: { name: 'too many tokens' }, typed: form.value.typed })
  // A page that is loaded again sends its form again: the token was made, and is shown once.
  if (chosen.some(({ tokens }) => tokens.some(({ form: of }) => of === act)))
    return context.html(shown(outside, viewOf(homes, services)))

  const now = services.clock.now()
  const secret = newSecret(services.chance)
  const expires = instantOf(Date.parse(now) + days * day_ms)
  const kept = { key: keyOf(secret), name, scopes, made: now, expires, form: act }
  for (const { running, reader } of chosen) {
    const put = [thingOf({ ...kept, person: reader.person })]
    await running.post(async () => ({ drawer: { put } }))
  }
  const view = await tokensView(outside)
  return context.html(shown(outside, { ...view, made: { name, secret } }))
}

async function withdraw(context: Context, services: WebServices): Promise<Response> {
  const outside = await visit(context, services)
  const form = await readForm(outside, withdrawTokenForm)
  if (!form.ok || outside.session === undefined) return notOurForm(outside)
  const { key } = form.value.fields
  for (const { running, tokens } of await homesOf(outside)) {
    if (!tokens.some((token) => token.key === key)) continue
    await running.post(async () => ({ drawer: { put: [], take: [{ kind: 'token', key }] } }))
  }
  sayNext(context, { kind: 'token-withdrawn' })
  return context.redirect(link('tokens'), 303)
}

interface WrongFields {
  readonly errors: Readonly<Record<string, string>>
  readonly typed: FormState['values']
}

const untouchedFields: WrongFields = { errors: {}, typed: {} }

async function again(outside: Visit, homes: readonly Home[], { errors, typed }: WrongFields): Promise<Response> {
  const state = { values: typed, errors: fieldProblemWords(errors, 'en') }
  return outside.context.html(shown(outside, viewOf(homes, outside.services), state), 422)
}

function shown(outside: Visit, view: TokensView, state: FormState = untouched): string {
  return page(outside, { page: (frame) => tokensPage(view, frame, state), form: true })
}

async function tokensView(outside: Visit): Promise<TokensView> {
  return viewOf(await homesOf(outside), outside.services)
}

/** Each token once, with all foundations in which it is good. */
function viewOf(homes: readonly Home[], { clock }: WebServices): TokensView {
  const now = clock.now()
  const all = homes.flatMap(({ reader, tokens }) => tokens.map((token) => ({ token, of: foundationRef(reader) })))
  const byKey = Map.groupBy(all, ({ token }) => token.key)
  const tokens = [...byKey].flatMap(([key, same]) => {
    const [first] = same
    if (first === undefined) return []
    const { name, scopes, expires, made } = first.token
    return [{ key, name, scopes, expires, made, isOver: expires <= now, foundations: same.map(({ of }) => of) }]
  })
  return {
    tokens: tokens.sort((left, right) => right.made.localeCompare(left.made)),
    foundations: homes.map(({ reader }) => foundationRef(reader)),
  }
}

async function homesOf(outside: Visit): Promise<readonly Home[]> {
  const { house, drawer } = outside.services
  const homes = await Promise.all(
    house.names().map(async (name): Promise<readonly Home[]> => {
      const running = house.foundation(name)
      if (running === undefined) return []
      const reader = await readerIn(running, outside)
      const { person } = reader
      if (person === undefined) return []
      const things = await drawer.list(name, 'token', person)
      return [{ running, reader: { ...reader, person }, tokens: things.flatMap((thing) => tokenIn(thing) ?? []) }]
    }),
  )
  return homes.flat()
}
