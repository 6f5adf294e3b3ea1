import type { PersonId } from '../event.ts'
import { type Begun, type Opening, withoutDocuments } from '../motions/open-motion.ts'
import type { FoundationState } from '../state.ts'
import { comes } from './comes.ts'
import { naming } from './name-alternate.ts'
import type { SeatAct } from './seat-act.ts'

/** What somebody's act on the way to a seat comes to. */
export function fillingEvents(state: FoundationState, act: SeatAct, person: PersonId, opening: Opening): Begun {
  const { group, seat } = act
  const place = { group, seat, ...('entry' in act && act.entry !== undefined && { entry: act.entry }) }
  switch (act.type) {
    case 'sponsor':
      return withoutDocuments({ type: 'Sponsored', group, seat, person: act.person, sponsor: person })
    case 'invite':
      return withoutDocuments({ type: 'Invited', ...place, person: act.person, inviter: person })
    case 'accept invitation': {
      const { events, documents } = comes(state, { ...place, person }, person, opening)
      return { events: [{ type: 'InvitationAccepted', ...place, person }, ...events], documents }
    }
    case 'take':
      return comes(state, { ...place, person }, person, opening)
    case 'name alternate':
      return naming(state, act, person, opening)
    case 'decline invitation':
      return withoutDocuments({ type: 'InvitationDeclined', ...place, person })
  }
}
