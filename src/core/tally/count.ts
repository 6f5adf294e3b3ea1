import type { DefeatStrength } from './params/params.ts'
import type { Round } from './round.ts'
import type { BrokenTie, OpenTie } from './ties/tie.ts'

/** What a contest comes to, and everything that led there. Candidates are their positions in the contest's list. */
export interface Count {
  /** In the order in which they were elected where the method has one, else in that of their positions. */
  readonly elected: readonly number[]
  /** All candidates from the first to the last, those who are tied together, where the method ranks them. */
  readonly order?: readonly Tied[]
  /** The same for each way of measuring defeats that was asked for. */
  readonly variants?: readonly { readonly strength: DefeatStrength; readonly order: readonly Tied[] }[]
  /** Of approval committees: every committee that a rule's ties leave possible. */
  readonly committees?: readonly { readonly rule: string; readonly committees: readonly (readonly number[])[] }[]
  /** Rules of `params.rules` that are not known here. */
  readonly notCounted?: readonly string[]
  readonly rounds: readonly Round[]
  readonly ties: readonly BrokenTie[]
  /** Where the count had to stop; `elected` has those who are sure of it. */
  readonly open?: OpenTie
}

export type Tied = readonly number[]

/** Why a contest cannot be counted. */
export type TallyFault =
  /** The method is not counted from ballots of this kind. */
  | { readonly type: 'WrongBallots'; readonly needs: readonly string[] }
  /** The method does not know this word, or not this value of it. */
  | { readonly type: 'WrongParam'; readonly param: string; readonly value?: string }
  /** The method needs this word and it is not said. */
  | { readonly type: 'ParamNeeded'; readonly param: string }
  | { readonly type: 'CostsNeeded' }
  /** More arithmetic than a count is given, such as all committees of sixty. */
  | { readonly type: 'TooLarge'; readonly what: string }
