import type { Name } from '../../base/name.ts'
import type { FactCondition } from '../../charter/structure/fact-condition.ts'
import type { Digest, DocumentRef } from '../event.ts'

/** What a decision about a group itself brings about. */
export type LifeEffect =
  | { readonly kind: 'adopt'; readonly group: Name; readonly name: string; readonly charter: DocumentRef }
  /** Of the version `of`: once another is in force, the change is of something that is no more. */
  | {
      readonly kind: 'amend'
      readonly group: Name
      readonly name: string
      readonly charter: DocumentRef
      readonly of: Digest
    }
  | { readonly kind: 'retire' | 'dissolve'; readonly group: Name; readonly successor?: Name }
  | { readonly kind: 'revive' | 'extend'; readonly group: Name }
  /** It neither falls asleep nor ends by what is so now. */
  | { readonly kind: 'keep'; readonly group: Name; readonly conditions: readonly FactCondition[] }
