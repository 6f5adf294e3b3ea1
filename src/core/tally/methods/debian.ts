import { whole } from '../../base/ratio.ts'
import { ok, type Result, refuse } from '../../base/result.ts'
import type { Contest } from '../contest.ts'
import type { Count, TallyFault } from '../count.ts'
import type { Method } from '../method.ts'
import type { Round } from '../round.ts'
import { breakTie } from '../ties/break-tie.ts'
import type { BrokenTie, OpenTie } from '../ties/tie.ts'
import { type FallsShort, fallingShort } from './condorcet/above-standard.ts'
import type { SchwartzRound } from './condorcet/condorcet-round.ts'
import { counted, defeatsAmong } from './condorcet/defeats.ts'
import { headToHead } from './condorcet/head-to-head.ts'
import { type Pairwise, pairwiseOf, pairwiseRound } from './condorcet/pairwise.ts'
import { type SchwartzStep, schwartzSteps } from './condorcet/schwartz.ts'
import { standing } from './standing.ts'

/**
 * Options that fall short of the quorum or of their majority against the default option are out; among the others the weakest defeats of the Schwartz
 * set are dropped until it has none. For more seats than one the rest is counted again without those who are elected, until the default option is: nothing
 * comes after it.
 */
export const debian: Method = {
  name: 'debian',
  source: 'Constitution for the Debian Project, version 1.9 (2022), sections 4.2.7 and A.5',
  ballots: ['rankings'],
  params: [
    'rule',
    'defeatStrength',
    'unranked',
    'overvote',
    'developers',
    'quorum',
    'majorities',
    'majority',
    'defaultOption',
    'ties',
    'lot',
    'ineligible',
  ],
  count,
}

function count(contest: Contest): Result<Count, TallyFault> {
  const { defeatStrength = 'winning-votes-then-fewest-opposed', quorum, developers } = contest.params
  if (defeatStrength !== 'winning-votes-then-fewest-opposed') {
    return refuse({ type: 'WrongParam', param: 'defeatStrength', value: defeatStrength })
  }
  if (quorum !== undefined && developers === undefined) return refuse({ type: 'ParamNeeded', param: 'developers' })
  const pairwise = pairwiseOf(contest)
  const needed = quorum === undefined ? undefined : quorumOf(developers ?? 0)
  const out = shortOfDefault(contest, pairwise, needed ?? 0)
  const droppedBy = (why: FallsShort['why']) => out.filter((one) => one.why === why).map(({ option }) => option)
  const threshold: Round = {
    kind: 'threshold',
    ...(needed !== undefined && { quorum: String(needed) }),
    droppedByQuorum: droppedBy('quorum'),
    droppedByMajority: droppedBy('majority'),
  }
  const left = standing(contest).filter((option) => !out.some((one) => one.option === option))
  const counted = elect(contest, pairwise, left)
  return ok({ ...counted, rounds: [pairwiseRound(pairwise), threshold, ...counted.rounds] })
}

/**
 * The fewest votes that are at least three halves of the root of the developers (4.2.7: 3Q, where Q is half of the square root, not rounded):
 * those whose square, four times, is not below nine times the developers. Both are whole, and far below 2^53 where developers are.
 */
function quorumOf(developers: number): number {
  let votes = Math.floor(1.5 * Math.sqrt(developers))
  while (4 * votes * votes >= 9 * developers && votes > 0) votes -= 1
  while (4 * votes * votes < 9 * developers) votes += 1
  return votes
}

function shortOfDefault(contest: Contest, pairwise: Pairwise, needed: number): readonly FallsShort[] {
  const { defaultOption, majorities, majority } = contest.params
  if (defaultOption === undefined) return []
  return fallingShort(standing(contest), pairwise, {
    option: defaultOption,
    hasQuorum: (above) => above >= needed,
    ratioOf: (option) => majorities?.[option] ?? whole(1),
    strictly: majority === 'strictly-more-than-ratio',
  })
}

/** Steps 4 to 8, after the two rounds that tell the votes and who is out. */
function elect(contest: Contest, pairwise: Pairwise, options: readonly number[]): Count {
  const { params, seats } = contest
  const rounds: SchwartzRound[] = []
  const elected: number[] = []
  const ties: BrokenTie[] = []
  let open: OpenTie | undefined
  let left = options
  while (elected.length < seats && left.length > 0 && open === undefined) {
    const steps = schwartzSteps(left, defeatsAmong(pairwise, left))
    rounds.push(...steps.map(schwartzRound))
    const members = steps.at(-1)?.members ?? []
    const able = members.filter((option) => params.ineligible?.includes(option) !== true)
    const [winner] = able.length > 1 ? chosen(able) : able
    left = left.filter((option) => option !== winner && (able.includes(option) || !members.includes(option)))
    if (winner === undefined) continue
    elected.push(winner)
    if (winner === params.defaultOption) break
  }
  return { elected, rounds, ties, ...(open !== undefined && { open }) }

  /** A.5.8: the elector with a casting vote chooses between them, unless a lot has been drawn in their place. */
  function chosen(among: readonly number[]): readonly number[] {
    const asked = { round: rounds.length + 2, purpose: 'elect', among, places: 1 } as const
    const chain = params.ties ?? (params.lot === undefined ? ['decision'] : ['lot'])
    const broken = breakTie(contest, chain, asked, headToHead(pairwise))
    ties.push(...broken.broken)
    open = broken.open
    return broken.chosen
  }
}

function schwartzRound({ defeats, members, dropped }: SchwartzStep): SchwartzRound {
  return { kind: 'schwartz set', defeats: defeats.map(counted), members, dropped: dropped.map(counted) }
}
