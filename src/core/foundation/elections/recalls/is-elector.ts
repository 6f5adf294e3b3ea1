import type { Instant } from '../../../base/instant.ts'
import type { Voters } from '../../../charter/structure/election.ts'
import type { Electors } from '../../../charter/structure/rule.ts'
import type { PersonId } from '../../event.ts'
import { conditionNow } from '../../people/facts/condition-now.ts'
import { holds } from '../../seats/seats.ts'
import type { FoundationState } from '../../state.ts'

/** Whether somebody belongs to those who elect, where another vote is theirs: who has asked for a ballot last, and of whom the condition is so. */
export function isElector(state: FoundationState, electors: Electors, person: PersonId, at: Instant): boolean {
  return electors.voters.some((voters) => isOneOf(state, electors, voters, person, at))
}

function isOneOf(
  state: FoundationState,
  { group, election }: Electors,
  { of, anyone, optedIn, onlyIf }: Voters,
  person: PersonId,
  at: Instant,
): boolean {
  const seat = of.find((one) => holds(state, person, one, at))
  if (seat === undefined && anyone !== true) return false
  const said = state.optIns.get(`${group}.${election}`)?.findLast((one) => one.person === person && one.at <= at)
  if (optedIn === true && said?.in !== true) return false
  const asked = { state, group, person, at, ...(seat !== undefined && { seat }) }
  return onlyIf === undefined || conditionNow(asked, onlyIf) === 'yes'
}
