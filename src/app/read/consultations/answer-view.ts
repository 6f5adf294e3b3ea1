import type { Instant } from '../../../core/base/instant.ts'
import type { Name } from '../../../core/base/name.ts'
import type { SeatRef } from '../../../core/charter/structure/charter.ts'
import type { Behalf } from '../../../core/foundation/consultations/consultation-event.ts'
import type { Answer, Consultation } from '../../../core/foundation/consultations/consultation-state.ts'
import { parseSaid } from '../../consultations/said-in-answer.ts'
import { groupRef, personRef, type Reader, sealedText } from '../reader.ts'
import type { PersonRef } from '../views.ts'

/** An answer as its reader may see it. */
export interface AnswerView {
  readonly number: number
  readonly person: PersonRef
  readonly behalf: BehalfView
  readonly position: Name
  readonly at: Instant
  readonly isChanged: boolean
  readonly withdrawn?: Instant
  /** Of a roll, whom it is about. */
  readonly about?: PersonRef
  readonly text?: string
  readonly organisation?: string
  readonly passages: readonly PassageView[]
  /** `confidential`: for others to read; `gone`: it was erased. */
  readonly hidden?: 'confidential' | 'gone'
  readonly isConfidential: boolean
  readonly isMine: boolean
  /** The points that are made of it. */
  readonly points: readonly number[]
}

export type BehalfView =
  | { readonly kind: 'self' | 'organisation' }
  | {
      readonly kind: 'group'
      readonly group: { readonly name: Name; readonly title: string }
      readonly as?: SeatRef
      readonly decision?: number
    }

export interface PassageView {
  readonly from: number
  readonly to: number
  readonly quote: string
  readonly comment?: string
  readonly instead?: string
}

export function answerView(
  reader: Reader,
  consultation: Consultation,
  { given, first, at, withdrawn }: Answer,
): AnswerView {
  const { begun, points } = consultation
  const { person, position, answer: number, said, confidential, about } = given
  const words = said === undefined ? undefined : sealedText(reader, said)
  const told = words === undefined ? undefined : parseSaid(words, given.passages)
  const text = begun.about.kind === 'draft' ? reader.snapshot.text(begun.about.document.digest) : ''
  const isKept = said !== undefined && reader.snapshot.values.has(said)
  return {
    number,
    person: personRef(reader, person),
    behalf: behalfView(reader, given.behalf),
    position,
    at,
    isChanged: at !== first,
    ...(withdrawn !== undefined && { withdrawn }),
    ...(about !== undefined && { about: personRef(reader, about) }),
    ...(told !== undefined && told.text !== '' && { text: told.text }),
    ...(told?.organisation !== undefined && { organisation: told.organisation }),
    passages: (told?.passages ?? given.passages).map((passage) => ({
      ...passage,
      quote: text.slice(passage.from, passage.to),
    })),
    ...(said !== undefined && told === undefined && { hidden: isKept ? 'confidential' : 'gone' }),
    isConfidential: confidential === true,
    isMine: person === reader.person,
    points: [...points].flatMap(([point, { answers }]) => (answers.includes(number) ? [point] : [])),
  }
}

function behalfView(reader: Reader, behalf: Behalf): BehalfView {
  if (behalf.kind !== 'group') return behalf
  return { ...behalf, group: groupRef(reader.snapshot.state, behalf.group) }
}
