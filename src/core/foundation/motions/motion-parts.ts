import type { Duration } from '../../base/duration.ts'
import type { Money } from '../../base/money.ts'
import type { Name } from '../../base/name.ts'
import type { Action } from '../../charter/structure/charter.ts'
import type { Emergency, ReportTo } from '../../charter/structure/power.ts'
import type { Rule } from '../../charter/structure/rule.ts'
import type { Effect } from '../effect.ts'
import type { DocumentRef, PersonId } from '../event.ts'
import type { DrawnFrom } from '../money/money-act.ts'
import type { Exchanged } from '../money/money-event.ts'
import type { Brought } from '../powers/brought.ts'
import type { Because } from './motion-event.ts'

/** What a motion says and what decides it: the same while it waits for its vote and when that opens. */
export interface MotionParts {
  readonly group: Name
  readonly action: Action
  readonly amount?: Money
  /** From which money it is paid, where its object does not say it. */
  readonly from?: DrawnFrom
  /** Where it is asked for in another currency. */
  readonly exchanged?: Exchanged
  readonly effect: Effect
  /** For whom it is asked, where it is not for whoever moves it. */
  readonly applicant?: PersonId
  /** To whom what is carried is told afterwards, and how soon. */
  readonly reportTo?: ReportTo
  /** Done at once by a power for emergencies: what is owed then, and who approves of it. */
  readonly emergency?: Emergency
  /** What a group had to take to this body, and when it waits for an answer. */
  readonly brought?: Brought
  /** Groups that must agree as well: this vote is one part of a joint decision. */
  readonly with?: readonly Name[]
  /** What a resolution says; an admission's title is made from its effect. */
  readonly title?: string
  readonly text?: DocumentRef
  readonly rule: Rule
  /** Tells apart matters that have the same action: the number of a proposal. */
  readonly matter?: Name
  /** Options that the motion lists, where the rule ranks what is proposed. */
  readonly proposed?: readonly Name[]
  /** How long the vote is open, where the mover could choose. */
  readonly length?: Duration
  /** Who moved it, where it was not whoever caused the entry. */
  readonly mover?: PersonId
  readonly because?: Because
  /** The consultation that it follows from. */
  readonly consultation?: number
}
