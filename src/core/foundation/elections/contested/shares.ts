import type { Name } from '../../../base/name.ts'
import { incumbents } from '../../seats/seats.ts'
import type { Filling } from './contested.ts'
import { electedBy } from './elected-by.ts'
import type { Place } from './places-to-fill.ts'

/**
 * Which electorate fills which places: that of whoever leaves it by which they were elected, and of the others each has so many that
 * it comes to its own number. Electorates without a number share what is left evenly, the first having one more where it is odd.
 */
export function sharesOf({ state, rule, at }: Filling, places: readonly Place[]): ReadonlyMap<Name, readonly Place[]> {
  const shares = new Map<Name, Place[]>(rule.electorates.map(({ name }) => [name, []]))
  const free: Place[] = []
  for (const place of places) {
    const own = place.holder === undefined ? undefined : electedBy(state, place.holder, place.seat, at)
    const share = own === undefined ? undefined : shares.get(own)
    if (share === undefined) free.push(place)
    else share.push(place)
  }
  for (const { name, seats } of rule.electorates) {
    const share = shares.get(name) ?? []
    const going = goingOn({ state, rule, at }, name, places)
    const wanted = seats === undefined ? 0 : Math.max(0, seats.number - going - share.length)
    share.push(...free.splice(0, wanted))
  }
  const others = rule.electorates.filter(({ seats }) => seats === undefined)
  for (const [index, place] of free.entries()) {
    const next = others[index % Math.max(1, others.length)]
    if (next !== undefined) shares.get(next.name)?.push(place)
  }
  return inStep(rule.balance, shares, (name) => goingOn({ state, rule, at }, name, places))
}

/** Holders whom an electorate has elected and whose places this election does not fill. */
function goingOn(
  { state, rule, at }: Pick<Filling, 'state' | 'rule' | 'at'>,
  electorate: Name,
  places: readonly Place[],
): number {
  const leaving = new Set(places.map(({ holder }) => holder))
  return rule.fills.flatMap((seat) =>
    incumbents(state, seat, at).filter(
      ({ person }) => !leaving.has(person) && electedBy(state, person, seat, at) === electorate,
    ),
  ).length
}

/** "union over directors, at most 1": the one never has fewer than the other, nor more by more than that. */
function inStep(
  balance: Filling['rule']['balance'],
  shares: ReadonlyMap<Name, Place[]>,
  goingOn: (electorate: Name) => number,
): ReadonlyMap<Name, readonly Place[]> {
  if (balance === undefined) return shares
  const { of, over, most } = balance
  const [more, less] = [shares.get(of) ?? [], shares.get(over) ?? []]
  const ahead = () => goingOn(of) + more.length - goingOn(over) - less.length
  while (ahead() > most && more.length > 0) less.push(...more.splice(-1))
  while (ahead() < 0 && less.length > 0) more.push(...less.splice(-1))
  return shares
}
