import type { Name } from '../../base/name.ts'
import type { Action, Deciding, RuleRef } from './charter.ts'
import type { FactCondition } from './fact-condition.ts'
import type { Placed } from './placed.ts'
import type { PowerBy } from './power.ts'
import type { Recall } from './recall.ts'
import type { When } from './when.ts'

/** A time in which other rules hold: while an election or a vote is open, in an emergency, while a condition holds. */
export type State =
  | { readonly kind: 'election open'; readonly of: Name }
  /** A vote that would end a term early, under an election of this charter. */
  | { readonly kind: 'recall open'; readonly name: Recall['name']; readonly of: Name }
  | { readonly kind: 'vote open'; readonly by: RuleRef }
  | { readonly kind: 'emergency' }
  | { readonly kind: 'dormant' }
  | { readonly kind: 'condition'; readonly condition: FactCondition }

export interface ExceptionalState extends Placed {
  readonly state: State
  /** What cannot be decided meanwhile; a verb alone stands for everything it is done to. */
  readonly forbids: readonly Action[]
  /** With `forbids: everything`: what can be decided all the same. */
  readonly allows?: readonly Action[]
  readonly forbidsAll?: true
  /** Who decides meanwhile what the group cannot. */
  readonly by?: readonly PowerBy[]
  /** What was done meanwhile ends then, unless it is confirmed. */
  readonly expires?: readonly Expiry[]
  readonly confirmedBy?: readonly Deciding[]
  /** The state ends then at the latest. */
  readonly until?: When
  /** Who may say that the state begins, where nothing else tells. */
  readonly declaredBy?: readonly Deciding[]
}

export interface Expiry {
  readonly action: Action
  readonly at: When
}
