import type { Name } from '../../../core/base/name.ts'
import type { Passage } from '../../../core/foundation/consultations/consultation-event.ts'
import { isInForce } from '../../../core/foundation/life/in-force.ts'
import { groupRef, type Reader } from '../reader.ts'
import type { AnswerView } from './answer-view.ts'
import { type ConsultationView, consultationView } from './consultation-view.ts'

/** What the form of an answer needs: what can be said, for whom, and what was said before. */
export interface AnswerFormView {
  readonly consultation: ConsultationView
  /** Groups for which the reader may say that they speak, those in which they sit first. */
  readonly groups: readonly { readonly name: Name; readonly title: string }[]
  readonly passage?: Passage & { readonly quote: string }
  /** One of the reader's own that is changed. */
  readonly answer?: AnswerView
}

export function answerFormView(
  reader: Reader,
  number: number,
  asked: { readonly passage?: Passage; readonly answer?: number },
): AnswerFormView | undefined {
  const consultation = consultationView(reader, number)
  if (consultation === undefined) return undefined
  const { state } = reader.snapshot
  const answer = consultation.given.find((one) => one.number === asked.answer && one.isMine)
  const quote = quoteOf(reader, number, asked.passage)
  return {
    consultation,
    groups: [...state.groups.values()].filter(isInForce).map(({ name }) => groupRef(state, name)),
    ...(quote !== undefined && { passage: quote }),
    ...(answer !== undefined && { answer }),
  }
}

function quoteOf(reader: Reader, number: number, passage: Passage | undefined): AnswerFormView['passage'] {
  const about = reader.snapshot.state.consultations.get(number)?.begun.about
  if (passage === undefined || about?.kind !== 'draft') return undefined
  const quote = reader.snapshot.text(about.document.digest).slice(passage.from, passage.to)
  return quote === '' ? undefined : { ...passage, quote }
}
