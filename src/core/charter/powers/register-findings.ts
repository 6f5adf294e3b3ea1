import type { Name } from '../../base/name.ts'
import { isEverything } from '../structure/action.ts'
import type { Action, Charter, ClauseRef } from '../structure/charter.ts'
import type { Reservation } from '../structure/power.ts'
import type { MayDecide } from './answer.ts'
import { isExcepted, reaches } from './power-source.ts'
import type { GiftLine, RegisterFacts, RegisterLine } from './register.ts'

/** Something in the register that does not add up, at the place where a charter says it. */
export type RegisterFinding = { readonly action: Action; readonly group: Name; readonly clause: ClauseRef } & (
  | { readonly kind: 'held by several'; readonly with: readonly Name[] }
  /** The charter uses it, and nobody above has given it, or does any more. */
  | { readonly kind: 'held by nobody'; readonly at?: Name }
  /** Given to a group whose charter says nowhere who decides it. */
  | { readonly kind: 'given and not used'; readonly to: Name }
  /** Given by a group that does not hold it. */
  | { readonly kind: 'gives what it lacks'; readonly to: Name }
  | { readonly kind: 'reserved to nobody'; readonly to: Name }
  /** Whoever decides it is a seat that nobody holds, or a vote in which nobody has a vote. */
  | { readonly kind: 'vacant'; readonly by: MayDecide['by'] }
  | { readonly kind: 'hangs on one person'; readonly by: MayDecide['by']; readonly person: string }
)

interface Parts extends Pick<RegisterFacts, 'holders'> {
  readonly lines: readonly RegisterLine[]
  readonly gifts: readonly GiftLine[]
  readonly reserved: readonly (Reservation & { readonly group: Name })[]
  readonly lacking: readonly GiftLine[]
}

/** Overlaps, gaps, powers that hang on one person, and what is given by who lacks it, in this order of the lines. */
export function registerFindings(charters: ReadonlyMap<Name, Charter>, parts: Parts): readonly RegisterFinding[] {
  const { lines, gifts, reserved, lacking } = parts
  return [
    ...overlaps(lines, charters),
    ...lines.flatMap(notHeld),
    ...lacking.map((gift): RegisterFinding => ({ kind: 'gives what it lacks', ...placeOf(gift), to: gift.to })),
    ...gifts
      .filter((gift) => isUnused(charters, gift))
      .map((gift): RegisterFinding => {
        return { kind: 'given and not used', ...placeOf(gift), to: gift.to }
      }),
    ...reserved
      .filter(({ to }) => !charters.has(to))
      .map(
        ({ group, action, clause, to }): RegisterFinding => ({ kind: 'reserved to nobody', group, action, clause, to }),
      ),
    ...lines.flatMap((line) => thinlyHeld(line, parts)),
  ]
}

function placeOf({ group, action, clause }: GiftLine) {
  return { group, action, clause }
}

/** More than so many are meant to be many. */
const mostHolders = 4

/** The same power in two hands of which neither stands above the other and neither was given it by a decision. */
function overlaps(lines: readonly RegisterLine[], charters: ReadonlyMap<Name, Charter>): readonly RegisterFinding[] {
  const held = lines.filter((line) => line.delegated === undefined && isOutward(line, charters) && decidesAlone(line))
  const same = Map.groupBy(held, ({ action }) => `${action.verb} ${action.object}`)
  return [...same.values()].flatMap((rivals): readonly RegisterFinding[] => {
    const groups = [...new Set(rivals.map(({ group }) => group))]
    const apart = groups.filter((group) => groups.every((other) => other === group || !stands(charters, group, other)))
    const [first] = rivals.filter(({ group }) => apart.includes(group))
    if (first === undefined || apart.length < 2 || apart.length > mostHolders) return []
    const { group, action, clause } = first
    return [{ kind: 'held by several', group, action, clause, with: apart.filter((other) => other !== group) }]
  })
}

/** Acts on a group's own seats, and those without an object, are each group's own. */
function isOutward({ group, action }: RegisterLine, charters: ReadonlyMap<Name, Charter>): boolean {
  const isOwnSeat = charters.get(group)?.seats.some(({ name }) => name === action.object) === true
  return action.object !== '' && !isOwnSeat
}

function decidesAlone({ deciders }: RegisterLine): boolean {
  return deciders.some((one) => one.with.length === 0 && one.agreedBy === undefined && one.while === undefined)
}

function stands(charters: ReadonlyMap<Name, Charter>, group: Name, above: Name): boolean {
  const seen = new Set<Name>()
  for (let at = charters.get(group)?.under; at !== undefined && !seen.has(at); at = charters.get(at)?.under) {
    if (at === above) return true
    seen.add(at)
  }
  return false
}

function notHeld({ group, action, clause, deciders, withheld }: RegisterLine): readonly RegisterFinding[] {
  if (deciders.length > 0) return []
  const gap = withheld.find(
    ({ because }) => because === 'no gift' || because === 'taken back' || because === 'not delegable',
  )
  if (gap === undefined) return []
  return [{ kind: 'held by nobody', group, action, clause, ...(gap.at !== undefined && { at: gap.at }) }]
}

/** A gift of which the group below says nothing, at its object, above it or below it. */
function isUnused(charters: ReadonlyMap<Name, Charter>, { to, action }: GiftLine): boolean {
  const below = charters.get(to)
  if (below === undefined) return false
  const covers = (line: { readonly action: Action; readonly except: readonly string[] }) =>
    (reaches(line, action) && !isExcepted(line, action)) || reaches({ action }, line.action)
  const isReserved = below.reserved.some((one) => isEverything(one.action) || reaches(one, action))
  // What it hands on again is used further down.
  const goesOn = below.gives.some((gift) => covers(gift))
  return !below.powers.some(covers) && !isReserved && !goesOn
}

function thinlyHeld(line: RegisterLine, { holders }: Parts): readonly RegisterFinding[] {
  if (holders === undefined) return []
  const people = line.deciders.map((decider) => ({ decider, held: holders(decider) }))
  const [first] = people
  if (first === undefined || people.some(({ held }) => held === undefined)) return []
  const all = new Set(people.flatMap(({ held = [] }) => held))
  const { group, action, clause } = line
  const place = { group, action, clause, by: first.decider.by }
  if (all.size === 0) return [{ kind: 'vacant', ...place }]
  const [person = ''] = all
  return all.size === 1 ? [{ kind: 'hangs on one person', ...place, person }] : []
}
