import { compareRatios, nought, plus, type Ratio, times, whole } from '../../../base/ratio.ts'
import { exactText, reduced } from '../../exact-text.ts'
import type { Profile } from './profile.ts'

/**
 * An exact amount for each voter, a load or what is left of a budget. There are few different ones, since all who are treated alike have
 * the same: fractions are worked out once for each of them.
 */
export interface Levels {
  readonly amounts: readonly Ratio[]
  /** By distinct ballot, which of them its voters have. */
  readonly of: Uint32Array
}

export function sameForAll({ counts }: Profile, amount: Ratio): Levels {
  return { amounts: [amount], of: new Uint32Array(counts.length) }
}

/** How many supporters of a candidate have each amount, from the least on. */
export interface Level {
  readonly at: number
  readonly amount: Ratio
  readonly people: number
}

export function levelsOf(
  { counts, supporters }: Profile,
  { amounts, of }: Levels,
  candidate: number,
): readonly Level[] {
  const people = new Map<number, number>()
  for (const ballot of supporters[candidate] ?? []) {
    const at = of[ballot] ?? 0
    people.set(at, (people.get(at) ?? 0) + (counts[ballot] ?? 0))
  }
  return [...people]
    .map(([at, number]) => ({ at, amount: amounts[at] ?? nought, people: number }))
    .toSorted((one, other) => compareRatios(one.amount, other.amount))
}

export function sumOf(levels: readonly Level[]): Ratio {
  return levels.reduce((sum, { amount, people }) => reduced(plus(sum, times(amount, whole(people)))), nought)
}

export function peopleIn(levels: readonly Level[]): number {
  return levels.reduce((sum, { people }) => sum + people, 0)
}

/** The supporters of a candidate come to another amount; equal amounts are one afterwards. */
export function changed(
  { supporters }: Profile,
  { amounts, of }: Levels,
  candidate: number,
  change: (amount: Ratio) => Ratio,
): Levels {
  const all = [...amounts]
  const known = new Map(all.map((amount, at) => [exactText(amount), at]))
  const after = new Map<number, number>()
  const next = of.slice()
  for (const ballot of supporters[candidate] ?? []) {
    const at = of[ballot] ?? 0
    const to = after.get(at) ?? placeOf(reduced(change(amounts[at] ?? nought)))
    after.set(at, to)
    next[ballot] = to
  }
  return { amounts: all, of: next }

  function placeOf(amount: Ratio): number {
    const text = exactText(amount)
    const at = known.get(text) ?? all.push(amount) - 1
    known.set(text, at)
    return at
  }
}

/** The amounts of all ballots as text, the same for two levels only where they say the same. */
export function levelsKey({ amounts, of }: Levels): string {
  const texts = amounts.map(exactText)
  return Array.from(of, (at) => texts[at] ?? '').join()
}
