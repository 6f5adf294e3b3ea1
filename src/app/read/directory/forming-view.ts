import { type Name, spoken } from '../../../core/base/name.ts'
import { creatorsOf } from '../../../core/foundation/life/creators.ts'
import type { Group } from '../../../core/foundation/life/group.ts'
import type { HeldPower } from '../../../core/foundation/powers/held-powers.ts'
import { permission, personRef, type Reader } from '../reader.ts'
import type { Permission, PersonRef } from '../views.ts'
import { chairFirst } from './seated-people.ts'

/** How far a group has come that is being formed, and what the reader can do for it. */
export interface FormingView {
  /** Undefined where the foundation began with the draft. */
  readonly drafter?: PersonRef
  readonly mayRevise: Permission
  readonly seats: readonly OfferedSeat[]
  /** Who puts its charter in force. */
  readonly adopters: readonly HeldPower[]
}

export interface OfferedSeat {
  readonly seat: Name
  readonly title: string
  /** Whether the reader is among those who offered. */
  readonly mine: boolean
  readonly offered: readonly PersonRef[]
  readonly mayOffer: Permission
}

/** Undefined for a group that has been in force. */
export function formingView(reader: Reader, group: Group): FormingView | undefined {
  if (group.status !== 'draft') return undefined
  const { name, charter, life } = group
  const { drafter } = life
  return {
    ...(drafter !== undefined && { drafter: personRef(reader, drafter) }),
    mayRevise: permission(reader, { type: 'drop draft', group: name }),
    seats: chairFirst(charter.seats).map(({ name: seat }) => {
      const offers = life.offers.filter((offer) => offer.seat === seat)
      return {
        seat,
        title: spoken(seat),
        mine: offers.some(({ person }) => person === reader.person),
        offered: offers.map(({ person }) => personRef(reader, person)),
        mayOffer: permission(reader, { type: 'offer', group: name, seat }),
      }
    }),
    adopters: creatorsOf(reader.snapshot.state, group),
  }
}
