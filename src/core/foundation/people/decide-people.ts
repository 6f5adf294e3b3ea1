import type { Instant } from '../../base/instant.ts'
import type { PeopleAct } from '../act.ts'
import type { Event, PersonId } from '../event.ts'
import type { BegunByKeeping } from '../seats/decide-keeping.ts'
import type { FoundationState } from '../state.ts'
import { statusEvents } from '../statuses/status-acts.ts'

/** What an act about people that its actor may do comes to. */
export function peopleEvents(
  state: FoundationState,
  act: Exclude<PeopleAct, BegunByKeeping>,
  person: PersonId,
  at: Instant,
): readonly Event[] {
  switch (act.type) {
    case 'declare': {
      const { fact, value, sealed, since } = act
      const more = { ...(sealed !== undefined && { sealed }), ...(since !== undefined && { since }) }
      const said = value === undefined ? {} : { value: value.trim(), ...more }
      return [{ type: 'FactDeclared', person: act.person ?? person, fact, ...said }]
    }
    case 'relate': {
      const { fact, value, to, sealed = [] } = act
      const whole = { ...(to !== undefined && { to: to.trim() }), ...(sealed.length > 0 && { sealed }) }
      return [{ type: 'ValuesRelated', fact, value: value.trim(), ...whole }]
    }
    case 'opt in':
    case 'opt out': {
      const { group, roll } = act
      return [{ type: act.type === 'opt in' ? 'OptedIn' : 'OptedOut', group, roll, person }]
    }
    case 'take status':
    case 'end status':
    case 'answer':
    case 'vouch':
      return statusEvents(state, act, person, at)
  }
}
