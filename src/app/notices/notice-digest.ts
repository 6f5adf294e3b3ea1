import type { Instant } from '../../core/base/instant.ts'
import type { Name } from '../../core/base/name.ts'
import type { PersonId } from '../../core/foundation/event.ts'
import type { Occasion } from '../occasions.ts'
import type { AwaitingView } from '../read/awaiting-views.ts'

/** All that one person is told in one letter: what has happened, and what awaits them still. */
export interface NoticeDigest {
  readonly foundation: { readonly name: Name; readonly title: string }
  readonly person: PersonId
  readonly at: Instant
  /** In which the letter writes the time. */
  readonly zone: string
  /** A reminder of what they have not done; what they have each day or week; or what happened while nobody could be told. */
  readonly why: 'reminder' | 'daily' | 'weekly' | 'late'
  readonly happened: readonly Occasion[]
  readonly awaiting: readonly AwaitingView[]
}
