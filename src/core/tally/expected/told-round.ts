import type { Round } from '../round.ts'

/** Candidates by name, as files of known results write them. */
export interface Naming {
  readonly candidates: readonly string[]
  /** For each group of ballots in the order of the file, which distinct one it is. */
  readonly places?: Uint32Array
}

export type Told = Readonly<Record<string, unknown>>

/** A round in the words of known results, under every key by which they tell it. */
export function toldRound(round: Round, number: number, naming: Naming): Told {
  const name = (candidate: number) => naming.candidates[candidate] ?? ''
  const names = (candidates: readonly number[]) => candidates.map(name)
  const byName = (amounts: readonly (string | null)[]) => amountsByName(amounts, naming)
  switch (round.kind) {
    case 'totals':
      return { round: number, [round.of]: byName(round.totals), elected: names(round.elected) }
    case 'runoff': {
      const transfers: Record<string, Record<string, string>> = {}
      for (const { from, to, votes } of round.transfers) {
        const target = to === 'residual' ? 'residual surplus' : to === 'exhausted' ? to : name(to)
        transfers[name(from)] = { ...transfers[name(from)], [target]: votes }
      }
      return {
        round: number,
        threshold: round.threshold,
        tally: byName(round.tally),
        elected: names(round.elected),
        eliminated: names(round.eliminated),
        inactive: round.inactive,
        exhausted: round.exhausted,
        transfers,
      }
    }
    case 'stage':
      return {
        votes: byName(round.votes),
        nonTransferable: round.nonTransferable,
        elected: names(round.elected),
        excluded: names(round.excluded),
        surplusOf: round.surplusOf === undefined ? null : name(round.surplusOf),
        quota: round.quota,
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
      return { perVoter: round.perVoter, selected: names(round.selected), cost: round.cost }
    case 'budget-greedy':
      return { approvals: byName(round.approvals), spent: round.spent }
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
    case 'strongest paths':
    case 'locked defeats':
    case 'worst defeats':
    case 'schwartz set':
      return {}
  }
}

/** Those who have none are left out. */
function amountsByName(amounts: readonly (string | null)[], { candidates }: Naming): Told {
  const named = amounts.map((amount, candidate) => [candidates[candidate] ?? '', amount] as const)
  return Object.fromEntries(named.filter(([, amount]) => amount !== null))
}
