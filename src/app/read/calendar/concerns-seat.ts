import type { SeatRef } from '../../../core/charter/structure/charter.ts'
import { reportDuty } from '../../../core/foundation/duties/reports/duty-of.ts'
import { seatsOwing } from '../../../core/foundation/duties/reports/owing.ts'
import type { FoundationState } from '../../../core/foundation/state.ts'
import type { CalendarItem } from './calendar-item.ts'

/** Whether whoever holds a seat has to do with it: comes to the meeting, votes, owes the report, or has the seat filled anew. */
export function concernsSeat(state: FoundationState, { what, group }: CalendarItem, seat: SeatRef): boolean {
  const isSame = (other: SeatRef) => other.group === seat.group && other.seat === seat.seat
  switch (what.kind) {
    case 'meeting': {
      if (group.name === seat.group) return true
      const duty = state.groups.get(group.name)?.charter.duties?.find(({ name }) => name === what.ref.meeting)
      return (duty?.openTo ?? []).some(
        (one) => (one.kind === 'group' && one.group === seat.group) || (one.kind === 'seat' && isSame(one.seat)),
      )
    }
    case 'vote': {
      const rule = state.motions.get(what.motion)?.opened.rule
      return rule?.anyoneVotes === true || rule?.voters.some(isSame) === true
    }
    case 'election': {
      const rule = state.elections.get(what.election)?.begun.rule
      const electing = rule === undefined ? [] : [rule, ...rule.electorates]
      const votes = electing.some(({ voters }) => voters?.anyone === true || voters?.of.some(isSame) === true)
      return votes || rule?.fills.some(isSame) === true
    }
    case 'term ends':
      return isSame({ group: group.name, seat: what.seat })
    case 'duty due': {
      const of = state.groups.get(group.name)
      const duty = reportDuty(state, group.name, what.duty)
      return of !== undefined && duty !== undefined && seatsOwing(state, of, duty).some(isSame)
    }
    case 'request decided by':
    case 'award report due':
    case 'apply by':
    case 'imported':
      return group.name === seat.group
    case 'awaits':
      return false
  }
}
