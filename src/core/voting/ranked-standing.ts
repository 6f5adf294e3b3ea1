import type { Name } from '../base/name.ts'
import type { Rule } from '../charter/structure/rule.ts'
import { verdictOf } from './outcome.ts'
import { rankedOptions } from './ranked.ts'
import type { Ranked, Reachable, Tally } from './standing.ts'
import { missingVotes } from './voices.ts'

/**
 * What rankings that are still to come can bring, by going through all of them; undefined where there are more than `mostWays`. With
 * three options that is up to five missing voters, with four up to two. An order of the options with equal ones in it
 * stands for every ballot, since what is left out ranks last.
 */
export function explored(rule: Rule, tally: Tally): readonly Reachable[] | undefined {
  const missing = missingVotes(tally)
  const names = rankedOptions(rule)
  if (names.length > mostOptions) return undefined
  const orders = ordersOf(names)
  const voices = orders.length + (rule.recusal === 'forbidden' ? 0 : 1)
  if (waysOf(missing, voices) > mostWays) return undefined
  const found: Reachable[] = []
  const visit = (index: number, left: number, chosen: readonly Ranked[], recusals: number) => {
    const order = orders[index]
    if (order === undefined) {
      const rankings = [...(tally.rankings ?? []), ...chosen]
      const more = chosen.reduce((sum, { count }) => sum + count, 0)
      const ballots = tally.ballots === undefined ? {} : { ballots: tally.ballots + more }
      const present = tally.present === undefined ? {} : { present: tally.present + more }
      const reached = { ...tally, rankings, ...ballots, ...present, recused: tally.recused + recusals }
      keep(found, { outcome: verdictOf(rule, reached).outcome, further: more + recusals, by: {}, recusals })
      return
    }
    for (let count = 0; count <= left; count += 1) {
      visit(index + 1, left - count, count === 0 ? chosen : [...chosen, { order, count }], recusals)
    }
  }
  const mostRecusals = rule.recusal === 'forbidden' ? 0 : missing
  for (let recusals = 0; recusals <= mostRecusals; recusals += 1) visit(0, missing - recusals, [], recusals)
  return found
}

const mostWays = 20_000
const mostOptions = 5

function keep(found: Reachable[], reached: Reachable): void {
  const index = found.findIndex(
    ({ outcome }) => outcome.name === reached.outcome.name && outcome.is === reached.outcome.is,
  )
  const best = found[index]
  if (best === undefined) found.push(reached)
  else if (reached.further < best.further) found[index] = reached
}

/** Ways for so many to say one of so many things, or nothing. */
function waysOf(missing: number, voices: number): number {
  let ways = 1
  for (let step = 1; step <= voices && ways <= mostWays; step += 1) ways = (ways * (missing + step)) / step
  return ways
}

/** Every way to put options in order, with equal ones. */
function ordersOf(names: readonly Name[]): readonly (readonly (readonly Name[])[])[] {
  const [first, ...rest] = names
  if (first === undefined) return [[]]
  return ordersOf(rest).flatMap((order) => [
    ...order.map((equal, place) => order.with(place, [first, ...equal])),
    ...Array.from({ length: order.length + 1 }, (_, place) => order.toSpliced(place, 0, [first])),
  ])
}
