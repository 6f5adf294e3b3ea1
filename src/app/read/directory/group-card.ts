import type { Instant } from '../../../core/base/instant.ts'
import type { Money } from '../../../core/base/money.ts'
import type { Name } from '../../../core/base/name.ts'
import type { Ceiling } from '../../../core/charter/structure/ceiling.ts'
import type { Channel } from '../../../core/charter/structure/channel.ts'
import type { Action, ClauseRef, SeatRef } from '../../../core/charter/structure/charter.ts'
import type { PowerBy } from '../../../core/charter/structure/power.ts'
import type { Filling } from '../../../core/charter/structure/seat.ts'
import type { PersonRef } from '../views.ts'
import type { GroupState } from './group-state.ts'

/** What a newcomer asks of a group first: what it decides, who sits there, how to join, and how to reach it. */
export interface GroupCard {
  /** Whatever no other group was given: only the group under which all stand. */
  readonly decidesRest: boolean
  readonly decides: readonly DecidedThing[]
  /** The chair first; in a draft the seats that it would have, with those who offer to sit there. */
  readonly seats: readonly SeatedPeople[]
  readonly waysIn: readonly WayIn[]
  readonly channels: readonly Channel[]
  readonly below: readonly Relative[]
  readonly liaisons: readonly Liaison[]
  /** Who goes on with what it did, where it is over. */
  readonly successor?: Relative
  /** Groups that are over and whose work it goes on with. */
  readonly predecessors: readonly Relative[]
}

export interface Relative {
  readonly name: Name
  readonly title: string
  readonly state: GroupState
}

/** A power that the group holds, or in a draft one that it asks for. */
export interface DecidedThing {
  readonly action: Action
  readonly upTo?: Money
  readonly limits: readonly Ceiling[]
  readonly by: readonly PowerBy[]
  readonly clause: ClauseRef
}

export interface SeatedPeople {
  readonly seat: Name
  readonly title: string
  readonly holders: readonly { readonly person: PersonRef; readonly until?: Instant }[]
  /** How many more it needs: its empty places, or what it lacks of its least. */
  readonly missing: number
  readonly clause: ClauseRef
}

/** A seat by which somebody comes into the group from outside. */
export interface WayIn {
  readonly seat: Name
  readonly title: string
  readonly filledBy: Filling
  /** Empty places; undefined where any number can sit there. */
  readonly vacant?: number
}

/** A seat of one group that hangs on another one. */
export interface Liaison {
  readonly group: { readonly name: Name; readonly title: string }
  readonly seat: Name
  readonly title: string
  /** The other group: it fills the seat, an office of it brings the seat, or only who sits there can hold it. */
  readonly other: { readonly name: Name; readonly title: string }
  readonly how: 'fills' | 'office' | 'from'
  readonly office?: SeatRef
}
