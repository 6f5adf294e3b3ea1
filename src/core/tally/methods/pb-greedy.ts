import { ok, type Result } from '../../base/result.ts'
import type { Contest } from '../contest.ts'
import type { Count, TallyFault } from '../count.ts'
import type { Method } from '../method.ts'
import { breakTie } from '../ties/break-tie.ts'
import type { BrokenTie } from '../ties/tie.ts'
import { type Chooser, greedy } from './budget/greedy.ts'
import { costOf, projectsOf } from './budget/projects.ts'

/** Projects with the most approvals first, as long as the budget lasts. */
export const pbGreedy: Method = {
  name: 'pb-greedy',
  source:
    'Rey, Schmidt and Maly, The (Computational) Social Choice Take on Indivisible Participatory Budgeting (2023), 3.1',
  ballots: ['approvals'],
  params: ['rule', 'budget', 'order', 'misfit', 'ties', 'lot'],
  count: countOf,
}

function countOf(contest: Contest): Result<Count, TallyFault> {
  const { params } = contest
  const read = projectsOf(contest)
  if (!read.ok) return read
  const projects = read.value
  const { misfit = 'skip' } = params
  const ties: BrokenTie[] = []
  const choose: Chooser = (among) => {
    const asked = { round: 1, purpose: 'elect', among, places: 1 } as const
    const { chosen, broken, open } = breakTie(contest, params.ties ?? ['lot'], asked)
    ties.push(...broken)
    const [project] = chosen
    if (project !== undefined) return { project }
    return { open: open ?? { ...asked, awaits: 'lot' } }
  }
  const { selected, steps, open } = greedy(projects, { from: [], misfit, choose })
  const round = {
    kind: 'budget-greedy',
    approvals: projects.approvals.map(String),
    steps,
    spent: String(costOf(projects, selected)),
  } as const
  return ok({ elected: selected, rounds: [round], ties, ...(open !== undefined && { open }) })
}
