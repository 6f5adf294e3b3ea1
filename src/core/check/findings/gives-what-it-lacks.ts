import { spoken } from '../../base/name.ts'
import { spokenAction } from '../../charter/structure/action.ts'
import { type FoundationCheck, findFor } from './check.ts'
import { lacksIn } from './holdings.ts'
import { spokenLack } from './power-not-held.ts'

/** A gift of what the giver does not hold itself: a group can hand on only what it was given. */
export const givesWhatItLacks: FoundationCheck = (foundation) => {
  const lackOf = lacksIn(foundation)
  for (const { group, gives } of foundation.charters.values()) {
    for (const gift of gives) {
      const lack = lackOf(group, gift)
      if (lack === undefined) continue
      const message = `"${spoken(group)}" gives "${spokenAction(gift.action)}" and does not hold it: ${spokenLack(lack)}`
      findFor(foundation, group)('gives-what-it-lacks', gift.place, message)
    }
  }
}
