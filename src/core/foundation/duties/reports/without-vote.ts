import type { Instant } from '../../../base/instant.ts'
import type { SeatRef } from '../../../charter/structure/charter.ts'
import type { PersonId } from '../../event.ts'
import { yearOf } from '../../people/facts/charter-year.ts'
import type { FoundationState } from '../../state.ts'
import { reportDuties } from './duty-of.ts'
import { standingOf } from './report-state.ts'
import { missedOf, reportsOfDuty } from './reports-in.ts'

/** Whether somebody has no vote by a seat, since they could have handed in what was missed too often; until it is made up for, or excused. */
export function hasNoVoteByReports(state: FoundationState, person: PersonId, { group }: SeatRef, at: Instant): boolean {
  const charter = state.groups.get(group)?.charter
  if (charter === undefined) return false
  return reportDuties(charter).some(({ name, missed }) => {
    const last = reportsOfDuty(state, group, name).findLast((report) => standingOf(report) === 'missed')
    if (last?.missed?.owedBy.includes(person) !== true) return false
    return missed.some(({ times, inARow, effect }) => {
      if (effect.kind !== 'no vote') return false
      if (inARow) return missedOf(state, group, name, { at }).inARow >= times
      return missedOf(state, group, name, { since: yearOf(state, group, at), at }).inAll >= times
    })
  })
}
