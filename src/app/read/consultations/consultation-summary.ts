import type { Instant } from '../../../core/base/instant.ts'
import type { Name } from '../../../core/base/name.ts'
import type { Subject } from '../../../core/foundation/consultations/consultation-event.ts'
import { type Consultation, leftOpen, standing } from '../../../core/foundation/consultations/consultation-state.ts'
import { foundationRef, groupRef, type Reader } from '../reader.ts'
import type { FoundationRef } from '../views.ts'

/** `answering` after its close: what became of the answers is still to be told. */
export const consultationStages = ['announced', 'open', 'answering', 'summarised'] as const

/** A consultation in a list. */
export interface ConsultationSummary {
  readonly number: number
  readonly title: string
  readonly group: { readonly name: Name; readonly title: string }
  readonly about: Subject['kind']
  readonly stage: (typeof consultationStages)[number]
  readonly opens: Instant
  readonly closes: Instant
  readonly answers: number
  readonly points: number
  /** Answers without a point, and points of which nobody says yet what became of them. */
  readonly left: number
}

export interface ConsultationsView {
  readonly foundation: FoundationRef
  /** Those that take answers, or will: the first to close first. */
  readonly open: readonly ConsultationSummary[]
  readonly answering: readonly ConsultationSummary[]
  /** The newest first. */
  readonly over: readonly ConsultationSummary[]
}

export function consultationSummary(reader: Reader, consultation: Consultation): ConsultationSummary {
  const { begun, closes, points } = consultation
  const left = leftOpen(consultation)
  return {
    number: begun.consultation,
    title: begun.title,
    group: groupRef(reader.snapshot.state, begun.group),
    about: begun.about.kind,
    stage: stageOf(consultation),
    opens: begun.opens,
    closes,
    answers: standing(consultation).length,
    points: points.size,
    left: left.answers.length + left.points.length,
  }
}

export function consultationsView(
  reader: Reader,
  which: (consultation: Consultation) => boolean = () => true,
): ConsultationsView {
  const all = [...reader.snapshot.state.consultations.values()].filter(which)
  const found = all.map((consultation) => consultationSummary(reader, consultation))
  const open = found.filter(({ stage }) => stage === 'open' || stage === 'announced')
  return {
    foundation: foundationRef(reader),
    open: open.toSorted((one, other) => one.closes.localeCompare(other.closes)),
    answering: found.filter(({ stage }) => stage === 'answering'),
    over: found.filter(({ stage }) => stage === 'summarised').toReversed(),
  }
}

function stageOf({ phase }: Consultation): ConsultationSummary['stage'] {
  return phase.kind === 'closed' ? 'answering' : phase.kind
}
