import type { Contest } from '../../contest.ts'
import type { Tied } from '../../count.ts'
import { breakTie, type TieAsked, type TieBroken } from '../../ties/break-tie.ts'
import type { TieStep } from '../../ties/tie.ts'
import { inGroups } from '../highest.ts'
import { fiveStars, scoreEvidence } from './score-evidence.ts'
import { matchup, type ScoreBallots } from './score-sums.ts'
import type { StarRound } from './star-round.ts'

/** What the seats of one contest have in common. */
export interface StarCount {
  readonly contest: Contest
  readonly ballots: ScoreBallots
  readonly sums: Float64Array
}

export interface StarSeat {
  /** Absent where a tie stays open. */
  readonly winner?: number
  readonly round: StarRound
  readonly ties: TieBroken['broken']
  readonly open?: TieBroken['open']
}

/** Equal Vote's official protocol: https://www.starvoting.org/ties. */
const scoreChain: readonly TieStep[] = ['head-to-head', 'top-scores', 'lot']
const runoffChain: readonly TieStep[] = ['score', 'top-scores', 'lot']

/** One seat: of all who stand, the two with the highest sums; of these, whom more ballots prefer. */
export function starSeat(count: StarCount, contenders: Tied, round: number): StarSeat {
  const { contest, sums } = count
  const able = contenders.filter((candidate) => contest.params.ineligible?.includes(candidate) !== true)
  const scores = contest.candidates.map((_, candidate) =>
    contenders.includes(candidate) ? String(sums[candidate]) : null,
  )
  const { chosen: finalists, broken, open } = finalistsOf(count, able, round)
  const shown = { kind: 'star', scores, finalists, elected: [] } satisfies StarRound
  if (open !== undefined) return { round: shown, ties: broken, open }
  const [first, second] = finalists
  if (first === undefined || second === undefined) {
    return { round: { ...shown, elected: finalists }, ties: broken, ...(first !== undefined && { winner: first }) }
  }
  const { forOne, forOther, forNeither } = matchup(count.ballots, first, second)
  const runoff = { votes: [String(forOne), String(forOther)], noPreference: String(forNeither) }
  const won =
    forOne === forOther
      ? runoffTie(count, { round, purpose: 'elect', among: finalists, places: 1 })
      : { chosen: [forOne > forOther ? first : second], broken: [] }
  const [winner] = won.chosen
  return {
    ...(winner !== undefined && { winner }),
    round: { ...shown, runoff, elected: won.chosen },
    ties: [...broken, ...won.broken],
    ...(won.open !== undefined && { open: won.open }),
  }
}

function finalistsOf(count: StarCount, able: Tied, round: number): TieBroken {
  const { contest, ballots, sums } = count
  const finalists: number[] = []
  for (const group of inGroups(able, sums)) {
    const places = 2 - finalists.length
    if (places === 0) break
    if (group.length > places) {
      const evidence = scoreEvidence(ballots, sums, contest.params.maxScore ?? fiveStars)
      const tie = { round, purpose: 'elect', among: group, places } as const
      const broken = breakTie(contest, contest.params.scoreTie ?? scoreChain, tie, evidence)
      return { ...broken, chosen: [...finalists, ...broken.chosen] }
    }
    finalists.push(...group)
  }
  return { chosen: finalists, broken: [] }
}

function runoffTie({ contest, ballots, sums }: StarCount, tie: TieAsked): TieBroken {
  const evidence = scoreEvidence(ballots, sums, contest.params.maxScore ?? fiveStars)
  return breakTie(contest, contest.params.runoffTie ?? runoffChain, tie, evidence)
}
