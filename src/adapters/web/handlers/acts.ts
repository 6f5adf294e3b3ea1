import type { Context, Hono } from 'hono'
import type { z } from 'zod'
import type { Command } from '../../../app/command.ts'
import { localPath } from '../../../app/local-path.ts'
import { optionCalled } from '../../../app/option.ts'
import { groupView } from '../../../app/read/group-views.ts'
import { foundationRef } from '../../../app/read/reader.ts'
import type { Receipt } from '../../../app/running.ts'
import type { Trouble } from '../../../app/trouble.ts'
import { parseMoney } from '../../../core/base/money.ts'
import type { Result } from '../../../core/base/result.ts'
import { parseAction } from '../../../core/charter/action.ts'
import { fieldProblemWords } from '../../words/form-words.ts'
import { actId } from '../act-id.ts'
import { applyForm, introduceForm, leaveForm, moveForm, recuseForm, voteForm } from '../form-schemas.ts'
import { type FormState, untouched } from '../frame.ts'
import { type NoticeKind, sayNext } from '../notice.ts'
import { applyPage } from '../pages/apply.ts'
import { introducePage } from '../pages/introduce.ts'
import { movePage } from '../pages/move.ts'
import { link, routes, signInLink } from '../routes.ts'
import type { WebServices } from '../services.ts'
import { notFound } from './not-found.ts'
import { notOurForm, problem } from './problem.ts'
import { readForm } from './read-form.ts'
import { page } from './show.ts'
import { type FoundationVisit, inFoundation, visit } from './visit.ts'

/** A form of the site: the page that shows it, and what sending it asks for. */
interface ActForm<Schema extends z.ZodType> {
  readonly schema: Schema
  readonly lists?: readonly string[]
  /** The command that the fields ask for, or what is wrong with them by field. */
  command(visit: FoundationVisit, fields: z.infer<Schema>): Command | FieldCodes
  /** The page of the form, shown again with what was typed; a form that stands inside another page has none. */
  again?(visit: FoundationVisit, state: FormState): string | undefined
  /** Where to go afterwards. */
  next(visit: FoundationVisit, fields: z.infer<Schema>, receipt: Receipt): string
  readonly said: NoticeKind
}

interface FieldCodes {
  readonly errors: Readonly<Record<string, string>>
}

export function actForms(app: Hono, services: WebServices): void {
  const show = (route: string, form: { again(visit: FoundationVisit, state: FormState): string | undefined }) =>
    app.get(route, (context) => showForm(context, services, form))
  const take = <Schema extends z.ZodType>(route: string, form: ActForm<Schema>) =>
    app.post(route, (context) => takeForm(context, services, form))

  const introduce = introduceAct(services)
  show(routes.introduce, introduce)
  take(routes.introduce, introduce)
  show(routes.apply, applyAct)
  take(routes.apply, applyAct)
  show(routes.move, moveAct)
  take(routes.move, moveAct)
  take(routes.vote, voteAct)
  take(routes.recuse, recuseAct)
  take(routes.leave, leaveAct)
}

async function showForm(
  context: Context,
  services: WebServices,
  form: { again(visit: FoundationVisit, state: FormState): string | undefined },
): Promise<Response> {
  const outside = await visit(context, services)
  const inside = await inFoundation(outside)
  if (inside === undefined) return notFound(outside)
  if (outside.session === undefined) return context.redirect(signInLink(new URL(context.req.url).pathname), 303)
  const html = form.again(inside, untouched)
  if (html === undefined) return notFound(inside)
  context.header('Cache-Control', 'private, no-store')
  return context.html(html)
}

async function takeForm<Schema extends z.ZodType>(
  context: Context,
  services: WebServices,
  form: ActForm<Schema>,
): Promise<Response> {
  const outside = await visit(context, services)
  const inside = await inFoundation(outside)
  if (inside === undefined) return notFound(outside)
  const sent = await readForm(inside, form.schema, form.lists)
  if (!sent.ok) {
    const { problem: wrong } = sent
    return wrong.type === 'not ours' ? notOurForm(inside) : wrongFields(inside, form, wrong.errors, wrong.typed)
  }
  const command = form.command(inside, sent.value.fields)
  if ('errors' in command) return wrongFields(inside, form, command.errors, sent.value.typed)

  const path = new URL(context.req.url).pathname
  const done = await ask(inside, command, actId(path, sent.value.body))
  if (!done.ok) return problem(inside, done.problem)
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
  const again = form.again?.(inside, { values, errors: fieldProblemWords(codes, 'en') })
  return again === undefined ? notOurForm(inside, 422) : inside.context.html(again, 422)
}

function introduceAct({ chance }: WebServices): Required<ActForm<typeof introduceForm>> {
  return {
    schema: introduceForm,
    lists: [],
    said: 'introduced',
    command: ({ session }, { name }) => ({
      type: 'introduce',
      person: chance.bytes(8).toHex(),
      name,
      address: session?.address ?? '',
    }),
    again: (inside, state) => {
      const back = backOf(inside)
      const foundation = foundationRef(inside.reader)
      const view = { foundation, address: inside.session?.address ?? '', ...(back !== undefined && { back }) }
      return page(inside, { page: (frame) => introducePage(view, frame, state), form: true })
    },
    next: (inside, { back }) => localPath(back ?? '') ?? link('foundation', here(inside)),
  }
}

const applyAct: Required<ActForm<typeof applyForm>> = {
  schema: applyForm,
  lists: ['answers'],
  said: 'applied',
  command: (inside, { answers }) => {
    const { group, seat } = placeOf(inside)
    const asks = seatIn(inside)?.application?.asks ?? []
    if (answers.length !== asks.length) return { errors: { form: 'not the questions asked' } }
    return {
      type: 'apply',
      group,
      seat,
      answers: asks.map((asked, place) => ({ asked, answer: answers[place] ?? '' })),
    }
  },
  again: (inside, state) => {
    const view = groupView(inside.reader, placeOf(inside).group)
    const seat = seatIn(inside)
    if (view === undefined || seat?.application === undefined) return undefined
    return page(inside, { page: (frame) => applyPage({ ...view, seat }, frame, state), form: true })
  },
  next: (inside, _, receipt) => decisionOf(inside, receipt),
}

const moveAct: Required<ActForm<typeof moveForm>> = {
  schema: moveForm,
  lists: [],
  said: 'moved',
  command: (inside, { action: written, amount: money, title, text }) => {
    const action = parseAction(written)
    if (action === undefined) return { errors: { action: 'not an action' } }
    const move = { type: 'move', group: placeOf(inside).group, action, title, text } as const
    if (money === undefined || money === '') return move
    const amount = parseMoney(money)
    return amount === undefined ? { errors: { amount: 'not an amount' } } : { ...move, amount }
  },
  again: (inside, state) => {
    const view = groupView(inside.reader, placeOf(inside).group)
    if (view === undefined) return undefined
    const action = inside.context.req.query('action')?.slice(0, 200)
    const chosen = action === undefined ? state : { ...state, values: { action, ...state.values } }
    return page(inside, { page: (frame) => movePage(view, frame, chosen), form: true })
  },
  next: (inside, _, receipt) => decisionOf(inside, receipt),
}

const voteAct: ActForm<typeof voteForm> = {
  schema: voteForm,
  said: 'voted',
  command: (inside, { option: written, reason }) => {
    const motion = numberOf(inside)
    const rule = inside.reader.snapshot.state.motions.get(motion)?.opened.rule
    // What is no option of the rule, and a motion that is not there, are refused by the core with its own words.
    const option = (rule === undefined ? undefined : optionCalled(rule, written)) ?? written
    return { type: 'vote', motion, option, ...(reason !== '' && { reason }) }
  },
  next: (inside, { back }) => localPath(back ?? '') ?? decisionLink(inside),
}

const recuseAct: ActForm<typeof recuseForm> = {
  schema: recuseForm,
  said: 'recused',
  command: (inside, { reason }) => ({ type: 'recuse', motion: numberOf(inside), ...(reason !== '' && { reason }) }),
  next: (inside, { back }) => localPath(back ?? '') ?? decisionLink(inside),
}

const leaveAct: ActForm<typeof leaveForm> = {
  schema: leaveForm,
  said: 'left',
  command: (inside) => ({ type: 'step down', ...placeOf(inside) }),
  next: (inside) => link('group', { ...here(inside), group: placeOf(inside).group }),
}

interface SeatPlace {
  readonly group: string
  readonly seat: string
}

function placeOf({ context }: FoundationVisit): SeatPlace {
  return { group: context.req.param('group') ?? '', seat: context.req.param('seat') ?? '' }
}

function seatIn(inside: FoundationVisit) {
  const { group, seat } = placeOf(inside)
  return groupView(inside.reader, group)?.seats.find((candidate) => candidate.seat.name === seat)
}

function here({ context }: FoundationVisit): { readonly foundation: string } {
  return { foundation: context.req.param('foundation') ?? '' }
}

/** NaN for what is no number, which is the number of no motion. */
function numberOf({ context }: FoundationVisit): number {
  const text = context.req.param('number') ?? ''
  return /^[1-9]\d{0,11}$/.test(text) ? Number(text) : Number.NaN
}

function decisionLink(inside: FoundationVisit): string {
  return link('decision', { ...here(inside), number: numberOf(inside) })
}

/** The page of the decision that an act opened. */
function decisionOf(inside: FoundationVisit, { entries }: Receipt): string {
  for (const { entry } of entries) {
    if (entry.event.type === 'MotionOpened') return link('decision', { ...here(inside), number: entry.event.motion })
  }
  return link('foundation', here(inside))
}

function backOf({ context }: FoundationVisit): string | undefined {
  return localPath(context.req.query('back') ?? '')
}
