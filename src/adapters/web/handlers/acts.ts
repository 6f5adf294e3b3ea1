import type { Hono } from 'hono'
import type { z } from 'zod'
import { localPath } from '../../../app/local-path.ts'
import { erasureView } from '../../../app/read/erasure-view.ts'
import { groupView } from '../../../app/read/group-views.ts'
import { powerMove } from '../../../app/read/power-moves.ts'
import { foundationRef, permission } from '../../../app/read/reader.ts'
import {
  applyForm,
  declareForm,
  eraseForm,
  introduceForm,
  leaveForm,
  moveForm,
  recordEventForm,
} from '../form-schemas.ts'
import { applyPage } from '../pages/apply.ts'
import { erasePage } from '../pages/erase.ts'
import { introducePage } from '../pages/introduce.ts'
import { movePage } from '../pages/move.ts'
import { link, routes } from '../routes.ts'
import type { WebServices } from '../services.ts'
import { type ActForm, type FormPage, showForm, takeForm } from './act-form.ts'
import { decisionOrGroup, groupPage, here, ownPage, part, seatHere } from './act-place.ts'
import {
  answerConsultationAct,
  consultAct,
  consultationAct,
  pointAct,
  settlePointAct,
  summaryAct,
} from './consultation-forms.ts'
import { dropDraftAct, offerAct } from './draft-acts.ts'
import { answerAct, candidacyAct, castAct, challengeAct, electionAct, questionAct, tieAct } from './election-forms.ts'
import { fillAct } from './filling-forms.ts'
import { keepAct, relateAct, rollAct, statementAct, statusAct } from './keeping-forms.ts'
import { booksAct, paymentAct, promiseAct } from './money-forms.ts'
import { accountAct, correctAct, motionAct, proxyAct, recuseAct, textAct, voteAct } from './motion-act-forms.ts'
import { moveIn } from './move-fields.ts'
import { oneClickAct } from './one-click-form.ts'
import { proposeCharterAct } from './propose-charter.ts'
import { reportAct } from './report-forms.ts'
import { askForMoneyAct, requestAct } from './request-forms.ts'
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
  take(routes.proposeCharter, proposeCharterAct)
  take(routes.vote, voteAct)
  take(routes.recuse, recuseAct)
  take(routes.motionAct, motionAct)
  take(routes.motionText, textAct)
  take(routes.motionCorrect, correctAct)
  take(routes.motionAccount, accountAct)
  take(routes.proxy, proxyAct)
  take(routes.declare, declareAct)
  show(routes.erase, eraseAct)
  take(routes.erase, eraseAct)
  take(routes.recordEvent, recordEventAct)
  take(routes.leave, leaveAct)
  take(routes.fill, fillAct)
  take(routes.oneClick, oneClickAct)
  take(routes.offer, offerAct)
  take(routes.dropDraft, dropDraftAct)
  take(routes.keep, keepAct)
  take(routes.status, statusAct)
  take(routes.roll, rollAct)
  take(routes.statement, statementAct)
  take(routes.relate, relateAct)
  show(routes.editReport, reportAct)
  take(routes.editReport, reportAct)
  take(routes.electionAct, electionAct)
  take(routes.electionCandidacy, candidacyAct)
  take(routes.electionQuestion, questionAct)
  take(routes.electionAnswer, answerAct)
  take(routes.electionTie, tieAct)
  take(routes.electionChallenge, challengeAct)
  take(routes.ballot, castAct)
  show(routes.consult, consultAct)
  take(routes.consult, consultAct)
  show(routes.consultationAnswer, answerConsultationAct)
  take(routes.consultationAnswer, answerConsultationAct)
  take(routes.consultationAct, consultationAct)
  take(routes.consultationPoint, pointAct)
  take(routes.settlePoint, settlePointAct)
  take(routes.consultationSummary, summaryAct)
  show(routes.askForMoney, askForMoneyAct)
  take(routes.askForMoney, askForMoneyAct)
  take(routes.requestAct, requestAct)
  take(routes.groupMoneyAct, booksAct)
  take(routes.promiseAct, promiseAct)
  take(routes.paymentAct, paymentAct)
}

function introduceAct({ chance }: WebServices): ActForm<typeof introduceForm> & FormPage {
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

const applyAct: ActForm<typeof applyForm> & FormPage = {
  schema: applyForm,
  lists: ['answers'],
  said: 'applied',
  command: (inside, { answers, conflict = '', decider = '', entry = '' }) => {
    const { group, seat } = seatHere(inside)
    const asks = seatIn(inside)?.application?.asks ?? []
    if (answers.length !== asks.length) return { errors: { form: 'not the questions asked' } }
    return {
      type: 'apply',
      group,
      seat,
      answers: asks.map((asked, place) => ({ asked, answer: answers[place] ?? '' })),
      ...(conflict !== '' && { conflict }),
      ...(decider !== '' && { decider }),
      ...(entry !== '' && { entry }),
    }
  },
  again: (inside, state) => {
    const view = groupView(inside.reader, part(inside, 'group'))
    const seat = seatIn(inside)
    if (view === undefined || seat?.application === undefined) return undefined
    return page(inside, { page: (frame) => applyPage({ ...view, seat }, frame, state), form: true })
  },
  refusal: (inside) => {
    const { application } = seatIn(inside) ?? {}
    return (application?.permission ?? permission(inside.reader, { type: 'apply', ...seatHere(inside) })).refusal
  },
  next: decisionOrGroup,
}

const moveAct: ActForm<typeof moveForm> & FormPage = {
  schema: moveForm,
  lists: [],
  said: 'moved',
  command: (inside, fields) => {
    const move = moveIn(fields)
    return 'errors' in move ? move : { type: 'move', group: part(inside, 'group'), ...move }
  },
  again: (inside, state) => {
    const view = groupView(inside.reader, part(inside, 'group'))
    if (view === undefined) return undefined
    const action = inside.context.req.query('action')?.slice(0, 200) ?? state.values.action
    const chosen = action === undefined ? state : { ...state, values: { action, ...state.values } }
    const group = inside.reader.snapshot.state.groups.get(part(inside, 'group'))
    const onPower = action === undefined || group === undefined ? undefined : powerMove(inside.reader, group, action)
    const all = onPower === undefined ? view : { ...view, moves: [...view.moves, onPower] }
    return page(inside, { page: (frame) => movePage(all, frame, chosen), form: true })
  },
  // The page itself says which powers of the group are open to its reader.
  refusal: ({ reader }) => (reader.person === undefined ? { type: 'NotIntroduced' } : undefined),
  next: decisionOrGroup,
}

const declareAct: ActForm<typeof declareForm> = {
  schema: declareForm,
  said: 'declared',
  command: (_, { fact, value, since = '', none }) => {
    if (none !== undefined) return { type: 'declare', fact }
    if (value === '') return { errors: { value: 'empty' } }
    return { type: 'declare', fact, value, ...(since !== '' && { since }) }
  },
  next: ownPage,
}

const eraseAct: ActForm<typeof eraseForm> & FormPage = {
  schema: eraseForm,
  lists: [],
  said: 'erased',
  command: ({ reader }) => ({ type: 'erase', person: reader.person ?? '' }),
  again: (inside) => {
    const view = erasureView(inside.reader)
    return view === undefined ? undefined : page(inside, { page: (frame) => erasePage(view, frame), form: true })
  },
  refusal: ({ reader }) => (reader.person === undefined ? { type: 'NotIntroduced' } : undefined),
  next: (inside) => link('foundation', here(inside)),
  /** Sign-in has forgotten them; their browser is told too. */
  async afterwards({ context, services }) {
    for (const cookie of await services.identity.leave(context.req.raw.headers)) {
      context.header('Set-Cookie', cookie, { append: true })
    }
  },
}

const recordEventAct: ActForm<typeof recordEventForm> = {
  schema: recordEventForm,
  said: 'done',
  command: (inside) => ({ type: 'record', group: part(inside, 'group'), event: part(inside, 'event') }),
  next: groupPage,
}

const leaveAct: ActForm<typeof leaveForm> = {
  schema: leaveForm,
  said: 'left',
  command: (inside, { entry = '' }) => ({ type: 'step down', ...seatHere(inside), ...(entry !== '' && { entry }) }),
  next: groupPage,
}

function seatIn(inside: FoundationVisit) {
  const { group, seat } = seatHere(inside)
  return groupView(inside.reader, group)?.seats.find((candidate) => candidate.seat.name === seat)
}

function backOf({ context }: FoundationVisit): string | undefined {
  return localPath(context.req.query('back') ?? '')
}
