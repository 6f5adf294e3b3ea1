import type { Name } from '../../base/name.ts'
import type { RecallMatter } from '../elections/recalls/recall-effect.ts'
import type { PersonId } from '../event.ts'

/** What a decision about keeping a seat brings about when it is carried. */
export type KeepingEffect =
  | RecallMatter
  /** Another term follows the one that runs; or the holder is on trial no more. */
  | { readonly kind: 'renew' | 'end probation'; readonly group: Name; readonly seat: Name; readonly person: PersonId }
  | {
      readonly kind: 'give status' | 'end status'
      readonly group: Name
      readonly status: Name
      readonly person: PersonId
    }
  | { readonly kind: 'let onto roll'; readonly group: Name; readonly roll: Name; readonly person: PersonId }
  /** Goes because of a limit, unless it holds again by then. */
  | { readonly kind: 'goes'; readonly group: Name; readonly limit: string; readonly person: PersonId }
  /** Whom of these most votes name goes; the options of the vote are they. */
  | {
      readonly kind: 'one goes'
      readonly group: Name
      readonly limit: string
      readonly of: readonly PersonId[]
    }
