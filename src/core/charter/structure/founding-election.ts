import type { Name } from '../../base/name.ts'
import type { ElectionName } from './election-name.ts'

/** What is done in an election that runs, and by whom. */
export type FoundingElectionAct = {
  readonly election: ElectionName
  readonly person: Name
} /** Of somebody else, where it says about whom. */ & (
  | { readonly kind: 'nominate'; readonly about?: Name }
  | { readonly kind: 'accept nomination' }
  | { readonly kind: 'state candidacy'; readonly statement: string }
  | { readonly kind: 'ask candidates'; readonly question: string }
  /** Questions have numbers of their own in each election, from 1. */
  | { readonly kind: 'answer question'; readonly question: number; readonly answer: string }
  | { readonly kind: 'cast ballot'; readonly ballot: WrittenBallot }
)

/** A candidate stands on it by name, and the default option as "default". */
export type WrittenBallot =
  /** The most preferred first; those in one rank are equal. */
  | { readonly kind: 'ranking'; readonly ranking: readonly (readonly Name[])[] }
  | { readonly kind: 'approvals'; readonly approved: readonly Name[] }
  | { readonly kind: 'scores'; readonly scores: readonly { readonly choice: Name; readonly score: number }[] }

export const foundingElectionActs = [
  'nominate',
  'accept nomination',
  'state candidacy',
  'ask candidates',
  'answer question',
  'cast ballot',
] as const satisfies readonly FoundingElectionAct['kind'][]
