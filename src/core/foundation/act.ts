import type { Money } from '../base/money.ts'
import type { Name } from '../base/name.ts'
import type { Action } from '../charter/charter.ts'
import type { Commitment, DocumentRef, PersonId } from './event.ts'

/** What a person, or the founding of a foundation, asks to be done. Texts have been sealed or hashed before. */
export type Act =
  | { readonly type: 'introduce'; readonly person: PersonId; readonly name: Commitment; readonly address: Commitment }
  | { readonly type: 'apply'; readonly group: Name; readonly seat: Name; readonly answers: Commitment }
  | Move
  | { readonly type: 'vote'; readonly motion: number; readonly option: Name; readonly reason?: Commitment }
  | { readonly type: 'recuse'; readonly motion: number; readonly reason?: Commitment }
  | { readonly type: 'step down'; readonly group: Name; readonly seat: Name }
  | { readonly type: 'found'; readonly foundation: Name; readonly name: string; readonly sample: boolean }
  | { readonly type: 'draft'; readonly group: Name; readonly name: string; readonly charter: DocumentRef }
  | { readonly type: 'adopt'; readonly group: Name; readonly name: string; readonly charter: DocumentRef }
  | { readonly type: 'hold'; readonly group: Name; readonly seat: Name; readonly person: PersonId }

export interface Move {
  readonly type: 'move'
  readonly group: Name
  readonly action: Action
  readonly amount?: Money
  readonly title: string
  readonly text?: DocumentRef
}
