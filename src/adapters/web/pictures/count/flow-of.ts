import type { EliminationRound } from '../../../../core/tally/methods/condorcet/condorcet-round.ts'
import type { RunoffRound } from '../../../../core/tally/methods/runoff/runoff-round.ts'
import type { MeekRound } from '../../../../core/tally/methods/stv/meek/meek-round.ts'
import type { StageRound } from '../../../../core/tally/methods/stv/stage-round.ts'
import type { VoteTransfer } from '../../../../core/tally/methods/transferable/vote-transfer.ts'
import type { CountWords } from '../../../words/count-words.ts'
import type { FlowPicture, FlowStage, Lane, StageWhat } from './count-picture.ts'
import { drawnAmount } from './drawn-amount.ts'

/** Stages as every count of transfers tells them, by the positions of the candidates. */
export interface PlainStage {
  readonly votes: readonly string[]
  readonly nobody: string
  readonly quota?: string
  readonly elected: readonly number[]
  /** Whose votes moved into this stage, and how. */
  readonly what: StageWhat
  readonly transfers: readonly VoteTransfer[]
}

export function stagesOf(rounds: readonly StageRound[]): readonly PlainStage[] {
  return rounds.map(({ votes, nonTransferable, quota, elected, surplusOf, excluded, transfers }) => ({
    votes,
    nobody: nonTransferable,
    quota,
    elected,
    what: whatMoved(surplusOf === undefined ? [] : [surplusOf], excluded),
    transfers,
  }))
}

/** A round tells what followed from it; a stage what came into it. */
export function stagesOfRunoff(rounds: readonly RunoffRound[]): readonly PlainStage[] {
  return rounds.map(({ tally, exhausted, threshold, elected }, index) => {
    const before = rounds[index - 1]
    return {
      votes: tally.map((votes) => votes ?? '0'),
      nobody: exhausted,
      quota: threshold,
      elected,
      what: before === undefined ? { kind: 'first preferences' } : whatMoved(before.elected, before.eliminated),
      transfers: before?.transfers ?? [],
    }
  })
}

/** Every paper is shared out anew in each round, so that nothing can be said to have moved from one candidate to another. */
export function stagesOfMeek(rounds: readonly MeekRound[]): readonly PlainStage[] {
  return rounds.map(({ votes, quota, elected, electedAsLast, overvotes, otherExhausted, abstentions }, index) => {
    const out = rounds[index - 1]?.excluded ?? []
    const nobody = [overvotes, otherExhausted, abstentions].map((amount) => drawnAmount(amount).length)
    return {
      votes: votes.map((amount) => amount ?? '0'),
      nobody: plainSum(nobody, quota),
      quota,
      elected: [...elected, ...electedAsLast],
      what:
        index === 0
          ? { kind: 'first preferences' }
          : out.length > 0
            ? { kind: 'exclusion', of: out }
            : { kind: 'iteration' },
      transfers: [],
    }
  })
}

/** With as many decimals as another amount of the rule. */
function plainSum(lengths: readonly number[], like: string): string {
  const decimals = like.split('.')[1]?.length ?? 0
  return lengths.reduce((sum, length) => sum + length, 0).toFixed(decimals)
}

export function stagesOfEliminations(rounds: readonly EliminationRound[]): readonly PlainStage[] {
  return rounds.map(({ votes, elected }, index) => ({
    votes: votes.map((amount) => amount ?? '0'),
    nobody: '0',
    elected,
    what: whatMoved([], rounds[index - 1]?.excluded ?? []),
    transfers: [],
  }))
}

function whatMoved(surplusOf: readonly number[], excluded: readonly number[]): StageWhat {
  if (excluded.length > 0) return { kind: 'exclusion', of: excluded }
  return surplusOf.length > 0 ? { kind: 'surplus', of: surplusOf } : { kind: 'first preferences' }
}

/** Lanes in the order of the result: the elected as they were, the others from whom stayed longest, and last what counts for nobody. */
export function flowOf(stages: readonly PlainStage[], names: readonly string[], words: CountWords): FlowPicture {
  const elected = stages.flatMap((stage) => stage.elected)
  const others = names.map((_, position) => position).filter((position) => !elected.includes(position))
  const order = [...elected, ...others.toSorted((one, other) => outAt(stages, other) - outAt(stages, one))]
  const laneOf = new Map(order.map((position, lane) => [position, lane] as const))
  const inLanes = (positions: readonly number[]) => positions.map((position) => laneOf.get(position) ?? 0)
  const lanes: Lane[] = order.map((position) => {
    const ends = elected.includes(position)
      ? stages.findIndex((stage) => stage.elected.includes(position))
      : stages.findIndex(({ what }) => what.kind === 'exclusion' && what.of.includes(position))
    return {
      name: names[position] ?? '',
      as: elected.includes(position) ? 'elected' : 'not elected',
      ...(ends >= 0 && { ends }),
    }
  })
  const nobody = lanes.length
  return {
    kind: 'flow',
    lanes: [...lanes, { name: words.nobody, as: 'nobody' }],
    stages: stages.map((stage): FlowStage => {
      const { what, quota } = stage
      return {
        votes: [...order.map((position) => drawnAmount(stage.votes[position] ?? '0')), drawnAmount(stage.nobody)],
        ...(quota !== undefined && { quota: drawnAmount(quota) }),
        what: 'of' in what ? { ...what, of: inLanes(what.of) } : what,
        moved: stage.transfers.map(({ from, to, votes }) => ({
          from: laneOf.get(from) ?? nobody,
          to: typeof to === 'number' ? (laneOf.get(to) ?? nobody) : nobody,
          amount: drawnAmount(votes),
        })),
      }
    }),
  }
}

/** The stage into which somebody was excluded; the end for whoever stayed. */
function outAt(stages: readonly PlainStage[], position: number): number {
  const at = stages.findIndex(({ what }) => what.kind === 'exclusion' && what.of.includes(position))
  return at === -1 ? stages.length : at
}
