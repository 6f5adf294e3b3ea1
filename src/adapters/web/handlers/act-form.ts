import type { Context } from 'hono'
import type { z } from 'zod'
import type { Command } from '../../../app/command.ts'
import type { Receipt } from '../../../app/running/acting.ts'
import type { Trouble } from '../../../app/trouble.ts'
import type { Result } from '../../../core/base/result.ts'
import type { Refusal } from '../../../core/foundation/refusal.ts'
import { fieldProblemWords, formWords } from '../../words/form-words.ts'
import { actId } from '../act-id.ts'
import { type FormState, untouched } from '../frame.ts'
import { type NoticeKind, sayNext } from '../notice.ts'
import type { ProblemView } from '../pages/problem.ts'
import { introduceLink, signInLink } from '../routes.ts'
import type { WebServices } from '../services.ts'
import { here } from './act-place.ts'
import { notFound } from './not-found.ts'
import { notOurForm, problem, tooOften } from './problem.ts'
import { readForm } from './read-form.ts'
import { addressOf, type FoundationVisit, inFoundation, visit } from './visit.ts'

/** A form of the site: the page that shows it, and what sending it asks for. */
export interface ActForm<Schema extends z.ZodType> {
  readonly schema: Schema
  readonly lists?: readonly string[]
  /** The command that the fields ask for, or what is wrong with them by field. */
  command(visit: FoundationVisit, fields: z.infer<Schema>): Command | FieldCodes | OnlyLook
  /** The page of the form, with what was typed; a form that stands inside another page has none. */
  again?(visit: FoundationVisit, state: FormState): string | undefined
  /** Why this reader cannot do it, told before they write anything. */
  refusal?(visit: FoundationVisit): Refusal | undefined
  /** Where to go afterwards. */
  next(visit: FoundationVisit, fields: z.infer<Schema>, receipt: Receipt): string
  /** What is done once it is. */
  afterwards?(visit: FoundationVisit, fields: z.infer<Schema>): Promise<void>
  readonly said: NoticeKind
  /** It takes the server long, as to read a charter does, so that a client may send few of them in a minute. */
  readonly isCostly?: true
}

/** A form that has a page of its own. */
export interface FormPage {
  again(visit: FoundationVisit, state: FormState): string | undefined
  refusal(visit: FoundationVisit): Refusal | undefined
}

/** The form is shown again with what was typed and what would become of it; nothing is wrong, and nothing is done. */
export type OnlyLook = 'look'

export interface FieldCodes {
  readonly errors: Readonly<Record<string, string>>
}

export async function showForm(context: Context, services: WebServices, form: FormPage): Promise<Response> {
  const outside = await visit(context, services)
  const inside = await inFoundation(outside)
  if (inside === undefined) return notFound(outside)
  if (inside.session === undefined) return context.redirect(signInLink(addressOf(context)), 303)
  const refusal = form.refusal(inside)
  if (refusal?.type === 'NotIntroduced')
    return context.redirect(introduceLink(here(inside).foundation, addressOf(context)), 303)
  if (refusal !== undefined) return problem(inside, refusal)
  const html = form.again(inside, untouched)
  if (html === undefined) return notFound(inside)
  return context.html(html)
}

export async function takeForm<Schema extends z.ZodType>(
  context: Context,
  services: WebServices,
  form: ActForm<Schema>,
): Promise<Response> {
  // Read before the state is waited for: an act that is there when a turn ends has its part in the next one.
  await context.req.text()
  const outside = await visit(context, services)
  const inside = await inFoundation(outside)
  if (inside === undefined) return notFound(outside)
  const sent = await readForm(inside, form.schema, form.lists)
  if (!sent.ok) {
    const { problem: wrong } = sent
    return wrong.type === 'not ours' ? notOurForm(inside) : wrongFields(inside, form, wrong.errors, wrong.typed)
  }
  const refused = form.isCostly && (await tooOften(inside, keptFrom(sent.value.typed)))
  if (refused) return refused
  const command = form.command(inside, sent.value.fields)
  if (command === 'look') return shownAgain(inside, form, { values: sent.value.typed, errors: {} }, 200)
  if ('errors' in command) return wrongFields(inside, form, command.errors, sent.value.typed)

  const path = new URL(context.req.url).pathname
  const done = await ask(inside, command, actId(path, sent.value.body))
  if (!done.ok) return problem(inside, done.problem, keptFrom(sent.value.typed))
  await form.afterwards?.(inside, sent.value.fields)
  const index = done.value.entries[0]?.index
  const foundation = context.req.param('foundation')
  sayNext(context, {
    kind: form.said,
    ...(foundation !== undefined && index !== undefined && { foundation, index }),
  })
  return context.redirect(form.next(inside, sent.value.fields, done.value), 303)
}

function ask(
  { running, reader, session }: FoundationVisit,
  command: Command,
  act: string,
): Promise<Result<Receipt, Trouble>> {
  if (session === undefined) return Promise.resolve({ ok: false, problem: { type: 'NotSignedIn' } })
  const person = command.type === 'introduce' ? command.person : reader.person
  if (person === undefined) return Promise.resolve({ ok: false, problem: { type: 'NotIntroduced' } })
  return running.act({ act, person, command })
}

function wrongFields<Schema extends z.ZodType>(
  inside: FoundationVisit,
  form: ActForm<Schema>,
  codes: Readonly<Record<string, string>>,
  values: FormState['values'],
): Response | Promise<Response> {
  return shownAgain(inside, form, { values, errors: fieldProblemWords(codes, 'en') }, 422)
}

function shownAgain<Schema extends z.ZodType>(
  inside: FoundationVisit,
  form: ActForm<Schema>,
  state: FormState,
  status: 200 | 422,
): Response | Promise<Response> {
  const again = form.again?.(inside, state)
  return again === undefined ? notOurForm(inside, 422) : inside.context.html(again, status)
}

/** Nobody should lose what they wrote to a refusal. */
function keptFrom(typed: FormState['values']): ProblemView['kept'] {
  const label = formWords('en').written
  return Object.entries(typed)
    .filter(([name, text]) => written.has(name.split('.', 1)[0] ?? '') && text !== '')
    .map(([, text]) => ({ label, text }))
}

/** Fields that people write themselves. */
const written = new Set([
  'answer',
  'answers',
  'charter',
  'conflict',
  'name',
  'note',
  'proposed',
  'question',
  'reason',
  'statement',
  'text',
  'title',
  'value',
])
