import { spokenMoney } from '../../base/money.ts'
import { spoken } from '../../base/name.ts'
import { isOfMeetings } from '../../charter/powers/of-meetings.ts'
import { spokenAction } from '../../charter/structure/action.ts'
import type { Charter } from '../../charter/structure/charter.ts'
import type { Power } from '../../charter/structure/power.ts'
import { type FoundationCheck, findFor, isAdopted } from './check.ts'
import { giftFix } from './gift-fix.ts'
import { type Lack, lacksIn } from './holdings.ts'

/**
 * A power that no chain of gifts brings to the group: it is written, and not held. Admission to the group's own seats
 * and resolutions need no gift. In a draft it is a warning, since who adopts it may give what is missing.
 */
export const powerNotHeld: FoundationCheck = (foundation) => {
  const lackOf = lacksIn(foundation)
  for (const charter of foundation.charters.values()) {
    const find = findFor(foundation, charter.group)
    for (const power of charter.powers) {
      const lack = isOwn(charter, power) ? undefined : lackOf(charter.group, power)
      if (lack === undefined) continue
      const severity = isAdopted(foundation, charter.group) ? 'error' : 'warning'
      const message = `"${spoken(charter.group)}" does not hold "${spokenAction(power.action)}": ${spokenLack(lack)}`
      const suggestion = `in the charter of ${lack.giver}: gives: - { to: ${lack.receiver}, may: ${spokenAction(power.action)} }`
      const missing = lack.because === 'no gift'
      const fix = missing ? giftFix(foundation, lack.giver, lack.receiver, power) : undefined
      find('power-not-held', power.place, message, { severity, ...(missing ? { suggestion, fix } : {}) })
    }
  }
}

export function spokenLack({ giver, receiver, because, limit }: Lack): string {
  switch (because) {
    case 'no gift':
      return `"${spoken(giver)}" does not give it to "${spoken(receiver)}"`
    case 'excepted':
      return `"${spoken(giver)}" excepts a part of it in what it gives to "${spoken(receiver)}"`
    case 'over the limit':
      return `"${spoken(giver)}" gives it to "${spoken(receiver)}" only up to ${limit === undefined ? 'less' : spokenMoney(limit)}`
  }
}

function isOwn(charter: Charter, { action }: Power): boolean {
  const { seats } = charter
  if (action.verb === 'resolve' || isOfMeetings(charter, action)) return true
  return ownActs.has(action.verb) && seats.some(({ name }) => name === action.object)
}

/** What every group may do with its own seats, as far as its charter says how. */
const ownActs: ReadonlySet<string> = new Set(['admit', 'remove', 'appoint'])
