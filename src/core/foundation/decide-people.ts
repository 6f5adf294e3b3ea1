import type { Instant } from '../base/instant.ts'
import type { PeopleAct } from './act.ts'
import type { Event, PersonId } from './event.ts'
import type { FoundationState } from './state.ts'

/** What an act about people that its actor may do comes to. */
export function peopleEvents(
  _state: FoundationState,
  act: PeopleAct,
  person: PersonId,
  _at: Instant,
): readonly Event[] {
  switch (act.type) {
    case 'declare': {
      const { fact, value } = act
      const said = value === undefined ? {} : { value: value.trim() }
      return [{ type: 'FactDeclared', person: act.person ?? person, fact, ...said }]
    }
    case 'relate': {
      const { fact, value, to } = act
      return [{ type: 'ValuesRelated', fact, value: value.trim(), ...(to !== undefined && { to: to.trim() }) }]
    }
    case 'opt in':
    case 'opt out': {
      const { group, roll } = act
      return [{ type: act.type === 'opt in' ? 'OptedIn' : 'OptedOut', group, roll, person }]
    }
  }
}
