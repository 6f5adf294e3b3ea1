import type { Ratio } from '../../base/ratio.ts'
import { ok, type Result, refuse } from '../../base/result.ts'
import type { Contest } from '../contest.ts'
import type { Count, TallyFault, Tied } from '../count.ts'
import { exactText } from '../exact-text.ts'
import type { Method } from '../method.ts'
import { breakTie } from '../ties/break-tie.ts'
import type { EndowmentRound, PurchaseRound, SpentRound } from './budget/budget-round.ts'
import { decidedShares, type Shares } from './budget/decided-shares.ts'
import { type Chooser, greedy } from './budget/greedy.ts'
import { exactPerUnit } from './budget/offer.ts'
import { costOf, endowment, type Projects, projectsOf } from './budget/projects.ts'

/** Each voter has the same part of the budget, and projects are paid for by those who want them. */
export const pbEqualShares: Method = {
  name: 'pb-equal-shares',
  source:
    'Peters, Pierczyński and Skowron, Proportional Participatory Budgeting with Additive Utilities (2021); equalshares.net',
  ballots: ['approvals'],
  params: ['rule', 'budget', 'utility', 'completion', 'ties', 'lot'],
  count: countOf,
}

/** Nobody's part is raised more often. */
const mostRaises = 100_000

function countOf(contest: Contest): Result<Count, TallyFault> {
  const read = projectsOf(contest)
  if (!read.ok) return read
  const projects = read.value
  const first = decidedShares(projects, endowment(projects))
  if (contest.params.completion !== 'add1') return ok(counted(projects, first, []))
  return raised(projects, first)
}

/** One more for each voter until the next step would spend more than there is, or there is nothing more that anybody wants. */
function raised(projects: Projects, first: Shares): Result<Count, TallyFault> {
  const rounds: EndowmentRound[] = []
  const wanted = projects.standing.filter((project) => (projects.approvals[project] ?? 0) > 0).length
  let stands = first
  for (let raise = 0; raise <= mostRaises; raise += 1) {
    const perVoter = more(endowment(projects), raise)
    const shares = raise === 0 ? first : decidedShares(projects, perVoter)
    const cost = costOf(projects, shares.selected)
    const overspends = cost > projects.budget
    const { selected, open } = shares
    rounds.push({ kind: 'budget-endowment', perVoter: exactText(perVoter), selected, cost: String(cost), overspends })
    if (overspends) return ok(counted(projects, stands, rounds))
    stands = shares
    if (open !== undefined || selected.length === wanted) return ok(counted(projects, stands, rounds))
  }
  return refuse({ type: 'TooLarge', what: 'completion' })
}

function more({ numerator, denominator }: Ratio, raise: number): Ratio {
  return { numerator: numerator + BigInt(raise) * denominator, denominator }
}

function counted(projects: Projects, shares: Shares, raises: readonly EndowmentRound[]): Count {
  const { selected, ties, open } = shares
  const purchases = shares.offers.map((offer): PurchaseRound => {
    const mostPaid = exactText(offer.price.exact())
    return { kind: 'budget-purchase', project: offer.project, perUnit: exactText(exactPerUnit(offer)), mostPaid }
  })
  const rounds = [...raises, ...purchases, spentOf(projects, selected)]
  return { elected: selected, rounds, ties, ...(open !== undefined && { open }) }
}

function spentOf(projects: Projects, selected: Tied): SpentRound {
  const spent = costOf(projects, selected)
  return {
    kind: 'budget-spent',
    spent: String(spent),
    left: String(projects.budget - spent),
    greedyWouldSelect: byApprovals(projects, []),
    ifThenCompletedByApprovals: byApprovals(projects, selected),
  }
}

/** As far as its ties do not stop it: it is only compared with. */
function byApprovals(projects: Projects, from: Tied): Tied {
  const choose: Chooser = (among) => {
    const asked = { round: 1, purpose: 'elect', among, places: 1 } as const
    const { chosen } = breakTie(projects.contest, ['lot'], asked)
    const [project] = chosen
    return project !== undefined ? { project } : { open: { ...asked, awaits: 'lot' } }
  }
  return greedy(projects, { from, misfit: 'skip', choose }).selected
}
