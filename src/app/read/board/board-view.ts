import { after, type Instant } from '../../../core/base/instant.ts'
import type { Name } from '../../../core/base/name.ts'
import { spokenAction } from '../../../core/charter/structure/action.ts'
import type { ClauseRef } from '../../../core/charter/structure/charter.ts'
import { aboveOf, isInForce } from '../../../core/foundation/life/in-force.ts'
import { registerNow } from '../../../core/foundation/powers/register-now.ts'
import type { FoundationState } from '../../../core/foundation/state.ts'
import { groupSummary } from '../group-views.ts'
import { foundationRef, groupRef, type Reader } from '../reader.ts'
import type { FoundationRef, GroupSummary } from '../views.ts'
import { type AskedOf, askedOf } from './asked-of.ts'
import { foreseen } from './foreseen.ts'
import { type Gathered, gathered } from './gathered.ts'
import { type Owed, owedTo } from './owed-to.ts'

/** What a body that answers for others has before it: what will break below it, what it is asked, and what it is told. */
export interface BoardView {
  readonly foundation: FoundationRef
  readonly group: GroupSummary
  readonly from: Instant
  readonly until: Instant
  /** In the group and in all that stand under it, in the order of time. */
  readonly coming: readonly ComingView[]
  readonly asked: readonly AskedOf[]
  readonly owed: readonly Owed[]
  /** Powers in several hands of which none stands above another. */
  readonly overlaps: readonly OverlapView[]
}

export interface OverlapView {
  readonly action: string
  readonly groups: readonly { readonly name: Name; readonly title: string }[]
  readonly clause: ClauseRef
}

export type ComingView = Omit<Gathered, 'group'> & { readonly group: { readonly name: Name; readonly title: string } }

const ahead = { count: 90, unit: 'day' } as const

/** Without a name of the group under which all others stand; undefined where there is no such group in force. */
export function boardView(reader: Reader, name?: Name): BoardView | undefined {
  const { state, at } = reader.snapshot
  const group = name === undefined ? rootOf(state) : state.groups.get(name)
  if (group === undefined || !isInForce(group)) return undefined
  const until = after(at, ahead, group.charter.zone)
  return {
    foundation: foundationRef(reader),
    group: groupSummary(reader, group),
    from: at,
    until,
    coming: gathered(foreseen(state, at, until).coming.filter((one) => isUnder(state, one.group, group.name))).map(
      (one) => ({ ...one, group: groupRef(state, one.group) }),
    ),
    asked: askedOf(reader, group.name),
    owed: owedTo(reader, group.name),
    overlaps: registerNow(state, at).findings.flatMap((finding) => {
      if (finding.kind !== 'held by several') return []
      const groups = [finding.group, ...finding.with]
      if (!groups.some((one) => isUnder(state, one, group.name))) return []
      const { action, clause } = finding
      return [{ action: spokenAction(action), groups: groups.map((one) => groupRef(state, one)), clause }]
    }),
  }
}

function rootOf(state: FoundationState) {
  return [...state.groups.values()].find((group) => isInForce(group) && aboveOf(state, group.charter) === undefined)
}

/** Whether it is that group, or stands under it over however many others. */
function isUnder(state: FoundationState, name: Name, over: Name): boolean {
  const seen = new Set<Name>()
  for (let next: Name | undefined = name; next !== undefined && !seen.has(next); next = upFrom(state, next)) {
    if (next === over) return true
    seen.add(next)
  }
  return false
}

function upFrom(state: FoundationState, name: Name): Name | undefined {
  const group = state.groups.get(name)
  return group === undefined ? undefined : aboveOf(state, group.charter)
}
