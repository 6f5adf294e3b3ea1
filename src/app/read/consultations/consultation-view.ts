import type { Instant } from '../../../core/base/instant.ts'
import type { Name } from '../../../core/base/name.ts'
import type {
  Addressee,
  Announcement,
  CarriedOut,
  Cause,
  Disposition,
  Subject,
} from '../../../core/foundation/consultations/consultation-event.ts'
import { type Consultation, leftOpen } from '../../../core/foundation/consultations/consultation-state.ts'
import { runsIt } from '../../../core/foundation/consultations/may-run.ts'
import { positionsOn } from '../../../core/foundation/consultations/positions.ts'
import { versionsOf } from '../../../core/foundation/consultations/versions-of.ts'
import { incumbents } from '../../../core/foundation/seats/seats.ts'
import { type AnnouncedOf, announcedOf } from '../announcements/announced-of.ts'
import { foundationRef, groupRef, permission, personRef, type Reader } from '../reader.ts'
import type { FoundationRef, Permission, PersonRef } from '../views.ts'
import { type AnswerView, answerView } from './answer-view.ts'
import { type ConsultationSummary, consultationSummary } from './consultation-summary.ts'
import { overlap, passagesOf } from './passages-of.ts'

/** A consultation with all that was said to it. */
export interface ConsultationView extends ConsultationSummary, AnnouncedOf {
  readonly foundation: FoundationRef
  /** What whoever answers should know. */
  readonly text?: string
  readonly subject: SubjectView
  readonly addressed: readonly Addressee[]
  readonly because: Cause
  readonly mover: PersonRef
  readonly keeper: PersonRef
  readonly takesConfidential: boolean
  readonly announcements: readonly Announcement[]
  readonly positions: readonly Name[]
  /** How many of the answers that stand take each position. */
  readonly counts: Readonly<Record<Name, number>>
  readonly given: readonly AnswerView[]
  readonly made: readonly PointView[]
  readonly leftOpen: { readonly answers: readonly number[]; readonly points: readonly number[] }
  readonly summary?: { readonly text: string; readonly at: Instant; readonly by: PersonRef }
  readonly mayAnswer: Permission
  /** Whether the reader runs it. */
  readonly isMine: boolean
  readonly entries: readonly number[]
}

export type SubjectView =
  | {
      readonly kind: 'draft'
      readonly digest: string
      readonly charterOf?: { readonly name: Name; readonly title: string }
      readonly passages: readonly TextPassage[]
      /** Versions of the same text that came after. */
      readonly later: readonly string[]
    }
  | { readonly kind: 'question'; readonly options: readonly Name[] }
  | {
      readonly kind: 'roll'
      readonly group: { readonly name: Name; readonly title: string }
      readonly roll: Name
      readonly people: readonly PersonRef[]
    }

/** A paragraph, with the answers that speak of it. */
export interface TextPassage {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly answers: readonly number[]
}

export interface PointView {
  readonly number: number
  readonly title: string
  readonly answers: readonly number[]
  readonly settled?: {
    readonly disposition: Disposition
    readonly text?: string
    readonly carriedOut?: CarriedOut
    readonly at: Instant
    readonly by: PersonRef
  }
}

export function consultationView(reader: Reader, number: number): ConsultationView | undefined {
  const { state, at, text } = reader.snapshot
  const consultation = state.consultations.get(number)
  if (consultation === undefined) return undefined
  const { begun, phase } = consultation
  const given = [...consultation.answers.values()].map((answer) => answerView(reader, consultation, answer))
  const { addressed, because, announcements } = { ...begun, announcements: consultation.announcements }
  const keeper = state.keepers.get(number)?.person ?? begun.mover
  return {
    ...consultationSummary(reader, consultation),
    foundation: foundationRef(reader),
    ...(begun.text !== undefined && { text: text(begun.text.digest) }),
    subject: subjectView(reader, consultation, given),
    addressed,
    because,
    mover: personRef(reader, begun.mover),
    keeper: personRef(reader, keeper),
    takesConfidential: begun.confidential === true,
    announcements,
    positions: positionsOn(begun.about),
    counts: countsOf(positionsOn(begun.about), given),
    given,
    made: pointViews(reader, consultation),
    leftOpen: leftOpen(consultation),
    ...(phase.kind === 'summarised' && {
      summary: { text: text(phase.summary.digest), at: phase.at, by: personRef(reader, phase.by) },
    }),
    mayAnswer: permission(reader, { type: 'answer consultation', consultation: number }),
    isMine: reader.person !== undefined && runsIt(state, consultation, reader.person, at),
    entries: consultation.entries,
    ...announcedOf(reader, { kind: 'consultation', number }, begun.group),
  }
}

function subjectView(reader: Reader, consultation: Consultation, given: readonly AnswerView[]): SubjectView {
  const { state, at } = reader.snapshot
  const about: Subject = consultation.begun.about
  switch (about.kind) {
    case 'draft': {
      const { digest } = about.document
      const whole = reader.snapshot.text(digest)
      const standing = given.filter(({ withdrawn }) => withdrawn === undefined)
      return {
        kind: 'draft',
        digest,
        ...(about.charterOf !== undefined && { charterOf: groupRef(state, about.charterOf) }),
        passages: passagesOf(whole).map((place) => ({
          ...place,
          text: whole.slice(place.from, place.to),
          answers: standing
            .filter(({ passages }) => passages.some((one) => overlap(one, place)))
            .map(({ number }) => number),
        })),
        later: versionsOf(state, consultation).slice(1),
      }
    }
    case 'question':
      return about
    case 'roll': {
      const people = incumbents(state, { group: about.group, seat: about.roll }, at)
      return {
        kind: 'roll',
        group: groupRef(state, about.group),
        roll: about.roll,
        people: people.map(({ person }) => personRef(reader, person)),
      }
    }
  }
}

function pointViews(reader: Reader, { points }: Consultation): readonly PointView[] {
  return [...points].map(([number, { title, answers, settled }]) => {
    if (settled === undefined) return { number, title, answers }
    const { text, by, ...said } = settled
    const why = text === undefined ? {} : { text: reader.snapshot.text(text.digest) }
    return { number, title, answers, settled: { ...said, ...why, by: personRef(reader, by) } }
  })
}

function countsOf(positions: readonly Name[], given: readonly AnswerView[]): Readonly<Record<Name, number>> {
  const standing = given.filter(({ withdrawn }) => withdrawn === undefined)
  return Object.fromEntries(
    positions.map((position) => [position, standing.filter((answer) => answer.position === position).length]),
  )
}
