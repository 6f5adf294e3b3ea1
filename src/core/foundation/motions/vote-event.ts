import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { SeatRef } from '../../charter/structure/charter.ts'
import type { Commitment, Digest, DocumentRef, PersonId } from '../event.ts'
import type { MotionParts } from './motion-parts.ts'

/** A vote, from its opening to its close. */
export type VoteEvent =
  | MotionOpened
  | BallotCast
  | { readonly type: 'VoterRecused'; readonly motion: number; readonly voter: PersonId; readonly reason?: Commitment }
  | MotionClosed

export interface MotionOpened extends MotionParts {
  readonly type: 'MotionOpened'
  /** Its number among the foundation's decisions, from 1. */
  readonly motion: number
  readonly charter: Digest
  readonly electorate: FrozenElectorate
  readonly opens: Instant
  readonly closes: Instant
  /** What a lot would be drawn from: a value that is shown after the close. */
  readonly lot?: Commitment
}

/**
 * Who may vote, settled at the opening. The roll with each voter's reason stands in documents of at most 500 voters
 * each, since a large roll does not fit an entry.
 */
export interface FrozenElectorate {
  readonly size: number
  /** The fixed seats of the voting seats, vacant ones included; the size where a seat has no fixed number. */
  readonly seats: number
  /** How many of these seats nobody held; none when absent. */
  readonly vacant?: number
  /** The same of each seat that the rule counts by itself. */
  readonly sizes?: readonly { readonly seat: SeatRef; readonly seats: number; readonly vacant: number }[]
  readonly roll: readonly DocumentRef[]
}

export interface Voter {
  readonly person: PersonId
  readonly because: readonly { readonly seat: SeatRef; readonly since: Instant }[]
  /** Seats that the rule counts by themselves and that the voter holds, besides those that give the vote. */
  readonly classes?: readonly SeatRef[]
  /** The decision of a body that let them vote, where the charter's own words do not. */
  readonly exception?: number | true
  /** Voters with the same one have one ballot together. */
  readonly unit?: string
}

export interface BallotCast {
  readonly type: 'BallotCast'
  readonly motion: number
  readonly voter: PersonId
  /** Of several that are marked, the first. */
  readonly option: Name
  /** All that are approved of, where the rule lets several be. */
  readonly approved?: readonly Name[]
  /** Where the rule ranks: the most preferred first, and together those that are equal. */
  readonly ranking?: readonly (readonly Name[])[]
  /** Who gave it in, by a proxy of the voter. */
  readonly proxy?: PersonId
  readonly reason?: Commitment
}

export interface MotionClosed {
  readonly type: 'MotionClosed'
  readonly motion: number
  readonly outcome: Name
  readonly is: 'carried' | 'lost' | 'undecided'
  readonly why: 'time' | 'all have voted' | 'certain' | 'carried' | 'meeting over'
  readonly counts: Readonly<Record<Name, number>>
  readonly recused: number
  /** What settled it, where the counts alone did not. */
  readonly settled?: 'no quorum' | 'tie' | 'casting vote' | 'lot'
  /** The value behind the opening's commitment, the digest of the final ballots, and what both drew. */
  readonly lot?: { readonly value: string; readonly salt: string; readonly ballots: Digest; readonly drawn: Name }
}
