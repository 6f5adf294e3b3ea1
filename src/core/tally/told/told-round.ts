import type { CountedDefeat } from '../methods/condorcet/condorcet-round.ts'
import type { VoteTransfer } from '../methods/transferable/vote-transfer.ts'
import type { Round } from '../round.ts'

/** Candidates by name, as files of known results write them. */
export interface Naming {
  readonly candidates: readonly string[]
  /** For each group of ballots in the order of the file, which distinct one it is. */
  readonly places?: Uint32Array
}

export type Told = Readonly<Record<string, unknown>>

/** A round in the words in which known results are told, and in which ours are given out. */
export function toldRound(round: Round, number: number, naming: Naming): Told {
  const name = (candidate: number) => naming.candidates[candidate] ?? ''
  const names = (candidates: readonly number[]) => candidates.map(name)
  const byName = (amounts: readonly (string | null)[]) => amountsByName(amounts, naming)
  switch (round.kind) {
    case 'totals':
      return { round: number, [round.of]: byName(round.totals), elected: names(round.elected) }
    case 'runoff':
      return {
        round: number,
        threshold: round.threshold,
        tally: byName(round.tally),
        elected: names(round.elected),
        eliminated: names(round.eliminated),
        inactive: round.inactive,
        exhausted: round.exhausted,
        transfers: toldTransfers(round.transfers, name),
        residualSurplus: round.residualSurplus,
        ...(round.pass !== undefined && { pass: round.pass }),
      }
    case 'stage':
      return {
        votes: byName(round.votes),
        nonTransferable: round.nonTransferable,
        elected: names(round.elected),
        excluded: names(round.excluded),
        surplusOf: round.surplusOf === undefined ? null : name(round.surplusOf),
        quota: round.quota,
        transfers: toldTransfers(round.transfers, name),
      }
    case 'meek': {
      const { overvotes, otherExhausted, abstentions, quota, surplus, iterations } = round
      const exact = { overvotes, otherExhausted, abstentions, quota, surplus, iterations }
      const ends = { elected: names(round.elected), excluded: names(round.excluded) }
      return { votes: byName(round.votes), keepFactors: byName(round.keepFactors), ...exact, ...ends }
    }
    case 'elimination':
      return {
        round: number,
        votes: byName(round.votes),
        tally: byName(round.votes),
        elected: names(round.elected),
        excluded: names(round.excluded),
        eliminated: names(round.excluded),
      }
    case 'star': {
      const { runoff, finalists } = round
      const votes = finalists.map((finalist, place) => [name(finalist), runoff?.votes[place]])
      return {
        scores: byName(round.scores),
        finalists: names(finalists),
        ...(runoff !== undefined && { runoff: { ...Object.fromEntries(votes), noPreference: runoff.noPreference } }),
        elected: names(round.elected),
      }
    }
    case 'allocation': {
      const { weightsAfter } = round
      const inFileOrder =
        weightsAfter && naming.places ? Array.from(naming.places, (place) => weightsAfter[place]) : weightsAfter
      return {
        scores: byName(round.scores),
        elected: names(round.elected),
        quota: round.quota,
        ...(inFileOrder !== undefined && { weightsAfter: inFileOrder }),
      }
    }
    case 'budget-purchase':
      return { project: name(round.project), perUnit: round.perUnit, mostPaid: round.mostPaid }
    case 'budget-endowment':
      return {
        perVoter: round.perVoter,
        selected: names(round.selected),
        cost: round.cost,
        overspends: round.overspends,
      }
    case 'budget-greedy': {
      const steps = round.steps.map(({ project, ...step }) => ({ project: name(project), ...step }))
      return { approvals: byName(round.approvals), steps, spent: round.spent }
    }
    case 'budget-spent':
      return {
        spent: round.spent,
        left: round.left,
        greedyWouldSelect: names(round.greedyWouldSelect),
        ifThenCompletedByApprovals: names(round.ifThenCompletedByApprovals),
      }
    case 'pairwise':
      return { pairwise: round.votes }
    case 'wins':
      return { winsMinusLosses: byName(round.winsMinusLosses), wins: byName(round.wins), losses: byName(round.losses) }
    case 'threshold':
      return {
        quorum: round.quorum,
        droppedByQuorum: names(round.droppedByQuorum),
        droppedByMajority: names(round.droppedByMajority),
      }
    case 'committee':
      return {
        rule: round.rule,
        tied: round.tied,
        ...(round.totals !== undefined && { totals: byName(round.totals) }),
        ...(round.score !== undefined && { score: round.score }),
        ...(round.steps !== undefined && {
          steps: round.steps.map(({ candidate, ...step }) => ({ ...step, candidate: name(candidate) })),
        }),
      }
    case 'strongest paths':
      return { strength: round.strength, paths: round.paths }
    case 'locked defeats':
      return {
        strength: round.strength,
        defeats: round.defeats.map(({ locked, ...defeat }) => ({ ...toldDefeat(defeat, name), locked })),
      }
    case 'worst defeats':
      return { strength: round.strength, worst: byName(round.worst) }
    case 'schwartz set':
      return {
        defeats: round.defeats.map((defeat) => toldDefeat(defeat, name)),
        members: names(round.members),
        dropped: round.dropped.map((defeat) => toldDefeat(defeat, name)),
      }
  }
}

type NameOf = (candidate: number) => string

/** By whom they come from, then by whom they go to. */
function toldTransfers(transfers: readonly VoteTransfer[], name: NameOf): Told {
  const told = new Map<string, [string, string][]>()
  for (const { from, to, votes } of transfers) {
    const target = to === 'residual' ? 'residual surplus' : to === 'exhausted' ? to : name(to)
    told.set(name(from), [...(told.get(name(from)) ?? []), [target, votes]])
  }
  return Object.fromEntries([...told].map(([from, targets]) => [from, Object.fromEntries(targets)]))
}

function toldDefeat({ winner, loser, above, below }: CountedDefeat, name: NameOf): Told {
  return { winner: name(winner), loser: name(loser), above, below }
}

/** Those who have none are left out. */
function amountsByName(amounts: readonly (string | null)[], { candidates }: Naming): Told {
  const named = amounts.map((amount, candidate) => [candidates[candidate] ?? '', amount] as const)
  return Object.fromEntries(named.filter(([, amount]) => amount !== null))
}
