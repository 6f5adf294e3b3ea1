import type { ClockStep } from '../clock-tools.ts'
import type { FoundationState } from '../state.ts'
import { consultationIn, standing } from './consultation-state.ts'

/** What the clock does about a consultation: it begins to take answers, or takes no more. */
export function consultationTurn(state: FoundationState, number: number): ClockStep {
  const consultation = consultationIn(state, number)
  const { phase, under } = consultation
  switch (phase.kind) {
    case 'announced':
      return { events: [{ type: 'ConsultationOpened', consultation: number }], under }
    case 'open': {
      const answers = standing(consultation).length
      return { events: [{ type: 'ConsultationClosed', consultation: number, answers }], under }
    }
    case 'closed':
    case 'summarised':
      throw new Error(`Consultation ${number} is ${phase.kind}, which has no end by time`)
  }
}
