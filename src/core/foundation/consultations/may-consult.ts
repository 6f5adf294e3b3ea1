import type { Instant } from '../../base/instant.ts'
import { ok, type Result, refuse } from '../../base/result.ts'
import type { ClauseRef } from '../../charter/structure/charter.ts'
import type { PersonId } from '../event.ts'
import { keepsNot } from '../handover/keepers.ts'
import { isWaiting } from '../motions/waiting.ts'
import { isErased } from '../people/erasing.ts'
import type { Refusal } from '../refusal.ts'
import type { FoundationState } from '../state.ts'
import type { AskedFor } from './consultation-act.ts'
import { notToAddress } from './consultation-begins.ts'
import type { ConsultationRequest, ConsultationRequestOf } from './consultation-request.ts'
import type { Consultation } from './consultation-state.ts'
import { mayAnswer, mayWithdrawAnswer } from './may-answer.ts'
import { mayRun } from './may-run.ts'

export type MayConsult = Result<{ readonly clause?: ClauseRef }, Refusal>

/** A consultation that is there, and who wants to do something about it. */
export interface InConsultation {
  readonly state: FoundationState
  readonly consultation: Consultation
  readonly person: PersonId
  readonly at: Instant
}

/** Whether somebody may ask the public, answer, or bring a consultation to its end. */
export function mayConsult(
  state: FoundationState,
  person: PersonId,
  request: ConsultationRequest,
  at: Instant,
): MayConsult {
  if (request.type === 'consult') return mayAskBefore(state, person, request)
  const { consultation: number } = request
  const consultation = state.consultations.get(number)
  if (consultation === undefined) return refuse({ type: 'UnknownConsultation', consultation: number })
  const within: InConsultation = { state, consultation, person, at }
  const { under } = consultation
  const problem = notInConsultation(within, request)
  return problem === undefined ? ok({ ...(under !== undefined && { clause: under }) }) : refuse(problem)
}

function notInConsultation(
  within: InConsultation,
  request: Exclude<ConsultationRequest, { readonly type: 'consult' }>,
): Refusal | undefined {
  switch (request.type) {
    case 'answer consultation':
      return mayAnswer(within, request)
    case 'withdraw answer':
      return mayWithdrawAnswer(within, request.answer)
    case 'extend consultation':
    case 'note announcement':
    case 'make point':
    case 'drop point':
    case 'settle point':
    case 'publish summary':
      return mayRun(within, request)
  }
}

/** Whoever keeps a matter that is not decided, or wrote a draft, may ask about it; each once at a time. */
function mayAskBefore(
  state: FoundationState,
  person: PersonId,
  { of, asks }: ConsultationRequestOf<'consult'>,
): MayConsult {
  const problem: Refusal | undefined =
    notTheirs(state, person, of) ??
    askedAlready(state, of) ??
    (asks === undefined ? undefined : notToAddress(state, asks)) ??
    (of.kind === 'draft' && asks?.confidential === true ? { type: 'NobodyToConfideIn', group: of.group } : undefined)
  return problem === undefined ? ok({}) : refuse(problem)
}

function notTheirs(state: FoundationState, person: PersonId, of: AskedFor): Refusal | undefined {
  switch (of.kind) {
    case 'matter': {
      const { motion } = of
      const proposal = state.proposals.get(motion)
      const course = state.courses.get(motion)
      const mover = proposal?.mover ?? course?.mover ?? state.motions.get(motion)?.mover
      if (mover === undefined) return { type: 'UnknownMotion', motion }
      const isBefore =
        proposal === undefined ? course?.ended === undefined && course !== undefined : isWaiting(proposal.phase)
      return keepsNot(state, motion, mover, person) ?? (isBefore ? undefined : { type: 'TooLateToAsk', motion })
    }
    case 'draft': {
      const group = state.groups.get(of.group)
      if (group === undefined) return { type: 'UnknownGroup', group: of.group }
      if (group.status !== 'draft') return { type: 'NotADraft', group: of.group }
      const { drafter } = group.life
      if (drafter === person) return undefined
      const known = drafter !== undefined && !isErased(state, drafter) ? { drafter } : {}
      return { type: 'OnlyTheDrafter', group: of.group, ...known }
    }
  }
}

function askedAlready(state: FoundationState, of: AskedFor): Refusal | undefined {
  for (const { begun, phase } of state.consultations.values()) {
    const { because, consultation } = begun
    const isSame =
      of.kind === 'draft'
        ? because.kind === 'draft' && because.group === of.group
        : because.kind === 'matter' && because.motion === of.motion
    if (isSame && (phase.kind === 'announced' || phase.kind === 'open')) return { type: 'BeingAsked', consultation }
  }
  return undefined
}
