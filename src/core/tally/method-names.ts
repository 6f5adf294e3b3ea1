/** Every method that an election can name. Each has one file of the counting. */
export const methodNames = [
  // Nobody votes: who is elected is drawn among the candidates.
  'lot',
  'plurality',
  'limited-approval',
  'approval',
  'score',
  'star',
  'bloc-star',
  'star-pr',
  'irv',
  'stv',
  'schulze',
  'ranked-pairs',
  'minimax',
  'copeland',
  'condorcet-irv',
  'debian',
  'approval-committee',
  'pb-greedy',
  'pb-equal-shares',
] as const
export type MethodName = (typeof methodNames)[number]
