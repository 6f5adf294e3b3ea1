import type { Instant } from '../../base/instant.ts'
import { expect } from '../deadline.ts'
import type { Entry } from '../event.ts'
import { keepNoMore } from '../handover/keepers.ts'
import type { FoundationState } from '../state.ts'
import type { ConsultationBegun, ConsultationEvent, PointEvent } from './consultation-event.ts'
import { type Consultation, consultationIn, turnOfConsultation } from './consultation-state.ts'

/** Folds what happens to a consultation. */
export function applyToConsultation(
  state: FoundationState,
  event: ConsultationEvent,
  entry: Entry,
  index: number,
): void {
  const { at } = entry
  if (event.type === 'ConsultationBegun') {
    begun(state, event, entry, index)
    return
  }
  const consultation = consultationIn(state, event.consultation)
  consultation.entries.push(index)
  switch (event.type) {
    case 'ConsultationOpened':
      consultation.phase = { kind: 'open' }
      wait(state, consultation)
      return
    case 'ConsultationExtended':
      consultation.closes = event.closes
      wait(state, consultation)
      return
    case 'ConsultationAnnounced':
      consultation.announcements.push({ where: event.where, on: event.on })
      return
    case 'AnswerGiven': {
      const first = consultation.answers.get(event.answer)?.first ?? at
      consultation.answers.set(event.answer, { given: event, first, at })
      return
    }
    case 'AnswerWithdrawn': {
      const answer = consultation.answers.get(event.answer)
      if (answer === undefined) throw new Error(`Entry ${index} withdraws answer ${event.answer}, which nobody gave`)
      answer.withdrawn = at
      return
    }
    case 'ConsultationClosed':
      consultation.phase = { kind: 'closed', at }
      return
    case 'PointMade':
    case 'PointDropped':
    case 'PointSettled':
      applyToPoint(consultation, event, entry)
      return
    case 'SummaryPublished':
      consultation.phase = { kind: 'summarised', at, by: personOf(entry), summary: event.summary }
      keepNoMore(state, event.consultation)
      return
  }
}

function begun(state: FoundationState, event: ConsultationBegun, { at, under }: Entry, index: number): void {
  const consultation: Consultation = {
    begun: event,
    at,
    ...(under !== undefined && { under }),
    phase: { kind: event.opens > at ? 'announced' : 'open' },
    closes: event.closes,
    announcements: [],
    answers: new Map(),
    points: new Map(),
    lastPoint: 0,
    entries: [index],
  }
  state.consultations.set(event.consultation, consultation)
  state.numbers = Math.max(state.numbers, event.consultation)
  keep(state, event)
  wait(state, consultation)
}

/** It is kept with the matter that it is about, or by the seat that asks; else it hangs on who began it. */
function keep(state: FoundationState, { consultation, because, mover, seat }: ConsultationBegun): void {
  state.matters.add(consultation)
  const matter = 'motion' in because && because.motion !== undefined ? state.keepers.get(because.motion) : undefined
  state.keepers.set(consultation, matter ?? { person: mover, by: seat === undefined ? [] : [seat] })
}

function wait(state: FoundationState, consultation: Consultation): void {
  const at: Instant | undefined = turnOfConsultation(consultation)
  if (at !== undefined) expect(state, { at, kind: 'consultation', consultation: consultation.begun.consultation })
}

function applyToPoint(consultation: Consultation, event: PointEvent, entry: Entry): void {
  const { points } = consultation
  switch (event.type) {
    case 'PointMade': {
      const { point, title, answers } = event
      points.set(point, { ...points.get(point), title, answers })
      consultation.lastPoint = Math.max(consultation.lastPoint, point)
      return
    }
    case 'PointDropped':
      points.delete(event.point)
      return
    case 'PointSettled': {
      const { type: _, consultation: __, point: number, ...settlement } = event
      const point = points.get(number)
      if (point === undefined) throw new Error(`The record settles point ${number}, which there is not`)
      points.set(number, { ...point, settled: { ...settlement, at: entry.at, by: personOf(entry) } })
    }
  }
}

function personOf({ by, event }: Entry): string {
  if (by.kind !== 'person') throw new Error(`${event.type} is a person's`)
  return by.person
}
