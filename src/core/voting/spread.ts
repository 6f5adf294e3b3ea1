import type { Name } from '../base/name.ts'
import type { Rule } from '../charter/structure/rule.ts'
import type { FewOptions } from './plurality.ts'
import type { FromClass, Reachable, Tally } from './standing.ts'
import { strongestFirst } from './strongest.ts'
import { countOf } from './voices.ts'

/** Votes that one option had for all of the rest, dealt out among these so that the strongest of them has as few as can be. */
export function spreadOut(rule: Rule, tally: Tally, reachable: Reachable, spread: FewOptions['spread']): Reachable {
  const votes = spread === undefined ? 0 : countOf(reachable.by, spread.as)
  if (spread === undefined || votes === 0) return reachable
  const counted = strongestFirst(rule, tally).filter(({ name }) => spread.over.includes(name))
  const level = levelFor(
    counted.map((one) => one.votes),
    votes,
  )
  const rooms = counted.toReversed().map((one) => ({ name: one.name, room: Math.max(0, level - one.votes) }))
  const deal = (by: FromClass['by']): Record<Name, number> => {
    const { [spread.as]: count = 0, ...others } = by
    const dealt: Record<Name, number> = { ...others }
    let left = count
    for (const place of rooms) {
      const taken = Math.min(left, place.room)
      if (taken > 0) dealt[place.name] = taken
      place.room -= taken
      left -= taken
    }
    return dealt
  }
  const from = reachable.from?.map((one) => ({ ...one, by: deal(one.by) })) ?? []
  const ofClass = reachable.from?.reduce((sum, { by }) => sum + countOf(by, spread.as), 0) ?? 0
  const rest = deal({ ...reachable.by, [spread.as]: votes - ofClass })
  const by: Record<Name, number> = { ...rest }
  for (const one of from) {
    for (const { name } of counted) {
      const more = countOf(one.by, name)
      if (more > 0) by[name] = countOf(by, name) + more
    }
  }
  return { ...reachable, by, ...(reachable.from !== undefined && { from }) }
}

/** The least level up to which the options take so many votes. */
function levelFor(counts: readonly number[], votes: number): number {
  let [low, high] = [0, Math.max(0, ...counts) + votes]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const room = counts.reduce((sum, count) => sum + Math.max(0, middle - count), 0)
    if (room >= votes) high = middle
    else low = middle + 1
  }
  return low
}
