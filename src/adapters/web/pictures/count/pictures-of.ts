import { castFor } from '../../../../core/tally/ballots/cast-for.ts'
import type { Contest } from '../../../../core/tally/contest.ts'
import type { Count } from '../../../../core/tally/count.ts'
import type { Round } from '../../../../core/tally/round.ts'
import type { CountWords } from '../../../words/count-words.ts'
import type { BarsPicture, BudgetPicture, CountPicture, GridPicture, MatrixPicture } from './count-picture.ts'
import { amountOf, drawnAmount } from './drawn-amount.ts'
import { flowOf, type PlainStage, stagesOf, stagesOfEliminations, stagesOfMeek, stagesOfRunoff } from './flow-of.ts'

const most_committees = 40

/** The pictures of a count, in the order in which they tell it. */
export function picturesOf(contest: Contest, count: Count, words: CountWords): readonly CountPicture[] {
  const { rounds } = count
  const names = contest.candidates
  const runoffs = Map.groupBy(
    rounds.filter((round) => round.kind === 'runoff'),
    ({ pass = 1 }) => pass,
  )
  const flows: readonly (readonly PlainStage[])[] = [
    stagesOf(rounds.filter((round) => round.kind === 'stage')),
    stagesOfMeek(rounds.filter((round) => round.kind === 'meek')),
    ...[...runoffs.values()].map(stagesOfRunoff),
    stagesOfEliminations(rounds.filter((round) => round.kind === 'elimination')),
  ]
  return [
    ...flows.filter((stages) => stages.length > 0).map((stages) => flowOf(stages, names, words)),
    ...rounds.flatMap((round) => matrixOf(round, contest, count) ?? []),
    ...numbered(rounds.flatMap((round) => barsOf(round, names) ?? [])),
    ...budgetOf(count, contest),
    ...gridOf(count, names),
  ]
}

function matrixOf(round: Round, { candidates }: Contest, { order = [], elected }: Count): MatrixPicture | undefined {
  if (round.kind !== 'pairwise' && round.kind !== 'strongest paths') return undefined
  const cells = round.kind === 'pairwise' ? round.votes : round.paths
  const ranked = order.flat()
  const inOrder = ranked.length === candidates.length ? ranked : candidates.map((_, position) => position)
  return {
    kind: 'matrix',
    of: round.kind === 'pairwise' ? 'preferences' : 'paths',
    names: inOrder.map((position) => candidates[position] ?? ''),
    elected: inOrder.map((position) => elected.includes(position)),
    cells: inOrder.map((row) => inOrder.map((column) => drawnAmount(cells[row]?.[column] ?? '0'))),
  }
}

/** Several rounds of the same are told apart by their numbers. */
function numbered(bars: readonly BarsPicture[]): readonly BarsPicture[] {
  const rounds = bars.filter(({ rule }) => rule === undefined)
  if (rounds.length < 2) return bars
  return bars.map((picture) =>
    picture.rule === undefined ? { ...picture, round: rounds.indexOf(picture) + 1 } : picture,
  )
}

function barsOf(round: Round, names: readonly string[]): BarsPicture | undefined {
  switch (round.kind) {
    case 'totals':
      return { kind: 'bars', of: round.of, bars: barsWith(round.totals, names, round.elected) }
    case 'star': {
      const { scores, finalists, runoff, elected } = round
      const bars = barsWith(scores, names, elected, finalists)
      const [one = '', other = ''] = finalists.map((position) => names[position] ?? '')
      const [own = '0', others = '0'] = runoff?.votes ?? []
      const drawn = runoff && {
        runoff: {
          of: [one, other] as const,
          votes: [drawnAmount(own), drawnAmount(others)] as const,
          noPreference: drawnAmount(runoff.noPreference),
        },
      }
      return { kind: 'bars', of: 'scores', bars, ...drawn }
    }
    case 'allocation':
      return { kind: 'bars', of: 'scores', bars: barsWith(round.scores, names, round.elected) }
    case 'wins':
      return { kind: 'bars', of: 'wins', bars: barsWith(round.winsMinusLosses, names, []) }
    case 'worst defeats':
      return { kind: 'bars', of: 'worst defeats', bars: barsWith(round.worst, names, []).toReversed() }
    case 'committee':
      return round.totals === undefined
        ? undefined
        : { kind: 'bars', of: 'scores', rule: round.rule, bars: barsWith(round.totals, names, []) }
    case 'stage':
    case 'meek':
    case 'runoff':
    case 'elimination':
    case 'pairwise':
    case 'strongest paths':
    case 'locked defeats':
    case 'threshold':
    case 'schwartz set':
    case 'budget-greedy':
    case 'budget-purchase':
    case 'budget-endowment':
    case 'budget-spent':
      return undefined
  }
}

function barsWith(
  totals: readonly (string | null)[],
  names: readonly string[],
  elected: readonly number[],
  finalists: readonly number[] = [],
): BarsPicture['bars'] {
  const bars = totals.flatMap((total, position) => {
    if (total === null) return []
    const as = elected.includes(position) ? 'elected' : finalists.includes(position) ? 'finalist' : 'not elected'
    return [{ name: names[position] ?? '', amount: drawnAmount(total), as } as const]
  })
  return bars.toSorted((one, other) => other.amount.length - one.amount.length)
}

function budgetOf({ rounds, elected: chosen }: Count, contest: Contest): readonly BudgetPicture[] {
  const isBudget = rounds.some(({ kind }) => kind === 'budget-greedy' || kind === 'budget-spent')
  const { costs, ballots, candidates, params } = contest
  if (ballots.kind === 'scores' || !isBudget || costs === undefined || params.budget === undefined) return []
  const support = castFor(ballots)
  const others = candidates.map((_, position) => position).filter((position) => !chosen.includes(position))
  const bySupport = others.toSorted((one, other) => (support[other] ?? 0) - (support[one] ?? 0))
  const spent = chosen.reduce((sum, position) => sum + (costs[position] ?? 0), 0)
  return [
    {
      kind: 'budget',
      budget: amountOf(params.budget),
      spent: amountOf(spent),
      projects: [...chosen, ...bySupport].map((position) => ({
        name: candidates[position] ?? '',
        cost: amountOf(costs[position] ?? 0),
        support: amountOf(support[position] ?? 0),
        chosen: chosen.includes(position),
      })),
    },
  ]
}

function gridOf({ committees = [] }: Count, names: readonly string[]): readonly GridPicture[] {
  const all = committees.flatMap(({ rule, committees: possible }) => possible.map((members) => ({ rule, members })))
  if (all.length === 0) return []
  const columns = all
    .slice(0, most_committees)
    .map(({ rule, members }) => ({ rule, members: names.map((_, position) => members.includes(position)) }))
  return [{ kind: 'grid', names, columns, more: all.length - columns.length }]
}
