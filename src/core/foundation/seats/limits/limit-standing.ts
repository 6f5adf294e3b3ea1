import type { Instant } from '../../../base/instant.ts'
import type { Name } from '../../../base/name.ts'
import type { SeatRef } from '../../../charter/structure/charter.ts'
import type { Amount, Bound, Limit, LimitWhat } from '../../../charter/structure/limit.ts'
import type { PersonId } from '../../event.ts'
import { conditionNow, isValue } from '../../people/facts/condition-now.ts'
import { declaredValue, factKind, sharedValue } from '../../people/facts/declared-value.ts'
import type { FoundationState } from '../../state.ts'
import { incumbents } from '../seats.ts'

/** Whether a limit on all holders holds; where it does not, those of whom there are too many, in the order in which they came. */
export type LimitStanding =
  | { readonly kind: 'holds' }
  | { readonly kind: 'broken'; readonly concerned: readonly PersonId[] }

export interface Asked {
  readonly state: FoundationState
  readonly group: Name
  readonly at: Instant
  /** Who is counted as if they held nothing. */
  readonly without?: ReadonlySet<PersonId>
}

export function limitStanding(asked: Asked, { what, when }: Limit): LimitStanding {
  const { state, group, at } = asked
  if (when !== undefined && conditionNow({ state, group, at }, when) !== 'yes') return { kind: 'holds' }
  const concerned = tooManyIn(asked, what)
  if (concerned.length > 0) return { kind: 'broken', concerned }
  return isTooFew(asked, what) ? { kind: 'broken', concerned: [] } : { kind: 'holds' }
}

/** Everybody who holds one of the seats, the earliest first, each once. */
export function holdersOf({ state, at, without }: Asked, of: readonly SeatRef[]): readonly PersonId[] {
  const held = of.flatMap((seat) => incumbents(state, seat, at)).filter(({ person }) => without?.has(person) !== true)
  return [
    ...new Set(
      held
        .toSorted((one, other) => (one.since < other.since ? -1 : one.since > other.since ? 1 : 0))
        .map(({ person }) => person),
    ),
  ]
}

function tooManyIn(asked: Asked, what: LimitWhat): readonly PersonId[] {
  switch (what.kind) {
    case 'share a fact': {
      const people = holdersOf(asked, what.of)
      const over = [...sharing(asked, people, what.fact).values()].filter((alike) =>
        isMore(alike.length, what.most, people.length),
      )
      return people.filter((person) => over.some((alike) => alike.includes(person)))
    }
    case 'number': {
      const people = holdersOf(asked, what.of)
      return isAbove(what.bound) && people.length > what.count ? people : []
    }
    case 'hold a seat':
    case 'in each value':
    case 'meet a condition': {
      if (!isAbove(what.bound)) return []
      const people = holdersOf(asked, what.of)
      const over = partsOf(asked, what, people).filter((part) => isMore(part.length, what.amount, people.length))
      return people.filter((person) => over.some((part) => part.includes(person)))
    }
    case 'of a list': {
      const entries = entriesOfList(asked, what.list)
      const most = what.most.kind === 'number' ? what.most.number : entries.length - 1
      return holdersOf(asked, [what.who]).filter((person) => entriesHeld(asked, what.seat, person).size > most)
    }
    case 'not together':
      return holdersOf(asked, what.seats).filter(
        (person) => what.seats.filter((seat) => isAmong(asked, seat, person)).length > what.most,
      )
  }
}

function isTooFew(asked: Asked, what: LimitWhat): boolean {
  switch (what.kind) {
    case 'number':
      return what.bound !== 'at most' && holdersOf(asked, what.of).length < what.count
    case 'hold a seat':
    case 'in each value':
    case 'meet a condition': {
      if (what.bound === 'at most') return false
      const people = holdersOf(asked, what.of)
      return partsOf(asked, what, people).some((part) => isLess(part.length, what.amount, people.length))
    }
    case 'share a fact':
    case 'of a list':
    case 'not together':
      return false
  }
}

type OfParts = Extract<LimitWhat, { readonly kind: 'hold a seat' | 'in each value' | 'meet a condition' }>

/** The holders of whom the limit speaks: once, or once for each entry of a list or value of a fact. */
function partsOf(asked: Asked, what: OfParts, people: readonly PersonId[]): readonly (readonly PersonId[])[] {
  const { state, group, at } = asked
  switch (what.kind) {
    case 'meet a condition':
      return [people.filter((person) => conditionNow({ state, group, person, at }, what.condition) === 'yes')]
    case 'in each value': {
      const values = what.value === undefined ? valuesOf(asked, what.fact) : [what.value]
      const own = (person: PersonId) => declaredValue(state, person, what.fact, at, group)
      return values.map((value) => people.filter((person) => isValue(own(person) ?? '', value)))
    }
    case 'hold a seat': {
      if (what.forEach === undefined) return [people.filter((person) => isAmong(asked, what.seat, person))]
      return entriesOfList(asked, what.forEach).map((entry) =>
        people.filter((person) => entriesHeld(asked, what.seat, person).has(entry)),
      )
    }
  }
}

function sharing(
  { state, group, at }: Asked,
  people: readonly PersonId[],
  fact: Name,
): ReadonlyMap<string, readonly PersonId[]> {
  const known = people.flatMap((person) => {
    const value = sharedValue(state, person, fact, at, group)
    return value === undefined ? [] : [{ person, value }]
  })
  const alike = Map.groupBy(known, ({ value }) => value)
  return new Map([...alike].map(([value, ones]) => [value, ones.map(({ person }) => person)]))
}

/** All that the fact can hold; where its charter does not list them, all that somebody has said. */
function valuesOf({ state, group }: Asked, fact: Name): readonly Name[] {
  const values = factKind(state, fact, group)
  if (values?.fact.values?.kind === 'these') return values.fact.values.names
  if (values?.fact.values?.kind === 'list') {
    const { list } = values.fact.values
    const charter = state.groups.get(values.group)?.charter
    return charter?.lists?.find(({ name }) => name === list)?.entries.map(({ name }) => name) ?? []
  }
  return [...(state.said.get(fact)?.keys() ?? [])]
}

function entriesOfList({ state, group }: Asked, list: Name): readonly Name[] {
  const { lists } = state.groups.get(group)?.charter ?? {}
  return lists?.find(({ name }) => name === list)?.entries.map(({ name }) => name) ?? []
}

function entriesHeld({ state, at }: Asked, seat: SeatRef, person: PersonId): ReadonlySet<Name> {
  return new Set(
    incumbents(state, seat, at).flatMap((one) => (one.person === person && one.entry !== undefined ? [one.entry] : [])),
  )
}

function isAmong({ state, at }: Asked, seat: SeatRef, person: PersonId): boolean {
  return incumbents(state, seat, at).some((one) => one.person === person)
}

/** @param holders of whom a share is taken, exactly */
export function isMore(count: number, most: Amount, holders: number): boolean {
  if (most.kind === 'number') return count > most.number
  return BigInt(count) * BigInt(most.share.denominator) > BigInt(holders) * BigInt(most.share.numerator)
}

function isLess(count: number, least: Amount, holders: number): boolean {
  if (least.kind === 'number') return count < least.number
  return BigInt(count) * BigInt(least.share.denominator) < BigInt(holders) * BigInt(least.share.numerator)
}

export function isAbove(bound: Bound): boolean {
  return bound !== 'at least'
}
