import type { Name } from '../../../core/base/name.ts'
import { activeCharters } from '../../../core/foundation/active.ts'
import { incumbents } from '../../../core/foundation/seats/seats.ts'
import type { Group } from '../../../core/foundation/state.ts'
import { groupRef, type Reader } from '../reader.ts'
import { decidedThings } from './decided-things.ts'
import type { GroupCard } from './group-card.ts'
import { groupState } from './group-state.ts'
import { liaisonsIn } from './liaisons.ts'
import { seatedPeople } from './seated-people.ts'
import { waysIn } from './ways-in.ts'

/** Makes the card of any group; what all cards need is found once. */
export function groupCards(reader: Reader): (group: Group) => GroupCard {
  const { state, at } = reader.snapshot
  const charters = activeCharters(state)
  const liaisons = liaisonsIn([...charters.values()], (name) => groupRef(state, name).title)
  return (group) => {
    const { name, charter } = group
    const isInForce = group.status !== 'draft'
    const own = charter.channels.filter((channel) => channel.public)
    const sittingIn = (seat: Name) => incumbents(state, { group: name, seat }, at).length
    return {
      decidesRest: isInForce && charter.under === undefined,
      decides: decidedThings(charters, charter, isInForce),
      seats: seatedPeople(reader, group),
      waysIn: waysIn(charter, sittingIn),
      channels: own,
      below: [...state.groups.values()]
        .filter((other) => other.charter.under === name)
        .map((other) => ({ name: other.name, title: other.title, state: groupState(state, other) })),
      liaisons: liaisons.filter((liaison) => liaison.group.name === name || liaison.other.name === name),
    }
  }
}
