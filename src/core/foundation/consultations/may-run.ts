import type { Instant } from '../../base/instant.ts'
import type { SeatRef } from '../../charter/structure/charter.ts'
import type { PersonId } from '../event.ts'
import { exists } from '../motions/motion-at.ts'
import type { Refusal } from '../refusal.ts'
import { actsAs, seatOf } from '../seats/seats.ts'
import type { FoundationState } from '../state.ts'
import type { CarriedOut } from './consultation-event.ts'
import type { ConsultationRequest } from './consultation-request.ts'
import { type Consultation, leftOpen } from './consultation-state.ts'
import type { InConsultation } from './may-consult.ts'
import { versionsOf } from './versions-of.ts'

type RunningRequest = Extract<
  ConsultationRequest,
  {
    readonly type:
      | 'extend consultation'
      | 'note announcement'
      | 'make point'
      | 'drop point'
      | 'settle point'
      | 'publish summary'
  }
>

/** Why somebody does not bring a consultation on; after the summary nobody does, since the record keeps it as it is. */
export function mayRun(within: InConsultation, request: RunningRequest): Refusal | undefined {
  const { consultation } = within
  const { consultation: number } = consultation.begun
  if (consultation.phase.kind === 'summarised') return { type: 'SummaryThere', consultation: number }
  return notRunBy(within) ?? notNow(within, request)
}

function notNow({ state, consultation }: InConsultation, request: RunningRequest): Refusal | undefined {
  const { begun, phase, closes } = consultation
  const { consultation: number } = begun
  switch (request.type) {
    case 'extend consultation': {
      if (phase.kind === 'closed') return { type: 'ConsultationOver', consultation: number, closed: phase.at }
      const isLater = request.closes === undefined || request.closes > closes
      return isLater ? undefined : { type: 'NotALaterClose', consultation: number, closes }
    }
    case 'note announcement': {
      const { where } = request
      const isKnown = consultation.announcements.some((one) => one.where === where && one.on === request.on)
      return where !== undefined && isKnown ? { type: 'AnnouncedThere', consultation: number, where } : undefined
    }
    case 'make point': {
      const { point, answers = [] } = request
      const unknown = answers.find((answer) => !consultation.answers.has(answer))
      if (unknown !== undefined) return { type: 'NoSuchAnswer', consultation: number, answer: unknown }
      return point === undefined ? undefined : noSuchPoint(consultation, point)
    }
    case 'drop point':
      return noSuchPoint(consultation, request.point)
    case 'settle point': {
      const { disposition, text, carriedOut, point } = request
      const missing = noSuchPoint(consultation, point)
      if (missing !== undefined) return missing
      const needs = disposition !== undefined && disposition !== 'accepted' && disposition !== 'noted'
      if (needs && text === undefined) return { type: 'WhyNeeded', disposition }
      return carriedOut === undefined ? undefined : notCarriedOut(state, consultation, carriedOut)
    }
    case 'publish summary': {
      if (phase.kind !== 'closed') return { type: 'StillAnswering', consultation: number, closes }
      const { answers, points } = leftOpen(consultation)
      const isDone = answers.length === 0 && points.length === 0
      return isDone ? undefined : { type: 'PointsOpen', consultation: number, answers, points }
    }
  }
}

/** Whoever keeps it runs it, and so does who sits in a seat by which it is kept, where that is one of few. */
function notRunBy({ state, consultation, person, at }: InConsultation): Refusal | undefined {
  const { begun } = consultation
  if (runsIt(state, consultation, person, at)) return undefined
  const keeper = state.keepers.get(begun.consultation)?.person ?? begun.mover
  return { type: 'RunByOthers', consultation: begun.consultation, keeper, seats: seatsThatRun(state, consultation) }
}

export function runsIt(state: FoundationState, consultation: Consultation, person: PersonId, at: Instant): boolean {
  const { begun } = consultation
  const keeper = state.keepers.get(begun.consultation)?.person ?? begun.mover
  return keeper === person || seatsThatRun(state, consultation).some((seat) => actsAs(state, person, seat, at))
}

/** Offices and councils; what all members of a club may move, each of them does not run. */
export function seatsThatRun(state: FoundationState, { begun }: Consultation): readonly SeatRef[] {
  const by = state.keepers.get(begun.consultation)?.by ?? []
  return by.filter((seat) => seatOf(state, seat)?.number !== undefined)
}

function noSuchPoint({ begun, points }: Consultation, point: number): Refusal | undefined {
  return points.has(point) ? undefined : { type: 'NoSuchPoint', consultation: begun.consultation, point }
}

function notCarriedOut(
  state: FoundationState,
  consultation: Consultation,
  carriedOut: CarriedOut,
): Refusal | undefined {
  switch (carriedOut.kind) {
    case 'motion': {
      const { motion } = carriedOut
      const isThere = exists(state, motion) || state.courses.has(motion) || state.deeds.has(motion)
      return isThere ? undefined : { type: 'UnknownMotion', motion }
    }
    case 'version': {
      const isOne = versionsOf(state, consultation).includes(carriedOut.digest)
      return isOne ? undefined : { type: 'NotAVersion', consultation: consultation.begun.consultation }
    }
  }
}
