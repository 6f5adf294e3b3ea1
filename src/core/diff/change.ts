import type { Name } from '../base/name.ts'
import type { ClauseRef, Place } from '../charter/structure/charter.ts'

/** What one version of a charter says and the other does not. */
export interface Change {
  /** `wording`: it is written otherwise and means the same. */
  readonly kind: 'added' | 'removed' | 'changed' | 'renamed' | 'wording'
  /** As the key of the block: "rules", "powers"; "charter" for the front matter, "prose" for what stands between the blocks. */
  readonly section: string
  /** The seat, the rule, the action of a power; empty where a section is one thing. */
  readonly name: string
  /** The key within it; absent when the whole of it came, went or was renamed. */
  readonly key?: string
  /** Where it stands in the newer version; in the older one when it is gone. */
  readonly clause: ClauseRef
  readonly places: { readonly before?: Place; readonly after?: Place }
  /** As it is written, on one line; null where nothing is said. */
  readonly before: string | null
  readonly after: string | null
  readonly words: string
  /** Whether anything is carried out otherwise: rights, decisions, time, duties or money. */
  readonly substantive: boolean
  readonly gains?: readonly Stake[]
  readonly loses?: readonly Stake[]
  /** A vote that ends otherwise under the two versions. */
  readonly example?: ExampleVote
}

/** Who comes to hold what, or holds it no more: "the members", "a vote in “funding”". */
export interface Stake {
  readonly who: string
  readonly what: string
}

export interface ExampleVote {
  readonly voters: number
  readonly votes: Readonly<Record<Name, number>>
  readonly before: Name
  readonly after: Name
}

/** Who must agree to a change, by the older version. */
export interface Approval {
  readonly by: string
  readonly because: string
  readonly sections: readonly string[]
  /** The clause that says so; absent where the charter says nothing. */
  readonly clause?: ClauseRef
}

/** A place in another charter that names what is changed. */
export interface Dependent {
  readonly group: Name
  readonly clause: ClauseRef
  readonly place: Place
  readonly words: string
}

export interface CharterDiff {
  readonly changes: readonly Change[]
  readonly approval: readonly Approval[]
  readonly dependents: readonly Dependent[]
}
