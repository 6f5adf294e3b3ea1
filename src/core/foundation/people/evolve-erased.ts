import type { Instant } from '../../base/instant.ts'
import type { PersonId } from '../event.ts'
import type { FoundationState } from '../state.ts'
import { declareFact } from './evolve-people.ts'

/**
 * A person is erased: what they have declared holds of nobody any more, and nobody acts in their place or they in another's,
 * speaks for them or invites them; nor would they sit in a group that is being formed.
 * Their number, their ballots and the seats that they have had stay, as the counts rest on them.
 */
export function erasePerson(state: FoundationState, id: PersonId, at: Instant): void {
  const person = state.people.get(id)
  if (person === undefined) throw new Error(`${id} is erased without having been introduced`)
  person.erased = at
  for (const fact of [...(state.facts.get(id)?.keys() ?? [])]) {
    declareFact(state, { type: 'FactDeclared', person: id, fact }, at)
  }
  for (const [key, standing] of state.standing) if (standing.person === id) state.standing.delete(key)
  for (const alternates of state.alternates.values()) alternates.delete(id)
  for (const [key, sponsors] of state.sponsors) {
    if (key.endsWith(` ${id}`)) state.sponsors.delete(key)
    else sponsors.delete(id)
  }
  for (const [key, { person: invited, by }] of state.invitations) {
    if (invited === id) state.invitations.delete(key)
    else by.delete(id)
  }
  for (const { life } of state.groups.values()) {
    if (life.offers.some(({ person: offering }) => offering === id)) {
      life.offers = life.offers.filter(({ person: offering }) => offering !== id)
    }
  }
  for (const number of state.open) {
    const proxies = state.motions.get(number)?.proxies
    for (const [from, to] of proxies ?? []) if (from === id || to === id) proxies?.delete(from)
  }
}
