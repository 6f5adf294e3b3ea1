import type { Instant } from '../../../base/instant.ts'
import type { Name } from '../../../base/name.ts'
import type { SeatRef } from '../../../charter/structure/charter.ts'
import type { PersonId } from '../../event.ts'
import { holdingsOf } from '../../people/facts/seat-time.ts'
import type { FoundationState } from '../../state.ts'

/** The electorate by which somebody was elected to the seat that they hold; undefined where it was another way. */
export function electedBy(state: FoundationState, person: PersonId, seat: SeatRef, at: Instant): Name | undefined {
  const number = holdingsOf(state, seat, person, at).at(-1)?.election
  const contests = number === undefined ? undefined : state.elections.get(number)?.contests
  for (const [electorate, { closed }] of contests ?? []) {
    if (closed?.result.kind === 'elected' && closed.result.elected.includes(person)) return electorate
  }
  return undefined
}
