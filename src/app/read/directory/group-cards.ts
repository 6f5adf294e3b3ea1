import type { Name } from '../../../core/base/name.ts'
import { activeCharters } from '../../../core/foundation/active.ts'
import type { Group } from '../../../core/foundation/life/group.ts'
import { isInForce } from '../../../core/foundation/life/in-force.ts'
import { incumbents } from '../../../core/foundation/seats/seats.ts'
import { groupRef, type Reader } from '../reader.ts'
import { decidedThings } from './decided-things.ts'
import type { GroupCard, Relative } from './group-card.ts'
import { groupState } from './group-state.ts'
import { liaisonsIn } from './liaisons.ts'
import { seatedPeople } from './seated-people.ts'
import { waysIn } from './ways-in.ts'

/** Makes the card of any group; what all cards need is found once. */
export function groupCards(reader: Reader): (group: Group) => GroupCard {
  const { state, at } = reader.snapshot
  const charters = activeCharters(state)
  const liaisons = liaisonsIn([...charters.values()], (name) => groupRef(state, name).title)
  const groups = [...state.groups.values()]
  const relative = (of: Group): Relative => ({ name: of.name, title: of.title, state: groupState(state, of) })
  return (group) => {
    const { name, charter } = group
    const isDraft = group.status === 'draft'
    const next = successorOf(group)
    const successor = next === undefined ? undefined : state.groups.get(next)
    const sittingIn = (seat: Name) => incumbents(state, { group: name, seat }, at).length
    return {
      decidesRest: isInForce(group) && charter.under === undefined,
      decides: decidedThings(charters, charter, isInForce(group)),
      seats: seatedPeople(reader, group),
      waysIn: isDraft || isInForce(group) ? waysIn(charter, sittingIn) : [],
      channels: charter.channels.filter((channel) => channel.public),
      below: groups.filter((other) => other.charter.under === name).map(relative),
      liaisons: liaisons.filter((liaison) => liaison.group.name === name || liaison.other.name === name),
      ...(successor !== undefined && { successor: relative(successor) }),
      predecessors: groups.filter((other) => successorOf(other) === name).map(relative),
    }
  }
}

function successorOf({ status, life }: Group): Name | undefined {
  return status === 'retired' || status === 'dissolved' ? life.endings.at(-1)?.successor : undefined
}
