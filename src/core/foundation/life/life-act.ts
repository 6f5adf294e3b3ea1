import type { Name } from '../../base/name.ts'
import type { DocumentRef } from '../event.ts'

/** What people do about groups that are being formed, beside the moves that decide about them. */
export type LifeAct =
  /** By a person a group that they want; by the founding one that it leaves to others. */
  | { readonly type: 'draft'; readonly group: Name; readonly name: string; readonly charter: DocumentRef }
  | { readonly type: 'drop draft'; readonly group: Name }
  | { readonly type: 'offer' | 'take back offer'; readonly group: Name; readonly seat: Name }

/** The charter that a move wants in force, with the name that people read. */
export interface MovedCharter {
  readonly name: string
  readonly document: DocumentRef
}
