import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import { textOfData } from '../../base/text-of-data.ts'
import type { SeatRef } from '../../charter/structure/charter.ts'
import type { Seat } from '../../charter/structure/seat.ts'
import type { PersonId } from '../event.ts'
import { aboveOf, isInForce } from '../life/in-force.ts'
import { isErased } from '../people/erasing.ts'
import { holds, type Incumbent, incumbents, seatOf } from '../seats/seats.ts'
import type { FoundationState } from '../state.ts'
import type { MattersPassed, Passing } from './handover-event.ts'
import type { Keeper } from './keepers.ts'

/**
 * What passes at a moment: motions and procedures that are not over and whose keeper has left the seats by which they keep
 * them, each to the first who can act for it, and those that somebody keeps in the meantime to the successor who has come.
 * Where nobody is left in the group and in those above it, they wait for the first who takes a seat there.
 */
export function mattersToPass(state: FoundationState, at: Instant): readonly MattersPassed[] {
  const passed = [...state.matters].flatMap((number) => {
    const keeper = state.keepers.get(number)
    const next = keeper === undefined ? undefined : nextKeeper(state, number, keeper, at)
    return keeper === undefined || next === undefined ? [] : [{ number, from: keeper.person, ...next }]
  })
  const together = Map.groupBy(passed, ({ from, to, of, by, how }) => textOfData([from, to, of, by, how]))
  return [...together.values()].flatMap((alike) => {
    const [first] = alike
    if (first === undefined) return []
    const { number: _, ...said } = first
    return [{ type: 'MattersPassed', motions: alike.map(({ number }) => number), ...said }]
  })
}

type Next = Pick<MattersPassed, 'to' | 'of' | 'by' | 'how'>

function nextKeeper(state: FoundationState, number: number, keeper: Keeper, at: Instant): Next | undefined {
  const { person, passed } = keeper
  const keeps = isKeptBy(state, keeper, at)
  if (keeps && (passed === undefined || !isInTheMeantime(passed.how))) return undefined
  const of = passed?.of ?? lastLeft(state, keeper, at)
  const since = passed?.at ?? (of && leftAt(state, of, person)) ?? at
  const successor = of === undefined ? undefined : successorIn(state, of, person, since, at)
  if (of !== undefined && successor !== undefined) return { to: successor.person, of, by: of, how: 'successor' }
  if (keeps) return undefined
  const next = firstOf(state, of ?? groupOf(state, number), person, at)
  return next === undefined ? undefined : { ...next, ...(of !== undefined && { of }) }
}

/** Whoever keeps it for a vacant seat gives it to its next holder. */
function isInTheMeantime(how: Passing): boolean {
  return how === 'interim' || how === 'same group' || how === 'group above'
}

function isKeptBy(state: FoundationState, { person, by }: Keeper, at: Instant): boolean {
  if (isErased(state, person)) return false
  return by.length === 0 || by.some((seat) => holds(state, person, seat, at))
}

/** In the meantime or for good: whoever acts for a vacant seat, and who else there is in the group and above it. */
function firstOf(
  state: FoundationState,
  of: SeatRef | Name,
  from: PersonId,
  at: Instant,
): Omit<Next, 'of'> | undefined {
  const group = typeof of === 'string' ? of : of.group
  const interim = typeof of === 'string' ? undefined : seatOf(state, of)?.interim
  const places: readonly (readonly [Passing, readonly SeatRef[]])[] = [
    ['interim', interim === undefined ? [] : [interim]],
    ['same seat', typeof of === 'string' ? [] : [of]],
    ['same group', seatsThatAct(state, group)],
    ...groupsAbove(state, group).map((above) => ['group above', seatsThatAct(state, above)] as const),
  ]
  for (const [how, seats] of places) {
    for (const by of seats) {
      const [first] = others(incumbents(state, by, at), from)
      if (first !== undefined) return { to: first.person, by, how }
    }
  }
  return undefined
}

function successorIn(
  state: FoundationState,
  of: SeatRef,
  from: PersonId,
  since: Instant,
  at: Instant,
): Incumbent | undefined {
  return others(incumbents(state, of, at), from).find((incumbent) => incumbent.since >= since)
}

function others(held: readonly Incumbent[], from: PersonId): readonly Incumbent[] {
  return held.filter(({ person }) => person !== from)
}

/** The seats of a group whose holders take part: offices of one first, such as a chair, then in the charter's order. */
function seatsThatAct(state: FoundationState, group: Name): readonly SeatRef[] {
  const found = state.groups.get(group)
  if (found === undefined || !isInForce(found)) return []
  const rank = ({ number }: Seat) => (number === 1 ? 0 : 1)
  return found.charter.seats
    .filter(({ noVote }) => noVote !== true)
    .toSorted((one, other) => rank(one) - rank(other))
    .map(({ name }) => ({ group, seat: name }))
}

function groupsAbove(state: FoundationState, group: Name): readonly Name[] {
  const above: Name[] = []
  for (let next = overOne(state, group); next !== undefined && !above.includes(next); next = overOne(state, next)) {
    above.push(next)
  }
  return above
}

function overOne(state: FoundationState, name: Name): Name | undefined {
  const group = state.groups.get(name)
  return group === undefined ? undefined : aboveOf(state, group.charter)
}

/** The seat that its keeper was the last to leave, of those by which they kept it. */
function lastLeft(state: FoundationState, { person, by }: Keeper, at: Instant): SeatRef | undefined {
  const known = by.map((seat) => ({ seat, left: leftAt(state, seat, person) ?? at }))
  return known.toSorted((one, other) => (one.left < other.left ? 1 : -1))[0]?.seat
}

function leftAt(state: FoundationState, { group, seat }: SeatRef, person: PersonId): Instant | undefined {
  return state.groups
    .get(group)
    ?.holdings.get(seat)
    ?.findLast((holding) => holding.person === person)?.ended
}

function groupOf(state: FoundationState, number: number): Name {
  const known =
    state.motions.get(number)?.opened ??
    state.proposals.get(number)?.moved ??
    state.courses.get(number)?.begun ??
    state.consultations.get(number)?.begun
  if (known === undefined) throw new Error(`There is no matter ${number} to pass on`)
  return known.group
}
