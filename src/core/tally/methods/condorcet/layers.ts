import type { Tied } from '../../count.ts'

/**
 * From those above whom nobody is, over those above whom nobody of the rest is, to the last: how an order in which some are not told
 * apart is written as ranks. Nobody is above themselves, directly or round a circle.
 */
export function layers(among: readonly number[], isAbove: (one: number, other: number) => boolean): readonly Tied[] {
  const found: Tied[] = []
  let rest = among
  while (rest.length > 0) {
    const top = rest.filter((candidate) => !rest.some((other) => isAbove(other, candidate)))
    if (top.length === 0) throw new Error('An order that goes round in a circle has no first')
    found.push(top)
    rest = rest.filter((candidate) => !top.includes(candidate))
  }
  return found
}
