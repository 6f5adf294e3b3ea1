import { after, type Instant } from '../../core/base/instant.ts'
import type { Name } from '../../core/base/name.ts'
import type { ClauseRef } from '../../core/charter/structure/charter.ts'
import type { Roll } from '../../core/charter/structure/roll.ts'
import { daysOf } from '../../core/foundation/days.ts'
import { affirmationsOf } from '../../core/foundation/elections/roll/affirmations.ts'
import type { Group } from '../../core/foundation/life/group.ts'
import { isInForce } from '../../core/foundation/life/in-force.ts'
import { onRoll } from '../../core/foundation/people/roll.ts'
import { lapseNotice } from '../notices/awaiting-on-rolls.ts'
import { type DriveView, driveView } from './elections/drive-view.ts'
import { foundationRef, groupRef, permission, type Reader } from './reader.ts'
import type { FoundationRef, GroupView } from './views.ts'

/** A roll of a group's charter for which people have to ask, and how the reader stands on it. */
export interface OwnRollView {
  readonly roll: Name
  readonly clause: ClauseRef
  /** Whether the reader would stand on it for a vote that opened now. */
  readonly isOn: boolean
  /** Since when they have asked to. */
  readonly asked?: Instant
  /** When that runs out, unless they say so again. */
  readonly runsOut?: Instant
  readonly acts: readonly ('opt in' | 'opt out' | 'ask for roll')[]
}

/** A roll by itself: how many stand on it, how its affirmation drive goes, and the reader on it. */
export interface RollView {
  readonly foundation: FoundationRef
  readonly group: { readonly name: Name; readonly title: string }
  readonly roll: Roll
  /** How many would stand on it for a vote that opened now. */
  readonly size: number
  /** Of a roll for which people have to ask. */
  readonly drive?: DriveView
  readonly own?: OwnRollView
}

export function rollView(reader: Reader, name: Name, called: Name): RollView | undefined {
  const { state, at } = reader.snapshot
  const group = state.groups.get(name)
  const roll = group?.charter.rolls?.find((one) => one.name === called)
  if (group === undefined || roll === undefined) return undefined
  const own = ownRoll(reader, group, roll)
  return {
    foundation: foundationRef(reader),
    group: groupRef(state, name),
    roll,
    size: onRoll(state, { group: name, seat: called }, at).length,
    ...(roll.optedIn === true && { drive: driveView(reader, { group: name, roll: called }) }),
    ...(own !== undefined && { own }),
  }
}

/** Those about which the reader can do something. */
export function rollsFor(reader: Reader, group: Group): readonly OwnRollView[] {
  return (group.charter.rolls ?? []).flatMap((roll) => ownRoll(reader, group, roll) ?? [])
}

/** How many have asked for a ballot, of each roll of a group for which people have to ask. */
export function drivesOf({ snapshot: { state, at } }: Reader, group: Group): NonNullable<GroupView['drives']> {
  if (!isInForce(group)) return []
  return (group.charter.rolls ?? []).flatMap(({ name: roll, optedIn }) =>
    optedIn === true ? [{ roll, affirmed: affirmationsOf(state, { group: group.name, roll }, at).length }] : [],
  )
}

function ownRoll(reader: Reader, { name: group }: Group, { name: roll, clause }: Roll): OwnRollView | undefined {
  const { state, at } = reader.snapshot
  const { person } = reader
  if (person === undefined) return undefined
  const [said] = affirmationsOf(state, { group, roll, only: person }, at)
  const isSoonOver = said?.until !== undefined && said.until <= after(at, lapseNotice, daysOf(state, group))
  const acts = (['opt in', 'opt out', 'ask for roll'] as const).filter(
    (type) =>
      (type === 'opt in' ? said === undefined || isSoonOver : type !== 'opt out' || said !== undefined) &&
      permission(reader, { type, group, roll }).refusal === undefined,
  )
  if (acts.length === 0) return undefined
  const isOn = onRoll(state, { group, seat: roll }, at).some((one) => one.person === person)
  return {
    roll,
    clause,
    isOn,
    acts,
    ...(said !== undefined && { asked: said.since }),
    ...(said?.until !== undefined && { runsOut: said.until }),
  }
}
