import type { Instant } from '../../base/instant.ts'
import type { ClauseRef } from '../../charter/structure/charter.ts'
import type { DocumentRef, PersonId } from '../event.ts'
import type { FoundationState } from '../state.ts'
import type { Announcement, AnswerGiven, ConsultationBegun, Settlement } from './consultation-event.ts'

/** A consultation under way or over. The state owns it. */
export interface Consultation {
  readonly begun: ConsultationBegun
  readonly at: Instant
  readonly under?: ClauseRef
  phase: ConsultationPhase
  closes: Instant
  readonly announcements: Announcement[]
  /** By number, each as it was said last. */
  readonly answers: Map<number, Answer>
  /** By number; those that were dropped are not there. */
  readonly points: Map<number, Point>
  /** The highest number that a point has had. */
  lastPoint: number
  readonly entries: number[]
}

export type ConsultationPhase =
  | { readonly kind: 'announced' | 'open' }
  /** Points and what became of them are still to be told. */
  | { readonly kind: 'closed'; readonly at: Instant }
  | { readonly kind: 'summarised'; readonly at: Instant; readonly by: PersonId; readonly summary: DocumentRef }

export interface Answer {
  readonly given: AnswerGiven
  readonly first: Instant
  readonly at: Instant
  withdrawn?: Instant
}

export interface Point {
  readonly title: string
  readonly answers: readonly number[]
  readonly settled?: Settlement & { readonly at: Instant; readonly by: PersonId }
}

/** A record that speaks of what never was contradicts itself, which is a defect. */
export function consultationIn(state: FoundationState, number: number): Consultation {
  const found = state.consultations.get(number)
  if (found === undefined) throw new Error(`The record speaks of consultation ${number} before it begins`)
  return found
}

/** The answers that stand. */
export function standing({ answers }: Pick<Consultation, 'answers'>): readonly Answer[] {
  return [...answers.values()].filter(({ withdrawn }) => withdrawn === undefined)
}

/** What is still to be told before the summary: answers of which there is no point, and points of which nobody says what became of them. */
export function leftOpen(consultation: Pick<Consultation, 'answers' | 'points'>): {
  readonly answers: readonly number[]
  readonly points: readonly number[]
} {
  const told = new Set([...consultation.points.values()].flatMap(({ answers }) => answers))
  const answers = standing(consultation).map(({ given }) => given.answer)
  return {
    answers: answers.filter((number) => !told.has(number)),
    points: [...consultation.points].flatMap(([number, { settled }]) => (settled === undefined ? [number] : [])),
  }
}

/** When it is next the clock's. */
export function turnOfConsultation({ begun, phase, closes }: Consultation): Instant | undefined {
  switch (phase.kind) {
    case 'announced':
      return begun.opens
    case 'open':
      return closes
    case 'closed':
    case 'summarised':
      return undefined
  }
}
