import type { Duration } from '../../base/duration.ts'
import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { Commitment, DocumentRef, PersonId } from '../event.ts'
import type {
  Announcement,
  ConsultationParts,
  OfConsultation,
  Passage,
  Settlement,
  Subject,
} from './consultation-event.ts'

/** What people do to ask, to answer, and to tell what became of the answers. */
export type ConsultationAct =
  /** By whoever keeps a matter or drafts a charter, before it is decided. Others ask by a power: they move `consult`. */
  | { readonly type: 'consult'; readonly of: AskedFor; readonly asks: Asking }
  | ({ readonly type: 'extend consultation'; readonly closes: Instant } & OfConsultation)
  | ({ readonly type: 'note announcement' } & Announcement & OfConsultation)
  | AnswerConsultation
  | ({ readonly type: 'withdraw answer'; readonly answer: number } & OfConsultation)
  /** With `point` an earlier one is made anew. */
  | ({
      readonly type: 'make point'
      readonly title: string
      readonly answers: readonly number[]
      readonly point?: number
    } & OfConsultation)
  | ({ readonly type: 'drop point'; readonly point: number } & OfConsultation)
  | ({ readonly type: 'settle point'; readonly point: number } & Settlement & OfConsultation)
  | ({ readonly type: 'publish summary'; readonly summary: DocumentRef } & OfConsultation)

export type AskedFor =
  | { readonly kind: 'matter'; readonly motion: number }
  | { readonly kind: 'draft'; readonly group: Name }

/** How people are asked, and for how long: from the moment at which it is begun, or from `opens` if that is later. */
export interface Asking extends ConsultationParts {
  readonly open: Duration
  readonly opens?: Instant
}

/** The same with what they are asked about. */
export interface Asks extends Asking {
  readonly about: AskedAbout
}

export type AskedAbout =
  /** The charter of a group as it stands when it is asked about: in force, or a draft. */
  | { readonly kind: 'charter'; readonly group: Name }
  | { readonly kind: 'text'; readonly document: DocumentRef }
  | Extract<Subject, { readonly kind: 'question' | 'roll' }>

export interface AnswerConsultation extends OfConsultation {
  readonly type: 'answer consultation'
  /** One's own that is to be changed. */
  readonly answer?: number
  readonly behalf: SaysFor
  readonly position: Name
  readonly about?: PersonId
  readonly said?: Commitment
  readonly confidential?: true
  readonly passages: readonly Passage[]
}

/** For whom somebody says that they speak; `decision` is the motion by which a group has them do so. */
export type SaysFor =
  | { readonly kind: 'self' | 'organisation' }
  | { readonly kind: 'group'; readonly group: Name; readonly decision?: number }

export type ConsultationActOf<Type extends ConsultationAct['type']> = Extract<ConsultationAct, { readonly type: Type }>
