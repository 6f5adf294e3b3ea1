/**
 * A round of a Meek count: how the votes stood when its iterations ended, and what followed. Amounts have the decimals of the rule and stand by the
 * positions of the candidates; those who were out before the round have null.
 */
export interface MeekRound {
  readonly kind: 'meek'
  readonly votes: readonly (string | null)[]
  /** The part of each paper's value that each candidate kept in this distribution; under Warren's rule the most that they took of one. */
  readonly keepFactors: readonly (string | null)[]
  /** What was left of ballots that ended at a rank with several names. */
  readonly overvotes: string
  /** What was left of ballots that ended although they had no rank more to give. */
  readonly otherExhausted: string
  /** What was left of ballots that could have ranked more candidates. */
  readonly abstentions: string
  readonly quota: string
  readonly surplus: string
  readonly iterations: number
  /** Who has the quota, from the most votes. */
  readonly elected: readonly number[]
  readonly excluded: readonly number[]
  /** Who is elected after the last round without the quota: as many continued as there were places. */
  readonly electedAsLast: readonly number[]
  /** Who was left without a seat when all were filled. */
  readonly defeatedAsLast: readonly number[]
}

/** What became of a candidate, in which round, and with how many votes. */
export interface MeekStatus {
  readonly candidate: number
  readonly state: 'elected' | 'defeated'
  /** From 1; 0 for those who did not stand. */
  readonly round: number
  readonly votes: string | null
  /** When votes were last distributed. */
  readonly keepFactor: string
}

/** What became of each candidate, by their positions; those of an unfinished count who are still hopeful are left out. */
export function meekStatus(rounds: readonly MeekRound[]): readonly MeekStatus[] {
  const last = rounds.at(-1)
  if (last === undefined) return []
  return last.votes.flatMap((_, candidate): readonly MeekStatus[] => {
    const keepFactor = last.keepFactors[candidate] ?? noneLike(last.quota)
    const index = rounds.findIndex((round) => stateAfter(round, candidate) !== undefined)
    const round = rounds[index]
    if (round === undefined) {
      const isWithdrawn = rounds[0]?.votes[candidate] === null
      return isWithdrawn ? [{ candidate, state: 'defeated', round: 0, votes: null, keepFactor }] : []
    }
    const state = stateAfter(round, candidate) ?? 'defeated'
    return [{ candidate, state, round: index + 1, votes: round.votes[candidate] ?? null, keepFactor }]
  })
}

function stateAfter(round: MeekRound, candidate: number): MeekStatus['state'] | undefined {
  if (round.elected.includes(candidate) || round.electedAsLast.includes(candidate)) return 'elected'
  if (round.excluded.includes(candidate) || round.defeatedAsLast.includes(candidate)) return 'defeated'
  return undefined
}

/** Nought with as many decimals. */
function noneLike(amount: string): string {
  return amount.replace(/\d+/, '0').replace(/[1-9]/g, '0')
}
