import type { Contest } from '../contest.ts'
import type { Count, Tied } from '../count.ts'
import { type MeekRound, meekStatus } from '../methods/stv/meek/meek-round.ts'
import type { Round } from '../round.ts'
import { type Naming, type Told, toldRound } from './told-round.ts'

/** A count in the words of known results: every key that they can have, as far as this method tells it. */
export function toldCount(contest: Contest, count: Count, places?: Uint32Array): Told {
  const naming: Naming = { candidates: contest.candidates, ...(places !== undefined && { places }) }
  const name = (candidate: number) => contest.candidates[candidate] ?? ''
  const ranking = (order: readonly Tied[]) => order.map((tied) => tied.map(name))
  const told = count.rounds.map((round, index) => ({ round, told: toldRound(round, index + 1, naming) }))
  const of = (...kinds: readonly Round['kind'][]) =>
    told.filter(({ round }) => kinds.includes(round.kind)).map((one) => one.told)
  const meek = count.rounds.filter((round): round is MeekRound => round.kind === 'meek')
  const [first] = of('stage', 'allocation', 'meek')
  const endowments = of('budget-endowment')
  const elected = count.elected.map(name)
  // What stands beside the rounds: the first STAR round, budgets, Debian's thresholds, Copeland's wins.
  const once = of('totals', 'star', 'budget-greedy', 'budget-spent', 'wins', 'threshold')
  return {
    ...Object.fromEntries(once.toReversed().flatMap(Object.entries<unknown>)),
    elected,
    selected: elected,
    ...(count.order !== undefined && { order: ranking(count.order), ranking: ranking(count.order) }),
    ...(count.variants !== undefined && {
      rankings: Object.fromEntries(count.variants.map(({ strength, order }) => [strength, ranking(order)])),
    }),
    ...(count.committees !== undefined && {
      committees: Object.fromEntries(count.committees.map(({ rule, committees }) => [rule, committees])),
    }),
    stages: of('stage'),
    rounds: of('runoff', 'meek', 'star', 'allocation', 'elimination', 'totals'),
    steps: endowments.length > 0 ? endowments : of('budget-purchase'),
    status: meekStatus(meek).map(({ candidate, ...status }) => ({ name: name(candidate), ...status })),
    ...of('pairwise')[0],
    ...(first?.quota !== undefined && { quota: first.quota }),
  }
}
