import type { MethodName } from '../method-names.ts'

/** The variants that `params.rule` can name: where there is but one, it bears the method's name or that of the rule it is. */
export const ruleNames: Readonly<Record<MethodName, readonly string[]>> = {
  lot: ['lot'],
  plurality: ['plurality'],
  'limited-approval': ['limited-approval'],
  approval: ['approval'],
  score: ['score'],
  star: ['star'],
  'bloc-star': ['bloc-star'],
  'star-pr': ['allocated-score', 'star-pr'],
  irv: ['irv', 'rctab'],
  stv: ['scottish', 'wigm-prf', 'meek-prf', 'meek', 'warren', 'rctab'],
  schulze: ['schulze'],
  'ranked-pairs': ['ranked-pairs'],
  minimax: ['minimax'],
  copeland: ['copeland'],
  'condorcet-irv': ['condorcet-irv', 'condorcet-then-irv'],
  debian: ['debian'],
  'approval-committee': ['approval-committee'],
  'pb-greedy': ['greedy', 'pb-greedy'],
  'pb-equal-shares': ['equal-shares', 'pb-equal-shares'],
}
