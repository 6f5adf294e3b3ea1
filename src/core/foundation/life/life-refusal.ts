import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { Finding } from '../../charter/reading/finding.ts'
import type { ClauseRef } from '../../charter/structure/charter.ts'
import type { FactCondition } from '../../charter/structure/fact-condition.ts'
import type { PersonId } from '../event.ts'
import type { HowEnded } from './life-event.ts'
import type { GroupStatus } from './life-state.ts'

/** Why a group is not formed, changed or ended. */
export type LifeRefusal =
  | { readonly type: 'GroupIsEnded'; readonly group: Name; readonly how: HowEnded; readonly successor?: Name }
  /** A sleeping group decides about its seats, its charter and its end alone. */
  | { readonly type: 'GroupIsDormant'; readonly group: Name }
  | { readonly type: 'GroupExists'; readonly group: Name; readonly status: GroupStatus }
  | { readonly type: 'NotADraft'; readonly group: Name }
  | { readonly type: 'NothingToRevive'; readonly group: Name; readonly status: GroupStatus }
  | { readonly type: 'OnlyTheDrafter'; readonly group: Name; readonly drafter?: PersonId }
  | { readonly type: 'TooManyDrafts'; readonly most: number }
  /** A new group stands under one that is in force; a charter says which. */
  | { readonly type: 'MustStandUnder'; readonly group: Name; readonly under?: Name }
  | { readonly type: 'CharterOfAnother'; readonly group: Name; readonly says: Name }
  | { readonly type: 'CharterHasErrors'; readonly group: Name; readonly findings: readonly Finding[] }
  | { readonly type: 'CharterNeeded'; readonly group: Name }
  /** A version was decided and is not in force yet; what changes next is a change of that. */
  | { readonly type: 'ChangeAwaited'; readonly group: Name; readonly from?: Instant }
  /** One text is put in force, or one group ended: it cannot hang on which of several options is preferred. */
  | { readonly type: 'OneOptionNeeded'; readonly group: Name }
  | { readonly type: 'NothingChanges'; readonly group: Name }
  | {
      readonly type: 'MustState'
      readonly group: Name
      readonly missing: readonly string[]
      readonly clause: ClauseRef
    }
  | {
      readonly type: 'NeedsNotMet'
      readonly group: Name
      readonly condition: FactCondition
      readonly clause: ClauseRef
    }
  | { readonly type: 'NoSuchOffer'; readonly group: Name; readonly seat: Name }
  | { readonly type: 'OfferedAlready'; readonly group: Name; readonly seat: Name }
  /** Nobody sits in it by offering: it goes with an office, or with a roll. */
  | { readonly type: 'NotByOffer'; readonly group: Name; readonly seat: Name; readonly clause: ClauseRef }
  | { readonly type: 'GroupsStandBelow'; readonly group: Name; readonly below: readonly Name[] }
  | { readonly type: 'NothingToExtend'; readonly group: Name; readonly clause?: ClauseRef }
  | { readonly type: 'ExtendedEnough'; readonly group: Name; readonly most: number; readonly clause: ClauseRef }
  /** Nothing is announced that could be decided otherwise. */
  | { readonly type: 'NothingToKeep'; readonly group: Name }
