import { after, type Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { Deciding } from '../../charter/structure/charter.ts'
import { daysOf } from '../days.ts'
import { calledOff } from '../elections/called-off.ts'
import type { Event } from '../event.ts'
import { isHeld } from '../seats/seats.ts'
import type { FoundationState } from '../state.ts'
import type { Group } from './group.ts'
import { groupsBelow, isInForce } from './in-force.ts'
import type { GroupEnded } from './life-event.ts'

export type HowItEnds = Omit<GroupEnded, 'type' | 'group' | 'barred'>

/**
 * The end of a group, and of those that are dissolved together with it: what is open closes or is handed over, everybody leaves
 * their seats, and it is over.
 */
export function ending(state: FoundationState, name: Name, end: HowItEnds, at: Instant): readonly Event[] {
  const [first, ...others] = end.how === 'dissolved' ? togetherWith(state, name) : [name]
  if (first === undefined) return []
  const { successor: _, report: __, ...same } = end
  return [
    ...endOfOne(state, first, end, at),
    ...others.flatMap((other) => endOfOne(state, other, { ...same, why: 'with another' }, at)),
  ]
}

/** The group and all that go with it, each once. */
export function togetherWith(state: FoundationState, name: Name): readonly Name[] {
  const found: Name[] = []
  const look = (one: Name) => {
    const group = state.groups.get(one)
    if (group === undefined || !isInForce(group) || found.includes(one)) return
    found.push(one)
    for (const other of group.charter.life?.dissolvedWith?.groups ?? []) look(other)
  }
  look(name)
  return found
}

/** The groups that would be left without anything above them, if this root and those that go with it ended. */
export function leftWithout(state: FoundationState, name: Name, how: GroupEnded['how']): readonly Name[] {
  const going = how === 'dissolved' ? togetherWith(state, name) : [name]
  return going.flatMap((one) => {
    const group = state.groups.get(one)
    const isRoot = group !== undefined && group.charter.under === undefined
    return isRoot ? groupsBelow(state, one).filter((below) => !going.includes(below)) : []
  })
}

function endOfOne(state: FoundationState, name: Name, end: HowItEnds, at: Instant): readonly Event[] {
  const group = state.groups.get(name)
  if (group === undefined || !isInForce(group)) return []
  const barred = barringOf(state, group, end, at)
  return [
    ...closingOf(state, group, end),
    ...calledOff(state, { isOver: ({ begun }) => begun.group === name, isGone: (seat) => seat.group === name }),
    ...leaving(group, end, at),
    { type: 'GroupEnded', group: name, ...end, ...(barred !== undefined && { barred }) },
  ]
}

function leaving({ name: group, holdings }: Group, { motion }: HowItEnds, at: Instant): readonly Event[] {
  const by = motion === undefined ? {} : { motion }
  return [...holdings].flatMap(([seat, held]) =>
    held
      .filter((holding) => isHeld(holding, at))
      .map(({ person, entry }): Event => {
        const which = entry === undefined ? {} : { entry }
        return { type: 'SeatLeft', group, seat, person, why: 'group ended', ...which, ...by }
      }),
  )
}

/** What is before the group and not decided: it closes without a decision and, where the charter hands it over, another body takes it up. */
function closingOf(state: FoundationState, { name, charter }: Group, { motion: by }: HowItEnds): readonly Event[] {
  const heir = charter.life?.handOver?.to.find((one) => one.kind === 'group' && isThere(state, one.group))
  const passedTo: { readonly passedTo?: Deciding } =
    heir?.kind === 'group' ? { passedTo: { kind: 'group', group: heir.group } } : {}
  const isOurs = (one: { readonly motion: number; readonly group: Name }) => one.group === name && one.motion !== by
  const open = [...state.open].flatMap((number) => state.motions.get(number)?.opened ?? [])
  const waiting = [...state.proposals.values()].flatMap(({ moved, phase }) => (isOver(phase.kind) ? [] : [moved]))
  const withdrawn = [...open, ...waiting].filter(isOurs).map(({ motion, because }): Event => {
    // What another decision has asked for goes on with that one.
    const passed = because === undefined || because.kind === 'referral' ? passedTo : {}
    return { type: 'MotionWithdrawn', motion, why: 'group ended', ...passed }
  })
  const courses = [...state.courses.values()].filter(({ begun, ended }) => ended === undefined && isOurs(begun))
  const ended = courses.map(
    ({ begun }): Event => ({ type: 'ProcedureEnded', motion: begun.motion, is: 'undecided', ...passedTo }),
  )
  return [...withdrawn, ...ended]
}

function isThere(state: FoundationState, name: Name): boolean {
  const group = state.groups.get(name)
  return group !== undefined && isInForce(group)
}

function isOver(kind: string): boolean {
  return kind === 'opened' || kind === 'lapsed' || kind === 'withdrawn'
}

function barringOf(state: FoundationState, { name, charter }: Group, { how }: HowItEnds, at: Instant) {
  const together = charter.life?.dissolvedWith
  if (how !== 'dissolved' || together?.barred === undefined) return undefined
  return { groups: [name, ...together.groups], until: after(at, together.barred, daysOf(state, name)) }
}
