import type { Instant } from '../../../core/base/instant.ts'
import type { Name } from '../../../core/base/name.ts'
import { spokenAction } from '../../../core/charter/structure/action.ts'
import type { ClauseRef } from '../../../core/charter/structure/charter.ts'
import { groupOfDeciding } from '../../../core/charter/structure/deciding.ts'
import type { Election } from '../../../core/charter/structure/election.ts'
import { runningOf } from '../../../core/foundation/elections/begin-election.ts'
import { occasionsOf } from '../../../core/foundation/elections/calling/occasions.ts'
import { callersOf } from '../../../core/foundation/elections/election-move.ts'
import type { Group } from '../../../core/foundation/life/group.ts'
import { isInForce } from '../../../core/foundation/life/in-force.ts'
import { groupRef, permission, type Reader } from '../reader.ts'

/** An election that a charter has and that does not run: when it begins by what is known, and whether the reader may call it. */
export interface ComingElection {
  readonly group: { readonly name: Name; readonly title: string }
  readonly name: Name
  readonly fills: readonly Name[]
  readonly seats?: number
  readonly clause: ClauseRef
  readonly at?: Instant
  /** Without a moment: it begins when what its charter waits for is so, or when it is called. */
  readonly on?: 'condition' | 'call'
  /** In which group the reader may move that it is held, and by which action. */
  readonly call?: { readonly group: Name; readonly action: string }
}

/** Of all groups: the next first, those without a moment last. */
export function comingElections(reader: Reader): readonly ComingElection[] {
  const groups = [...reader.snapshot.state.groups.values()]
  return groups.flatMap((group) => comingIn(reader, group)).toSorted(byMoment)
}

export function comingIn(reader: Reader, group: Group): readonly ComingElection[] {
  const { state } = reader.snapshot
  if (!isInForce(group)) return []
  return (group.charter.elections ?? []).flatMap((rule) =>
    runningOf(state, group.name, rule.name) === undefined ? [comingElection(reader, group.name, rule)] : [],
  )
}

function comingElection(reader: Reader, group: Name, rule: Election): ComingElection {
  const { state, at: now } = reader.snapshot
  const moments = occasionsOf(state, { group, name: rule.name }, rule).flatMap((occasion) =>
    occasion.kind === 'at' && occasion.at > now ? [occasion.at] : [],
  )
  const [at] = moments.toSorted()
  const waits = rule.heldWhen.some(({ kind }) => kind === 'condition' || kind === 'when')
  const call = callFor(reader, group, rule)
  return {
    group: groupRef(state, group),
    name: rule.name,
    fills: rule.fills.map(({ seat }) => seat),
    ...(rule.seats !== undefined && { seats: rule.seats.number }),
    clause: rule.clause,
    ...(at === undefined ? { on: waits ? 'condition' : 'call' } : { at }),
    ...(call !== undefined && { call }),
  }
}

/** A body of another group names the group whose election it calls. */
function callFor(reader: Reader, group: Name, rule: Election): ComingElection['call'] {
  return callersOf(rule)
    .map(groupOfDeciding)
    .map((own) => ({
      own,
      action: { verb: 'open', object: `${own === group ? '' : `${group}/`}election/${rule.name}` },
    }))
    .filter(({ own, action }) => permission(reader, { type: 'move', group: own, action }).refusal === undefined)
    .map(({ own, action }) => ({ group: own, action: spokenAction(action) }))[0]
}

function byMoment(one: ComingElection, other: ComingElection): number {
  return (one.at ?? '9') < (other.at ?? '9') ? -1 : 1
}
