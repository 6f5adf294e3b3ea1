import type { Tied } from '../../count.ts'
import type { OpenTie } from '../../ties/tie.ts'
import { inGroups } from '../highest.ts'
import type { GreedyRound } from './budget-round.ts'
import { costOf, type Projects } from './projects.ts'

export interface Greedy {
  readonly selected: Tied
  readonly steps: GreedyRound['steps']
  readonly open?: OpenTie
}

/** Whose turn it is among projects with equally many approvals of which not all fit. */
export type Chooser = (among: Tied) => { readonly project: number } | { readonly open: OpenTie }

/** Projects from the most approvals to the fewest; what does not fit into what is left is passed over, or ends it. */
export function greedy(
  projects: Projects,
  { from, misfit, choose }: { readonly from: Tied; readonly misfit: 'skip' | 'stop'; readonly choose: Chooser },
): Greedy {
  const { costs, budget, approvals, standing } = projects
  const selected = [...from]
  const steps: { project: number; fits: boolean; spentBefore: string }[] = []
  let spent = costOf(projects, from)
  const fits = (project: number) => spent + (costs[project] ?? 0) <= budget
  const take = (project: number) => {
    steps.push({ project, fits: fits(project), spentBefore: String(spent) })
    if (!fits(project)) return
    selected.push(project)
    spent += costs[project] ?? 0
  }
  const rest = standing.filter((project) => !from.includes(project))
  for (const group of inGroups(rest, approvals)) {
    let left = group
    while (left.length > 0) {
      const able = left.filter(fits)
      // Where all of them fit together, or only one of them can be next, their order changes nothing.
      const together = spent + costOf(projects, left) <= budget
      const next = together || left.length === 1 || (misfit === 'skip' && able.length < 2)
      if (next || (misfit === 'stop' && able.length === 0)) {
        left.forEach(take)
        if (misfit === 'stop' && !together) return { selected, steps }
        break
      }
      const chosen = choose(misfit === 'skip' ? able : left)
      if ('open' in chosen) return { selected, steps, open: chosen.open }
      if (misfit === 'stop' && !fits(chosen.project)) {
        take(chosen.project)
        return { selected, steps }
      }
      take(chosen.project)
      left = left.filter((project) => project !== chosen.project)
    }
  }
  return { selected, steps }
}
