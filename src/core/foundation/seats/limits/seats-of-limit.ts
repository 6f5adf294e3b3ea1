import type { Instant } from '../../../base/instant.ts'
import type { SeatRef } from '../../../charter/structure/charter.ts'
import type { LimitWhat } from '../../../charter/structure/limit.ts'
import type { PersonId } from '../../event.ts'
import type { FoundationState } from '../../state.ts'
import { incumbents } from '../seats.ts'

/** The seats that somebody loses who goes because of a limit: those it counts; of seats that do not go together the one that came last. */
export function seatsLost(state: FoundationState, what: LimitWhat, person: PersonId, at: Instant): readonly SeatRef[] {
  switch (what.kind) {
    case 'share a fact':
    case 'number':
    case 'in each value':
    case 'meet a condition':
      return heldOf(state, what.of, person, at)
    case 'hold a seat':
    case 'of a list':
      return heldOf(state, [what.seat], person, at)
    case 'not together':
      return heldOf(state, what.seats, person, at).slice(-1)
  }
}

function heldOf(state: FoundationState, of: readonly SeatRef[], person: PersonId, at: Instant): readonly SeatRef[] {
  const held = of.flatMap((seat) => {
    const incumbent = incumbents(state, seat, at).find((one) => one.person === person)
    // Who holds it by an office loses the office, which no limit here can end.
    return incumbent === undefined || incumbent.office !== undefined ? [] : [{ seat, since: incumbent.since }]
  })
  return held.toSorted((one, other) => (one.since < other.since ? -1 : 1)).map(({ seat }) => seat)
}
