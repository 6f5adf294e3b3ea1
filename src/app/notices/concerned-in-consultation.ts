import type { Instant } from '../../core/base/instant.ts'
import type { ConsultationBegun, ConsultationEvent } from '../../core/foundation/consultations/consultation-event.ts'
import type { Consultation } from '../../core/foundation/consultations/consultation-state.ts'
import { standing } from '../../core/foundation/consultations/consultation-state.ts'
import type { PersonId } from '../../core/foundation/event.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import { addressedIn } from './awaiting-in-consultations.ts'
import type { Concern } from './concerned.ts'

/** Whom something in a consultation concerns: those who are asked, those who answered, and whoever runs it. */
export function concernedInConsultation(
  event: ConsultationEvent,
  state: FoundationState,
  at: Instant,
): Concern | undefined {
  const consultation = state.consultations.get(event.consultation)
  if (consultation === undefined) return undefined
  const about = (to: Iterable<PersonId>): Concern => ({ notice: 'consultation', to })
  switch (event.type) {
    case 'ConsultationBegun':
      return event.opens > at ? undefined : about(asked(state, event, at))
    case 'ConsultationOpened':
      return about(asked(state, consultation.begun, at))
    case 'ConsultationExtended':
      return about(asked(state, consultation.begun, at))
    case 'ConsultationClosed':
      return about([state.keepers.get(event.consultation)?.person ?? consultation.begun.mover])
    case 'PointSettled':
      return about(whoMade(consultation, event.point))
    case 'SummaryPublished':
      return about(standing(consultation).map(({ given }) => given.person))
    case 'ConsultationAnnounced':
    case 'AnswerGiven':
    case 'AnswerWithdrawn':
    case 'PointMade':
    case 'PointDropped':
      return undefined
  }
}

function asked(state: FoundationState, { addressed }: ConsultationBegun, at: Instant): Iterable<PersonId> {
  return addressedIn(state, addressed, at)
}

/** Those whose answers make a point. */
function whoMade({ points, answers }: Consultation, point: number): readonly PersonId[] {
  const made = points.get(point)?.answers ?? []
  return made.flatMap((number) => answers.get(number)?.given.person ?? [])
}
