import type { Hono } from 'hono'
import type { z } from 'zod'
import { localPath } from '../../../app/local-path.ts'
import { optionCalled } from '../../../app/option.ts'
import { groupView } from '../../../app/read/group-views.ts'
import { foundationRef, permission } from '../../../app/read/reader.ts'
import type { Receipt } from '../../../app/running.ts'
import { parseMoney } from '../../../core/base/money.ts'
import { parseAction } from '../../../core/charter/action.ts'
import { applyForm, introduceForm, leaveForm, motionActForm, moveForm, recuseForm, voteForm } from '../form-schemas.ts'
import { applyPage } from '../pages/apply.ts'
import { introducePage } from '../pages/introduce.ts'
import { movePage } from '../pages/move.ts'
import { link, routes } from '../routes.ts'
import type { WebServices } from '../services.ts'
import { type ActForm, type FormPage, showForm, takeForm } from './act-form.ts'
import { page } from './show.ts'
import type { FoundationVisit } from './visit.ts'

/** What can be asked for on the site, each by a form. */
export function actForms(app: Hono, services: WebServices): void {
  const show = (route: string, form: FormPage) => app.get(route, (context) => showForm(context, services, form))
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
  take(routes.motionAct, motionAct)
  take(routes.leave, leaveAct)
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
    refusal: ({ reader }) =>
      reader.person === undefined ? undefined : { type: 'AlreadyIntroduced', person: reader.person },
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
  refusal: (inside) => permission(inside.reader, { type: 'apply', ...placeOf(inside) }).refusal,
  next: (inside, _, receipt) => decisionOf(inside, receipt),
}

const moveAct: Required<ActForm<typeof moveForm>> = {
  schema: moveForm,
  lists: [],
  said: 'moved',
  command: (inside, { action: written, amount: money, title, text, person }) => {
    const action = parseAction(written)
    if (action === undefined) return { errors: { action: 'not an action' } }
    const about = person === undefined || person === '' ? {} : { person }
    const move = { type: 'move', group: placeOf(inside).group, action, title, text, ...about } as const
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
  // The page itself says which powers of the group are open to its reader.
  refusal: ({ reader }) => (reader.person === undefined ? { type: 'NotIntroduced' } : undefined),
  next: (inside, _, receipt) => decisionOf(inside, receipt),
}

const voteAct: ActForm<typeof voteForm> = {
  schema: voteForm,
  said: 'voted',
  lists: ['approved'],
  command: (inside, { option, approved, ranking, reason }) => {
    const motion = numberOf(inside)
    const rule = inside.reader.snapshot.state.motions.get(motion)?.opened.rule
    // What is no option of the rule, and a motion that is not there, are refused by the core with its own words.
    const named = (written: string) => (rule === undefined ? undefined : optionCalled(rule, written)) ?? written.trim()
    const said = { type: 'vote', motion, ...(reason !== '' && { reason }) } as const
    if (ranking !== undefined) {
      const order = ranking.split('>').map((equal) => equal.split('=').map(named))
      return { ...said, option: '', ranking: order }
    }
    if (approved !== undefined) return { ...said, option: '', approved: approved.map(named) }
    return option === undefined ? { errors: { option: 'empty' } } : { ...said, option: named(option) }
  },
  next: (inside, { back }) => localPath(back ?? '') ?? decisionLink(inside),
}

const recuseAct: ActForm<typeof recuseForm> = {
  schema: recuseForm,
  said: 'recused',
  command: (inside, { reason }) => ({ type: 'recuse', motion: numberOf(inside), ...(reason !== '' && { reason }) }),
  next: (inside, { back }) => localPath(back ?? '') ?? decisionLink(inside),
}

const motionAct: ActForm<typeof motionActForm> = {
  schema: motionActForm,
  said: 'done',
  command: (inside, { do: type, because, option, reason }) => {
    const motion = numberOf(inside)
    const said = reason === '' ? {} : { reason }
    switch (type) {
      case 'casting vote':
        return option === undefined ? { errors: { option: 'empty' } } : { type, motion, option, ...said }
      case 'withdraw':
      case 'appeal':
        return { type, motion, ...said }
      case 'pause':
        return { type, motion, ...(because !== undefined && { because }) }
      case 'second':
      case 'sign':
      case 'open':
      case 'present':
      case 'resume':
      case 'close':
      case 'lengthen':
        return { type, motion }
    }
  },
  next: (inside) => decisionLink(inside),
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
    const { type } = entry.event
    if (type === 'MotionOpened' || type === 'MotionMoved' || type === 'ProcedureBegun')
      return link('decision', { ...here(inside), number: entry.event.motion })
  }
  return link('foundation', here(inside))
}

function backOf({ context }: FoundationVisit): string | undefined {
  return localPath(context.req.query('back') ?? '')
}
