import { compareRatios, minus, nought, plus, type Ratio, times } from '../../../base/ratio.ts'
import type { Contest } from '../../contest.ts'
import type { Count } from '../../count.ts'
import { breakTie } from '../../ties/break-tie.ts'
import type { BrokenTie, OpenTie, Purpose } from '../../ties/tie.ts'
import { standing } from '../standing.ts'
import { certainLosers } from '../transferable/certain-losers.ts'
import { type Came, holdingsOf, passOn, transfersOf, uncounted } from '../transferable/holdings.ts'
import { byVotes, latestDifference } from '../transferable/latest-difference.ts'
import type { Ending } from '../transferable/preferences.ts'
import type { VoteTransfer } from '../transferable/vote-transfer.ts'
import type { RunoffRound } from './runoff-round.ts'
import type { RunoffRule } from './runoff-rule.ts'

/** A count all of whose rounds are those of a run-off. */
export interface RunoffCount extends Count {
  readonly rounds: readonly RunoffRound[]
}

/**
 * Counts round after round: who has the threshold is elected, else somebody is eliminated, and the votes go on. It is RCTab's Tabulator.java (`tabulate`,
 * `identifyWinners`, `computeTalliesForRound` and what they call), told by the ballots that move instead of by all of them.
 */
export function countRunoff(contest: Contest, rule: RunoffRule): RunoffCount {
  const { candidates, seats, params } = contest
  const { amounts, mode } = rule
  const text = (amount: Ratio) => shortened(amounts.text(amount))
  const zero = amounts.cut(nought)
  const movesSurpluses = seats > 1 && mode !== 'bottomsUp' && mode !== 'bottomsUpUsingPercentageThreshold'
  const holdings = holdingsOf(contest, rule.reading, amounts)
  const { continuing, votes } = holdings
  const ended = new Map<Ending, Ratio>()
  const earlier: (readonly Ratio[])[] = []
  const elected: number[] = []
  const rounds: RunoffRound[] = []
  const ties: BrokenTie[] = []
  let open: OpenTie | undefined
  let threshold: Ratio | undefined
  let unneeded = zero
  let residual = zero

  end(passOn(holdings, uncounted(holdings)))
  while (countRound());
  return { elected, rounds, ties, ...(open !== undefined && { open }) }

  /** Whether another round follows. */
  function countRound(): boolean {
    const hopeful = candidates.flatMap((_, candidate) => (continuing[candidate] === 1 ? [candidate] : []))
    const reached = thresholdNow(hopeful)
    threshold = reached
    const seen = seenNow(reached)
    const winners = winnersOf(hopeful, reached)
    const electedAsLast = winners.filter((winner) => !reaches(winner, reached))
    const goesOn = winners.length === 0 && elected.length < seats && open === undefined
    const eliminated = goesOn ? losersOf(hopeful) : []
    for (const candidate of [...winners, ...eliminated]) continuing[candidate] = 0
    elected.push(...winners)
    earlier.push([...votes])
    const follows = isFollowed(winners, eliminated)
    const last = movesSurpluses && !follows ? { finalRoundSurplus: text(unneeded) } : {}
    const inactive = { ...seen.inactive, ...last }
    const transfers = follows ? moveVotes(winners, eliminated, reached) : []
    rounds.push({ ...seen, inactive, elected: winners, electedAsLast, eliminated, transfers })
    return follows
  }

  function thresholdNow(hopeful: readonly number[]): Ratio {
    const stays = rule.keepsThreshold || movesSurpluses || mode === 'bottomsUp'
    return threshold !== undefined && stays ? threshold : rule.threshold(hopeful.map(votesOf).reduce(plus, zero))
  }

  function seenNow(reached: Ratio): Omit<RunoffRound, 'elected' | 'electedAsLast' | 'eliminated' | 'transfers'> {
    const endedBy = (ending: Ending) => ended.get(ending) ?? zero
    const kinds = (['choices', 'overvote', 'repeat', 'skips'] as const).map(endedBy)
    return {
      kind: 'runoff',
      threshold: text(reached),
      tally: votes.map((has, candidate) =>
        continuing[candidate] === 1 || elected.includes(candidate) ? text(has) : null,
      ),
      inactive: {
        exhaustedChoices: text(endedBy('choices')),
        overvotes: text(endedBy('overvote')),
        repeatedRankings: text(endedBy('repeat')),
        skippedRankings: text(endedBy('skips')),
      },
      exhausted: text([...kinds, unneeded].reduce(plus)),
      residualSurplus: text(residual),
    }
  }

  /** `identifyWinners`. */
  function winnersOf(hopeful: readonly number[], reached: Ratio): readonly number[] {
    const places = seats - elected.length
    const able = hopeful.filter((candidate) => candidate !== contest.undeclaredWriteIns)
    const reaching = able.filter((candidate) => reaches(candidate, reached))
    if (places === 0 || outrightOf(hopeful).length > 0) return []
    if (mode === 'bottomsUpUsingPercentageThreshold') return reaching.length < hopeful.length ? [] : inOrder(reaching)
    const onlyOne = mode === 'multiWinnerAllowOnlyOneWinnerPerRound'
    if (hopeful.length <= places) return onlyOne ? topOf(able) : inOrder(able)
    if (mode === 'bottomsUp') return []
    // Two are left of whom neither has the threshold: nobody is eliminated to leave one alone, unless the minimum is not met.
    const isDecided = rule.keepsThreshold || hopeful.every(hasMinimum)
    if (reaching.length === 0 && seats === 1 && hopeful.length === 2 && isDecided) return topOf(able)
    return onlyOne || reaching.length > places ? topOf(reaching) : inOrder(reaching)
  }

  /** Write-ins that nobody declared and the ineligible go first; then all below the minimum; then a batch, or the last. */
  function losersOf(hopeful: readonly number[]): readonly number[] {
    const outright = outrightOf(hopeful)
    if (outright.length > 0) return outright
    const below = hopeful.filter((candidate) => !hasMinimum(candidate))
    if (below.length > 0) return below.length < standing(contest).length ? below : []
    const keep = Math.max(1, seats - elected.length)
    const batch = rule.batches ? certainLosers({ continuing: hopeful, votes, keep, surplus: zero }) : []
    return batch.length > 1 ? batch : chosenOf('exclude', byVotes(votes, hopeful).at(-1) ?? [])
  }

  function outrightOf(hopeful: readonly number[]): readonly number[] {
    return hopeful.filter((candidate) => {
      const undeclared = candidate === contest.undeclaredWriteIns && votesOf(candidate).numerator > 0n
      return undeclared || params.ineligible?.includes(candidate) === true
    })
  }

  function reaches(candidate: number, reached: Ratio): boolean {
    return compareRatios(votesOf(candidate), reached) >= (rule.toExceed ? 1 : 0)
  }

  function hasMinimum(candidate: number): boolean {
    return compareRatios(votesOf(candidate), rule.minimum) >= 0
  }

  function inOrder(winners: readonly number[]): readonly number[] {
    return byVotes(votes, winners).flat()
  }

  function topOf(among: readonly number[]): readonly number[] {
    return chosenOf('elect', byVotes(votes, among)[0] ?? [])
  }

  function chosenOf(purpose: Purpose, among: readonly number[]): readonly number[] {
    if (among.length <= 1) return among
    const evidence = { 'latest-difference': (tied: readonly number[]) => latestDifference(earlier, tied) }
    const tie = breakTie(contest, rule.ties, { round: rounds.length + 1, purpose, among, places: 1 }, evidence)
    ties.push(...tie.broken)
    open = tie.open
    return tie.chosen
  }

  /** Where surpluses move, one more round shows where the last of them would go. */
  function isFollowed(winners: readonly number[], losers: readonly number[]): boolean {
    if (open !== undefined || winners.length + losers.length === 0) return false
    if (mode === 'bottomsUpUsingPercentageThreshold') return winners.length === 0
    if (elected.length === seats) return movesSurpluses
    return continuing.includes(1)
  }

  function moveVotes(winners: readonly number[], losers: readonly number[], reached: Ratio): readonly VoteTransfer[] {
    const surpluses = movesSurpluses ? winners.flatMap((winner) => moveSurplus(winner, reached)) : []
    const others = losers.flatMap((loser) => {
      votes[loser] = zero
      return transfersOf(loser, end(passOn(holdings, loser)), zero, text)
    })
    return [...surpluses, ...others]
  }

  /** `recordCurrentRecipientAsWinner` and `updateWinnerTallies`: the part that is surplus is cut, and then what it is of each vote. */
  function moveSurplus(winner: number, reached: Ratio): readonly VoteTransfer[] {
    const had = votesOf(winner)
    const surplus = minus(had, reached)
    if (surplus.numerator <= 0n) return []
    const part = amounts.divide(surplus, had)
    const partOf = (worth: Ratio) => amounts.cut(times(worth, part))
    votes[winner] = amounts.cut(reached)
    // When all seats are filled nobody needs them any more.
    const isNeeded = elected.length < seats
    const came = isNeeded ? end(passOn(holdings, winner, partOf)) : passOn(holdings, winner, partOf, nobody)
    if (!isNeeded) unneeded = plus(unneeded, came.sum)
    const lost = amounts.cut(minus(surplus, came.sum))
    residual = plus(residual, lost)
    return transfersOf(winner, came, lost, text)
  }

  function end(came: Came): Came {
    for (const [ending, more] of came.ended) ended.set(ending, plus(ended.get(ending) ?? zero, more))
    return came
  }

  function votesOf(candidate: number): Ratio {
    return votes[candidate] ?? zero
  }
}

/** "3" and "3.5" for "3.0000" and "3.5000": RCTab adds decimals only where there are some. */
function shortened(amount: string): string {
  return amount.includes('.') ? amount.replace(/\.?0+$/, '') : amount
}

const nobody = new Uint8Array(0)
