import type { Instant } from '../../base/instant.ts'
import type { SeatRef } from '../../charter/structure/charter.ts'
import type { PersonId } from '../event.ts'
import type { FoundationState } from '../state.ts'
import type { Group } from './group.ts'
import type { Ended } from './life-state.ts'

/** When somebody last lost a seat because its group was dissolved; undefined when they never have. */
export function lostByDissolution(
  state: FoundationState,
  person: PersonId,
  { group: name, seat }: SeatRef,
  at: Instant,
): Instant | undefined {
  const group = state.groups.get(name)
  const ends = group?.life.endings.filter(({ how }) => how === 'dissolved') ?? []
  return ends.findLast((end) => end.at <= at && group !== undefined && lostIn(group, person, end, seat))?.at
}

/** Until when somebody holds no seat in a group because they lost one in a group that was dissolved. */
export function barredUntil(state: FoundationState, person: PersonId, name: string, at: Instant): Instant | undefined {
  for (const group of state.groups.values()) {
    for (const end of group.life.endings) {
      const { barred } = end
      if (barred === undefined || barred.until <= at || !barred.groups.includes(name)) continue
      if (lostIn(group, person, end)) return barred.until
    }
  }
  return undefined
}

function lostIn({ holdings }: Group, person: PersonId, { at }: Ended, seat?: string): boolean {
  return [...holdings].some(
    ([name, held]) =>
      (seat === undefined || name === seat) &&
      held.some((holding) => holding.person === person && holding.why === 'group ended' && holding.ended === at),
  )
}
