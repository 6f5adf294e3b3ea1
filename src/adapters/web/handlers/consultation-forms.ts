import type { z } from 'zod'
import type { AskingInWords, AsksInWords, Command } from '../../../app/command.ts'
import { answerFormView } from '../../../app/read/consultations/answer-form-view.ts'
import { type ConsultFormView, consultFormView } from '../../../app/read/consultations/consult-form-view.ts'
import { permission } from '../../../app/read/reader.ts'
import { parseDuration } from '../../../core/base/duration.ts'
import { startOfDate } from '../../../core/base/instant.ts'
import { nameOf } from '../../../core/base/name.ts'
import { parseAction } from '../../../core/charter/structure/action.ts'
import type { SaysFor } from '../../../core/foundation/consultations/consultation-act.ts'
import type { Addressee, Passage } from '../../../core/foundation/consultations/consultation-event.ts'
import {
  consultationActForm,
  consultationAnswerForm,
  consultationPointForm,
  consultForm,
  settlePointForm,
  summaryForm,
} from '../form-schemas.ts'
import { answerConsultationPage } from '../pages/answer-consultation.ts'
import { consultPage } from '../pages/consult.ts'
import { link } from '../routes.ts'
import type { ActForm, FieldCodes, FormPage } from './act-form.ts'
import { here, numberOf, openedDecision, part } from './act-place.ts'
import { page } from './show.ts'
import type { FoundationVisit } from './visit.ts'

/** Asking everybody: about a matter that one keeps, a draft that one wrote, or by a power of a group. */
export const consultAct: ActForm<typeof consultForm> & FormPage = {
  schema: consultForm,
  lists: [],
  said: 'done',
  command: (_, fields): Command | FieldCodes => {
    const open = parseDuration(fields.open)
    if (open === undefined) return { errors: { open: 'not a length' } }
    const { title, text, confidential } = fields
    const asks: AskingInWords = {
      title,
      ...(text !== '' && { text }),
      addressed: addressedIn(fields.addressed),
      ...(confidential !== undefined && { confidential: true }),
      open,
    }
    const of = askedIn(fields)
    if (of === undefined) return { errors: { form: 'empty' } }
    if (of.kind !== 'power') return { type: 'consult', of, asks }
    const action = parseAction(of.action)
    const about = aboutIn(fields, of.group)
    if (action === undefined) return { errors: { form: 'not an action' } }
    if (about === undefined) return { errors: { subject: 'not options' } }
    return { type: 'move', group: of.group, action, title, text: '', asks: { ...asks, about } }
  },
  again: (inside, state) => {
    const of = askedBy(inside, state.values)
    const view = of && consultFormView(inside.reader, of)
    return view && page(inside, { page: (frame) => consultPage(view, frame, state), form: true })
  },
  refusal: (inside) => {
    const of = askedBy(inside, {})
    if (inside.reader.person === undefined) return { type: 'NotIntroduced' }
    return of === undefined || of.kind === 'power'
      ? undefined
      : permission(inside.reader, { type: 'consult', of }).refusal
  },
  next: (inside, _, receipt) => {
    const begun = receipt.entries.map(({ entry }) => entry.event).find(({ type }) => type === 'ConsultationBegun')
    if (begun?.type === 'ConsultationBegun')
      return link('consultation', { ...here(inside), number: begun.consultation })
    return openedDecision(inside, receipt) ?? link('consultations', here(inside))
  },
}

export const answerConsultationAct: ActForm<typeof consultationAnswerForm> & FormPage = {
  schema: consultationAnswerForm,
  lists: [],
  said: 'done',
  command: (inside, fields): Command | FieldCodes => {
    const behalf = saysFor(fields.for)
    if (behalf === undefined) return { errors: { for: 'empty' } }
    const { text, organisation = '', comment, instead, about = '', confidential } = fields
    if (behalf.kind === 'organisation' && organisation === '') return { errors: { organisation: 'empty' } }
    const passage = passageIn(fields.passage)
    const said = { ...(comment !== '' && { comment }), ...(instead !== '' && { instead }) }
    return {
      type: 'answer consultation',
      consultation: numberOf(inside),
      ...(fields.answer !== undefined && { answer: Number(fields.answer) }),
      behalf,
      position: fields.position,
      ...(about !== '' && { about }),
      ...(confidential !== undefined && { confidential: true }),
      text,
      ...(behalf.kind === 'organisation' && { organisation }),
      passages: passage === undefined ? [] : [{ ...passage, ...said }],
    }
  },
  again: (inside, state) => {
    const { passage: place, answer } = { ...inside.context.req.query(), ...state.values }
    const passage = passageIn(place)
    const asked = { ...(passage !== undefined && { passage }), ...(answer !== undefined && { answer: Number(answer) }) }
    const view = answerFormView(inside.reader, numberOf(inside), asked)
    return view && page(inside, { page: (frame) => answerConsultationPage(view, frame, state), form: true })
  },
  refusal: (inside) => {
    const consultation = numberOf(inside)
    const answer = inside.context.req.query('answer')
    const own = answer === undefined ? {} : { answer: Number(answer) }
    return permission(inside.reader, { type: 'answer consultation', consultation, ...own }).refusal
  },
  next: (inside) => `${pageOf(inside)}#answers`,
}

export const consultationAct: ActForm<typeof consultationActForm> = {
  schema: consultationActForm,
  said: 'done',
  command: (inside, { do: type, which = '', until = '', where = '', on = '' }): Command | FieldCodes => {
    const consultation = numberOf(inside)
    switch (type) {
      case 'withdraw answer':
        return { type, consultation, answer: Number(which) }
      case 'drop point':
        return { type, consultation, point: Number(which) }
      case 'extend consultation':
        if (until === '') return { errors: { until: 'empty' } }
        return { type, consultation, closes: startOfDate(until, { zone: 'UTC' }) }
      case 'note announcement':
        return where === '' || on === '' ? { errors: { where: 'empty' } } : { type, consultation, where, on }
    }
  },
  next: pageOf,
}

export const pointAct: ActForm<typeof consultationPointForm> = {
  schema: consultationPointForm,
  said: 'done',
  command: (inside, { title, answers, point }): Command => ({
    type: 'make point',
    consultation: numberOf(inside),
    title,
    answers: answers.split(/[\s,]+/).flatMap((text) => (text === '' ? [] : [Number(text)])),
    ...(point !== undefined && { point: Number(point) }),
  }),
  next: (inside) => `${pageOf(inside)}#points`,
}

export const settlePointAct: ActForm<typeof settlePointForm> = {
  schema: settlePointForm,
  said: 'done',
  command: (inside, { disposition, text, motion = '', version = '' }): Command => ({
    type: 'settle point',
    consultation: numberOf(inside),
    point: Number.parseInt(part(inside, 'point'), 10),
    disposition,
    ...(text !== '' && { text }),
    ...(motion !== ''
      ? { carriedOut: { kind: 'motion', motion: Number(motion) } }
      : version !== '' && { carriedOut: { kind: 'version', digest: version } }),
  }),
  next: (inside) => `${pageOf(inside)}#points`,
}

export const summaryAct: ActForm<typeof summaryForm> = {
  schema: summaryForm,
  said: 'done',
  command: (inside, { summary }) => ({ type: 'publish summary', consultation: numberOf(inside), summary }),
  next: (inside) => `${pageOf(inside)}#summary`,
}

function pageOf(inside: FoundationVisit): string {
  return link('consultation', { ...here(inside), number: numberOf(inside) })
}

/** By the address of the form, or by what it sent. */
function askedBy({ context }: FoundationVisit, values: Asked): ConsultFormView['of'] | undefined {
  const { motion: matter, draft, group, action } = context.req.query()
  return askedIn({ matter, draft, group, action }) ?? askedIn(values)
}

interface Asked {
  readonly matter?: string | undefined
  readonly draft?: string | undefined
  readonly group?: string | undefined
  readonly action?: string | undefined
}

function askedIn({ matter, draft, group, action }: Asked): ConsultFormView['of'] | undefined {
  if (matter !== undefined && matter !== '') return { kind: 'matter', motion: Number(matter) }
  if (draft !== undefined && draft !== '') return { kind: 'draft', group: draft }
  if (group === undefined || action === undefined) return undefined
  return { kind: 'power', group, action: action.slice(0, 200) }
}

/** "everyone", "council", "council.member": one a line; what is no name is the name of nothing, which the core says. */
function addressedIn(text: string): readonly Addressee[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line): Addressee => {
      if (line === 'everyone') return { kind: 'everyone' }
      const [group = '', seat] = line.split('.').map((name) => nameOf(name) ?? name)
      return seat === undefined ? { kind: 'group', group } : { kind: 'seat', seat: { group, seat } }
    })
}

function aboutIn({ about, subject }: z.infer<typeof consultForm>, group: string): AsksInWords['about'] | undefined {
  const named = nameOf(subject) ?? subject
  switch (about) {
    case 'charter':
      return { kind: 'charter', group: subject === '' ? group : named }
    case 'text':
      return subject === '' ? undefined : { kind: 'text', text: subject }
    case 'roll':
      return { kind: 'roll', group, roll: named }
    case 'question':
    case undefined: {
      const lines = subject.split('\n').filter((line) => line.trim() !== '')
      const options = lines.flatMap((line) => nameOf(line) ?? [])
      return options.length === lines.length ? { kind: 'question', options } : undefined
    }
  }
}

function saysFor(text: string): SaysFor | undefined {
  if (text === 'self' || text === 'organisation') return { kind: text }
  const group = /^group (.+)$/.exec(text)?.[1]
  return group === undefined ? undefined : { kind: 'group', group }
}

/** "120-345". */
function passageIn(text: string | undefined): Passage | undefined {
  const [, from, to] = /^(\d{1,8})-(\d{1,8})$/.exec(text ?? '') ?? []
  return from === undefined || to === undefined ? undefined : { from: Number(from), to: Number(to) }
}
