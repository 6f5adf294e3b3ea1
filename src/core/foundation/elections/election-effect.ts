import type { Name } from '../../base/name.ts'
import type { PersonId } from '../event.ts'

/** What a decision about an election brings about. */
export type ElectionEffect =
  /** By whom the charter lets call it. */
  | {
      readonly kind: 'open election'
      readonly group: Name
      readonly election: Name
      /** All seats at once, as what it is held upon says. */
      readonly whole?: true
      /** Signatures alone have brought it about. */
      readonly petition?: true
    }
  /** By a body that nominates. */
  | {
      readonly kind: 'nominate candidate'
      readonly election: number
      readonly electorate?: Name
      readonly person: PersonId
    }
  | AskedOfBody

/** What an election itself asks a body, which answers it whether it agrees or not. */
export type AskedOfBody =
  | {
      readonly kind: 'certify election' | 'ratify election' | 'appoint elected'
      readonly election: number
    }
  /** Whether a vote without its quorum is held again. */
  | { readonly kind: 'hold again'; readonly election: number; readonly electorate?: Name }
  /** Whether somebody may stand. */
  | {
      readonly kind: 'judge candidate'
      readonly election: number
      readonly electorate?: Name
      readonly person: PersonId
    }
  /** Whether a challenge is right, by its place among them. */
  | { readonly kind: 'answer challenge'; readonly election: number; readonly challenge: number }
