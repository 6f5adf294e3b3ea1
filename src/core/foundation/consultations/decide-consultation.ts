import type { Instant } from '../../base/instant.ts'
import type { PersonId } from '../event.ts'
import type { FoundationState } from '../state.ts'
import { subjectOfMatter } from './asked-about.ts'
import type { AnswerConsultation, ConsultationAct, ConsultationActOf } from './consultation-act.ts'
import { consultationBegins } from './consultation-begins.ts'
import type { AnswerGiven, ConsultationEvent } from './consultation-event.ts'
import { consultationIn } from './consultation-state.ts'
import { behalfOf } from './speaking-for.ts'

/** What an act about a consultation that its actor may do comes to. */
export function consultationEvents(
  state: FoundationState,
  act: ConsultationAct,
  person: PersonId,
  at: Instant,
): readonly ConsultationEvent[] {
  switch (act.type) {
    case 'consult': {
      const { of, asks } = act
      const about = subjectOfMatter(state, of)
      return [consultationBegins(state, { group: groupOf(state, of), asks, about, because: of, mover: person }, at)]
    }
    case 'extend consultation':
      return [{ ...act, type: 'ConsultationExtended' }]
    case 'note announcement':
      return [{ ...act, type: 'ConsultationAnnounced' }]
    case 'answer consultation':
      return [given(state, act, person, at)]
    case 'withdraw answer':
      return [{ ...act, type: 'AnswerWithdrawn' }]
    case 'make point': {
      const point = act.point ?? consultationIn(state, act.consultation).lastPoint + 1
      return [{ ...act, type: 'PointMade', title: act.title.trim(), answers: [...new Set(act.answers)], point }]
    }
    case 'drop point':
      return [{ ...act, type: 'PointDropped' }]
    case 'settle point':
      return [{ ...act, type: 'PointSettled' }]
    case 'publish summary':
      return [{ ...act, type: 'SummaryPublished' }]
  }
}

function given(state: FoundationState, act: AnswerConsultation, person: PersonId, at: Instant): AnswerGiven {
  const answer = act.answer ?? consultationIn(state, act.consultation).answers.size + 1
  return { ...act, type: 'AnswerGiven', answer, person, behalf: behalfOf(state, person, act.behalf, at) }
}

/** In whose name the public is asked: of those who decide the matter, or of the group that the draft would make. */
function groupOf(state: FoundationState, of: ConsultationActOf<'consult'>['of']): string {
  switch (of.kind) {
    case 'draft':
      return of.group
    case 'matter': {
      const { motion } = of
      const known = state.proposals.get(motion)?.moved ?? state.courses.get(motion)?.begun
      if (known === undefined) throw new Error(`There is no matter ${motion} to ask about`)
      return known.group
    }
  }
}
