import { spoken } from '../../base/name.ts'
import { type FoundationCheck, findFor } from './check.ts'

/** A gift to a group that stands elsewhere: powers go down from a group to those under it, one step at a time. */
export const giftNotBelow: FoundationCheck = (foundation) => {
  const { charters, sound } = foundation
  for (const { group, gives } of charters.values()) {
    for (const { to, place } of gives) {
      const receiver = charters.get(to)
      if (receiver === undefined || !sound(to) || receiver.under === group) continue
      const message = `"${spoken(to)}" does not stand under "${spoken(group)}", so this gift does not reach it`
      findFor(foundation, group)('gift-not-below', place, message)
    }
  }
}
