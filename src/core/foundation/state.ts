import { emptyHeap, type Heap } from '../base/heap.ts'
import type { Instant } from '../base/instant.ts'
import type { Name } from '../base/name.ts'
import type { Charter } from '../charter/charter.ts'
import type { Commitment, Digest, MotionClosed, MotionOpened, PersonId, Voter } from './event.ts'

/**
 * A foundation as its record has made it. The state owns its maps: `evolve` changes them in place and nobody else does,
 * so that a fold of a long record costs no copies. Everyone who is handed one only reads it.
 */
export interface FoundationState {
  readonly library: Library
  founded: Founded | undefined
  /** How many entries were folded. */
  size: number
  /** When the last of them happened; no later act is dated before it. */
  last: Instant
  /** The first entry of every act, by the act's identifier. */
  readonly acts: Map<string, number>
  readonly people: Map<PersonId, Person>
  readonly groups: Map<Name, Group>
  readonly motions: Map<number, Motion>
  /** The numbers of the motions that are open. */
  readonly open: Set<number>
  /** What happens by itself as time passes, the earliest first. */
  readonly deadlines: Heap<Deadline>
}

/** A window that closes, or a term that ends. */
export type Deadline =
  | { readonly at: Instant; readonly kind: 'motion closes'; readonly motion: number }
  | {
      readonly at: Instant
      readonly kind: 'term ends'
      readonly group: Name
      readonly seat: Name
      readonly holding: Holding
    }

/** Charters and rolls by content. The same digest always gives the same document, so reading it is as good as knowing it. */
export interface Library {
  charter(digest: Digest): Charter
  roll(digest: Digest): readonly Voter[]
}

export interface Founded {
  readonly name: Name
  readonly title: string
  readonly sample: boolean
}

export interface Person {
  readonly id: PersonId
  readonly name: Commitment
  readonly address: Commitment
  readonly introduced: Instant
}

export interface Group {
  readonly name: Name
  readonly title: string
  readonly status: 'draft' | 'active'
  readonly since: Instant
  readonly digest: Digest
  readonly charter: Charter
  /** Every time that somebody held a seat, by seat, in the order in which they took it. */
  readonly holdings: Map<Name, Holding[]>
}

export interface Holding {
  readonly person: PersonId
  readonly since: Instant
  readonly until?: Instant
  readonly motion?: number
  /** When it ended, by term or by leaving. */
  ended?: Instant
}

export interface Motion {
  readonly opened: MotionOpened
  readonly mover: PersonId
  readonly electorate: ReadonlyMap<PersonId, Voter>
  readonly ballots: Map<PersonId, Ballot>
  readonly recused: Map<PersonId, Commitment | undefined>
  readonly counts: Record<Name, number>
  closed: (MotionClosed & { readonly at: Instant }) | undefined
  /** The entries that this motion consists of. */
  readonly entries: number[]
}

export interface Ballot {
  readonly option: Name
  readonly reason?: Commitment
}

export function emptyFoundation(library: Library): FoundationState {
  return {
    library,
    founded: undefined,
    size: 0,
    last: '0000-01-01T00:00:00.000Z',
    acts: new Map(),
    people: new Map(),
    groups: new Map(),
    motions: new Map(),
    open: new Set(),
    deadlines: emptyHeap(),
  }
}
