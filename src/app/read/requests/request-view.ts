import type { Instant } from '../../../core/base/instant.ts'
import type { Money } from '../../../core/base/money.ts'
import type { Name } from '../../../core/base/name.ts'
import type { ClauseRef } from '../../../core/charter/structure/charter.ts'
import type { GrantRequest } from '../../../core/foundation/money/requests/grant-request.ts'
import type { RequestAct } from '../../../core/foundation/money/requests/request-act.ts'
import type { RequestWay, Warning } from '../../../core/foundation/money/requests/request-event.ts'
import { rulesOf } from '../../../core/foundation/money/requests/request-rules.ts'
import type { Application } from '../../command.ts'
import { type PromisedView, promisedBy } from '../money/promise-view.ts'
import { foundationRef, permission, personRef, type Reader, sealedText } from '../reader.ts'
import type { FoundationRef, PersonRef } from '../views.ts'
import { type RequestSummary, requestSummary } from './request-summary.ts'

/** A request with everything that its reader may see of it. */
export interface RequestView extends RequestSummary {
  readonly foundation: FoundationRef
  readonly clause: ClauseRef
  /** What was written with it; undefined where it is not for this reader, or was erased. */
  readonly said?: Pick<Application, 'purpose' | 'place' | 'answers' | 'documents'>
  readonly needed?: Instant
  readonly event?: Name
  /** "2026-06-12". */
  readonly on?: string
  readonly organisation?: Name
  readonly heads?: number
  readonly items: readonly ItemView[]
  readonly costs?: Money
  /** Undefined where nothing was said of them. */
  readonly sources?: readonly { readonly from?: string; readonly amount: Money }[]
  /** What is for those who decide: whether there is any, and its text for them. */
  readonly confidential?: { readonly text?: string }
  readonly champion?: PersonRef
  readonly interested: readonly PersonRef[]
  readonly warned: readonly Warning[]
  /** While an answer is awaited, and whether the clocks stand still for it. */
  readonly waiting?: { readonly since: Instant; readonly standsStill: boolean }
  readonly stuck?: 'no champion' | 'nobody can decide'
  /** Unknown while the clock stands still. */
  readonly due?: Instant
  readonly overdue?: Instant
  readonly questions: readonly QuestionView[]
  readonly put: readonly PutView[]
  readonly award?: AwardView
  /** What its reader can do with it now. */
  readonly acts: readonly RequestDo[]
  readonly mayGrantPart: boolean
  readonly entries: readonly number[]
}

/** Everything that is done about a request once it is made, in the order in which it is offered. */
export const requestDos = [
  'answer for request',
  'champion request',
  'ask applicant',
  'put to vote',
  'declare interest',
  'report on award',
  'reduce award',
  'withdraw request',
] as const satisfies readonly RequestAct['type'][]

export type RequestDo = (typeof requestDos)[number]

export interface ItemView {
  readonly what?: string
  readonly cost: Money
  readonly isEssential: boolean
  readonly kind?: string
}

export interface QuestionView {
  readonly number: number
  readonly person: PersonRef
  readonly at: Instant
  readonly text?: string
  readonly answer?: { readonly text?: string; readonly at: Instant }
}

export interface PutView {
  /** The number of the decision. */
  readonly motion: number
  readonly way: RequestWay
  readonly amount: Money
  readonly at: Instant
  /** Why not all of it. */
  readonly reason?: string
}

export interface AwardView {
  readonly decision: number
  readonly way: RequestWay | 'automatic'
  readonly at: Instant
  readonly granted: Money
  readonly amount: Money
  readonly reportDue?: Instant
  readonly reportMissed?: Instant
  readonly report?: { readonly text: string; readonly at: Instant }
  readonly promise?: PromisedView
}

export function requestView(reader: Reader, number: number): RequestView | undefined {
  const request = reader.snapshot.state.requests.get(number)
  if (request === undefined) return undefined
  const { made, champion, interested, waiting, due, overdue, phase } = request
  const words = applicationOf(reader, made.application)
  const rules = rulesOf(reader.snapshot.state, request)
  const confidential = made.confidential === undefined ? undefined : sealedText(reader, made.confidential)
  const { needed, event, on, organisation, heads, costs } = made
  return {
    ...requestSummary(reader, request),
    foundation: foundationRef(reader),
    clause: rules.clause,
    ...(words !== undefined && { said: saidIn(words) }),
    ...(needed !== undefined && { needed }),
    ...(event !== undefined && { event }),
    ...(on !== undefined && { on }),
    ...(organisation !== undefined && { organisation }),
    ...(heads !== undefined && { heads }),
    ...(costs !== undefined && { costs }),
    ...moneyOf(request, words),
    ...(made.confidential !== undefined && {
      confidential: confidential === undefined ? {} : { text: confidential },
    }),
    ...(champion !== undefined && { champion: personRef(reader, champion) }),
    interested: [...interested.keys()].map((person) => personRef(reader, person)),
    warned: made.warned ?? [],
    ...(waiting !== undefined && {
      waiting: { since: waiting.since, standsStill: rules.standsStill.includes('waiting-for-applicant') },
    }),
    ...(phase.kind === 'discussion' && phase.stuck !== undefined && { stuck: phase.stuck }),
    ...(due !== undefined && waiting?.decision_left_ms === undefined && { due }),
    ...(overdue !== undefined && { overdue }),
    questions: questionsOf(reader, request),
    put: request.put.map(({ motion, way, amount, at, reason }) => {
      const why = reason === undefined ? undefined : sealedText(reader, reason)
      return { motion, way, amount, at, ...(why !== undefined && { reason: why }) }
    }),
    ...awardOf(reader, request),
    acts: actsOpen(reader, request),
    mayGrantPart: rules.inPart === true,
    entries: request.entries,
  }
}

/** It was sealed by this program, so that it can be read; what was erased, or is for others, is nothing. */
function applicationOf(reader: Reader, commitment: string): Application | undefined {
  const text = sealedText(reader, commitment)
  if (text === undefined) return undefined
  const application: Application = JSON.parse(text)
  return application
}

function saidIn({ purpose, place, answers, documents }: Application): NonNullable<RequestView['said']> {
  return { purpose, ...(place !== undefined && { place }), answers, documents }
}

function moneyOf(
  { made: { items, otherSources } }: GrantRequest,
  words: Application | undefined,
): Pick<RequestView, 'items' | 'sources'> {
  return {
    items: items.map(({ cost, essential, kind }, place) => {
      const what = words?.items[place]
      const named = { ...(what !== undefined && { what }), ...(kind !== undefined && { kind }) }
      return { ...named, cost, isEssential: essential === true }
    }),
    ...(otherSources !== undefined && {
      sources: otherSources.map((amount, place) => {
        const from = words?.sources[place]
        return { ...(from !== undefined && { from }), amount }
      }),
    }),
  }
}

function questionsOf(reader: Reader, { questions }: GrantRequest): readonly QuestionView[] {
  return questions.map(({ number, person, at, text, answer }) => {
    const asked = sealedText(reader, text)
    const said = answer === undefined ? undefined : sealedText(reader, answer.answer)
    return {
      number,
      person: personRef(reader, person),
      at,
      ...(asked !== undefined && { text: asked }),
      ...(answer !== undefined && { answer: { at: answer.at, ...(said !== undefined && { text: said }) } }),
    }
  })
}

function awardOf(reader: Reader, { award }: GrantRequest): Pick<RequestView, 'award'> {
  if (award === undefined) return {}
  const { decision, way, at, granted, amount, reportDue, reportMissed, report } = award
  return {
    award: {
      ...{ decision, way, at, granted, amount },
      ...(reportDue !== undefined && { reportDue }),
      ...(reportMissed !== undefined && { reportMissed }),
      ...(report !== undefined && {
        report: { text: reader.snapshot.text(report.report.digest), at: report.at },
      }),
      ...promisedBy(reader.snapshot.state, decision),
    },
  }
}

function actsOpen(reader: Reader, { made: { request }, questions }: GrantRequest): readonly RequestDo[] {
  if (reader.person === undefined) return []
  const question = questions.find(({ answer }) => answer === undefined)?.number ?? 0
  const asked = [
    { type: 'answer for request', request, question },
    { type: 'champion request', request },
    { type: 'ask applicant', request },
    { type: 'put to vote', request },
    { type: 'declare interest', request },
    { type: 'report on award', request },
    { type: 'reduce award', request },
    { type: 'withdraw request', request },
  ] as const
  return asked.filter((act) => permission(reader, act).refusal === undefined).map(({ type }) => type)
}
