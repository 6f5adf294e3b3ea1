import { compareRatios, nought, plus, type Ratio, times, whole } from '../../../base/ratio.ts'
import type { Contest } from '../../contest.ts'
import { rankingsOf } from '../rankings-of.ts'
import { standing } from '../standing.ts'
import type { Amounts } from './amounts.ts'
import { moveOn, type Piles, unopened } from './piles.ts'
import { type Ending, endings, preferencesOf, type Reading } from './preferences.ts'
import type { VoteTransfer } from './vote-transfer.ts'

/** Who holds which votes while a count runs, and who continues: what moves them changes it in place. */
export interface Holdings {
  readonly amounts: Amounts
  readonly piles: Piles
  /** By candidate, 1 for those to whom votes can go. */
  readonly continuing: Uint8Array
  readonly votes: Ratio[]
  /** What a paper of each worth of the piles is worth. */
  readonly worths: Ratio[]
}

/** Where votes went that somebody passed on. */
export interface Came {
  readonly to: ReadonlyMap<number, Ratio>
  readonly ended: ReadonlyMap<Ending, Ratio>
  readonly sum: Ratio
}

/** Nobody has any votes yet; the papers lie with `uncounted`, each worth one vote. */
export function holdingsOf(contest: Contest, reading: Reading, amounts: Amounts): Holdings {
  const { candidates } = contest
  const continuing = new Uint8Array(candidates.length)
  for (const candidate of standing(contest)) continuing[candidate] = 1
  return {
    amounts,
    piles: unopened(preferencesOf(rankingsOf(contest), candidates.length, reading), candidates.length),
    continuing,
    votes: candidates.map(() => amounts.cut(nought)),
    worths: [amounts.cut(whole(1))],
  }
}

export function uncounted({ votes }: Holdings): number {
  return votes.length
}

/** Passes the papers of somebody on to the next who continue, each at its worth or what becomes of that; what they keep is for the caller to say. */
export function passOn(
  holdings: Holdings,
  from: number,
  worthOf?: (worth: Ratio) => Ratio,
  continuing = holdings.continuing,
): Came {
  const { amounts, piles, votes, worths } = holdings
  const numberOf = (worth: number) =>
    worthOf === undefined ? worth : worthNumber(worths, worthOf(worths[worth] ?? nought))
  const to = new Map<number, Ratio>()
  const ended = new Map<Ending, Ratio>()
  let sum = amounts.cut(nought)
  for (const [worth, papers] of moveOn(piles, from, continuing, numberOf)) {
    const value = worths[worth] ?? nought
    for (const [column, count] of papers.entries()) {
      if (count === 0) continue
      const more = amounts.cut(times(value, whole(count)))
      sum = amounts.cut(plus(sum, more))
      const ending = endings[column - votes.length]
      if (ending === undefined) to.set(column, amounts.cut(plus(to.get(column) ?? nought, more)))
      else ended.set(ending, amounts.cut(plus(ended.get(ending) ?? nought, more)))
    }
  }
  for (const [candidate, more] of to) votes[candidate] = amounts.cut(plus(votes[candidate] ?? nought, more))
  return { to, ended, sum }
}

/** Worths that are equal have one number, so that papers of them are counted together; what is worth nothing has none. */
function worthNumber(worths: Ratio[], worth: Ratio): number | undefined {
  if (worth.numerator === 0n) return undefined
  const known = worths.findIndex((one) => compareRatios(one, worth) === 0)
  return known >= 0 ? known : worths.push(worth) - 1
}

/** The same for a reader; `lost` is what cutting took of it. */
export function transfersOf(
  from: number,
  { to, ended }: Came,
  lost: Ratio,
  text: Amounts['text'],
): readonly VoteTransfer[] {
  const transfers: VoteTransfer[] = []
  for (const [candidate, votes] of [...to].toSorted(([one], [other]) => one - other)) {
    transfers.push({ from, to: candidate, votes: text(votes) })
  }
  if (ended.size > 0) transfers.push({ from, to: 'exhausted', votes: text([...ended.values()].reduce(plus)) })
  if (lost.numerator > 0n) transfers.push({ from, to: 'residual', votes: text(lost) })
  return transfers
}
