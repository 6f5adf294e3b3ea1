/** What is done in an election by one button, about nobody or somebody. */
export const electionDos = [
  'nominate',
  'take back nomination',
  'accept nomination',
  'decline nomination',
  'withdraw candidacy',
  'support candidate',
  'withdraw support',
  'give ballot proxy',
] as const
export type ElectionDo = (typeof electionDos)[number]
