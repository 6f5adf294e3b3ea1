import type { Instant } from '../../base/instant.ts'
import type { PeopleAct } from '../act.ts'
import type { Event, PersonId } from '../event.ts'
import { endOfNextTerm } from '../seats/may-keep.ts'
import { takes } from '../seats/take.ts'
import type { FoundationState } from '../state.ts'
import { statusEvents } from '../statuses/status-acts.ts'

/** What an act about people that its actor may do comes to. */
export function peopleEvents(state: FoundationState, act: PeopleAct, person: PersonId, at: Instant): readonly Event[] {
  switch (act.type) {
    case 'declare': {
      const { fact, value, sealed } = act
      const said = value === undefined ? {} : { value: value.trim(), ...(sealed !== undefined && { sealed }) }
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
    case 'renew': {
      const { group, seat } = act
      const until = endOfNextTerm(state, person, { group, seat }, at)
      return until === undefined ? [] : [{ type: 'TermRenewed', group, seat, person, until }]
    }
    case 'take':
      return takes(state, person, { group: act.group, seat: act.seat }, at)
    case 'name alternate': {
      const { group, seat, person: alternate } = act
      return [{ type: 'AlternateNamed', group, seat, person, ...(alternate !== undefined && { alternate }) }]
    }
    case 'take status':
    case 'end status':
    case 'answer':
      return statusEvents(state, act, person, at)
  }
}
