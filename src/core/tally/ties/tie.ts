/** What breaks a tie, one step after the other until one does. */
export const tieSteps = [
  /** The latest stage at which the tied differed. */
  'latest-difference',
  /** Whom more ballots prefer to all others of the tied. */
  'head-to-head',
  /** The higher sum of scores. */
  'score',
  /** Who has the best score on more ballots. */
  'top-scores',
  /** What people decide between the tied who would be elected: `Contest.tieDecisions` has it, or the count stops and asks. */
  'decision',
  'lot',
] as const
export type TieStep = (typeof tieSteps)[number]

/** What is at stake between the tied. */
export type Purpose = 'elect' | 'exclude' | 'transfer'

/** Tied candidates and how they were told apart, for the trace: in whose favour, and by which step. */
export interface BrokenTie {
  /** The round, from 1, in which it came up. */
  readonly round: number
  readonly purpose: Purpose
  /** In the order of their positions. */
  readonly among: readonly number[]
  /** Who was elected, excluded, or had their surplus transferred first. */
  readonly chosen: readonly number[]
  readonly by: TieStep
}

/** A tie that nothing known so far breaks: the count stops there. */
export interface OpenTie {
  readonly round: number
  readonly purpose: Purpose
  readonly among: readonly number[]
  /** How many of them are to be chosen. */
  readonly places: number
  /** What the chain asks for: people, or a lot that nobody has drawn yet. */
  readonly awaits: 'decision' | 'lot'
}

/** What people decided: of these who are tied, these go before the others, in this order; none where they came to nothing, and the next step is asked. */
export interface TieDecision {
  readonly among: readonly number[]
  readonly chosen: readonly number[]
  /** "agreement of the tied". */
  readonly by: string
}
