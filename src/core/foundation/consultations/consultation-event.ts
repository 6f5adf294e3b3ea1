import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { SeatRef } from '../../charter/structure/charter.ts'
import type { Commitment, Digest, DocumentRef, PersonId } from '../event.ts'

/**
 * A consultation, from the asking to the summary that the record keeps. What people answer is theirs, and so sealed; what those who run it make
 * of the answers, the points and what became of them, is the group's.
 */
export type ConsultationEvent =
  | ConsultationBegun
  /** It was announced for later, and takes answers from now on. */
  | ({ readonly type: 'ConsultationOpened' } & OfConsultation)
  | ({ readonly type: 'ConsultationExtended'; readonly closes: Instant } & OfConsultation)
  | ({ readonly type: 'ConsultationAnnounced' } & Announcement & OfConsultation)
  | AnswerGiven
  | ({ readonly type: 'AnswerWithdrawn'; readonly answer: number } & OfConsultation)
  /** Nobody answers any more. `answers` counts those that stand. */
  | ({ readonly type: 'ConsultationClosed'; readonly answers: number } & OfConsultation)
  | PointEvent
  | ({ readonly type: 'SummaryPublished'; readonly summary: DocumentRef } & OfConsultation)

/** The number that it has among the foundation's matters. */
export interface OfConsultation {
  readonly consultation: number
}

/** What is put to the public, and how. */
export interface ConsultationParts {
  readonly title: string
  /** What whoever answers should know. */
  readonly text?: DocumentRef
  readonly addressed: readonly Addressee[]
  /** Whoever answers may have it read only by those who run the consultation. */
  readonly confidential?: true
}

export interface ConsultationBegun extends ConsultationParts, OfConsultation {
  readonly type: 'ConsultationBegun'
  readonly about: Subject
  /** The group that asks; of a draft that is not in force, the group that it would make. */
  readonly group: Name
  /** Half open: answers count from the one moment up to, not at, the other. */
  readonly opens: Instant
  readonly closes: Instant
  readonly because: Cause
  /** Who runs it. */
  readonly mover: PersonId
  /** The seat by whose power it was begun, whose holders run it too. */
  readonly seat?: SeatRef
}

export type Subject =
  /** A text in the version that the digest names: the charter of a group, or another text. */
  | { readonly kind: 'draft'; readonly document: DocumentRef; readonly charterOf?: Name }
  /** Without options, whoever answers is for it, against it, or neither. */
  | { readonly kind: 'question'; readonly options: readonly Name[] }
  /** Who would have a vote: who should not stand on it, and who is missing. */
  | { readonly kind: 'roll'; readonly group: Name; readonly roll: Name }

export type Addressee =
  | { readonly kind: 'everyone' }
  | { readonly kind: 'group'; readonly group: Name }
  | { readonly kind: 'seat'; readonly seat: SeatRef }

export type Cause =
  /** Those whom the charter lets ask have decided it; a seat that does so alone has no number for it. */
  | { readonly kind: 'decision'; readonly motion?: number }
  /** Whoever moved a matter asks before it is decided, or its rule wants it to be asked. */
  | { readonly kind: 'matter'; readonly motion: number }
  /** A stage of a procedure, in which a text is open to comments. */
  | { readonly kind: 'stage'; readonly motion: number; readonly stage: number }
  /** Whoever drafted a charter asks before it is decided. */
  | { readonly kind: 'draft'; readonly group: Name }

/** Where people could read of it. */
export interface Announcement {
  /** An address, or what a person calls the place. */
  readonly where: string
  /** The day, as 2026-03-31. */
  readonly on: string
}

export interface AnswerGiven extends OfConsultation {
  readonly type: 'AnswerGiven'
  /** Its number within the consultation; with one that exists, it takes the place of what was said before. */
  readonly answer: number
  readonly person: PersonId
  readonly behalf: Behalf
  readonly position: Name
  /** Of a roll, whom it is about. */
  readonly about?: PersonId
  /** The words, with the name of an organisation and what is said of each passage, as `SaidInAnswer`. */
  readonly said?: Commitment
  readonly confidential?: true
  readonly passages: readonly Passage[]
}

export type Behalf =
  | { readonly kind: 'self' }
  /** `as` or `decision` is by what they speak for it; with neither they only say so. */
  | { readonly kind: 'group'; readonly group: Name; readonly as?: SeatRef; readonly decision?: number }
  /** One outside, whose name stands with the words. Nobody here can tell whether they speak for it. */
  | { readonly kind: 'organisation' }

/** A place in the document that is asked about: characters (UTF-16 units) from the first up to, not at, the second. */
export interface Passage {
  readonly from: number
  readonly to: number
}

export type PointEvent =
  /** With a number that exists it takes that point's place; what became of it stays. */
  | ({
      readonly type: 'PointMade'
      readonly point: number
      readonly title: string
      readonly answers: readonly number[]
    } & OfConsultation)
  | ({ readonly type: 'PointDropped'; readonly point: number } & OfConsultation)
  | ({ readonly type: 'PointSettled'; readonly point: number } & Settlement & OfConsultation)

/** What became of a point. */
export interface Settlement {
  readonly disposition: Disposition
  readonly text?: DocumentRef
  /** Where it was carried out: a decision, or a version of the text that was asked about. */
  readonly carriedOut?: CarriedOut
}

export const dispositions = ['accepted', 'accepted in part', 'not accepted', 'noted', 'out of scope'] as const
export type Disposition = (typeof dispositions)[number]

export type CarriedOut =
  | { readonly kind: 'motion'; readonly motion: number }
  | { readonly kind: 'version'; readonly digest: Digest }
