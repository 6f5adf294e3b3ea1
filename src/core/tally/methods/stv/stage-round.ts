import type { VoteTransfer } from '../transferable/vote-transfer.ts'

/**
 * The state after one transfer, as the Scottish rules and the other Gregory rules tell a count: the first stage has the first preferences.
 * Amounts stand by the positions of the candidates, with as many decimals as the rule keeps.
 */
export interface StageRound {
  readonly kind: 'stage'
  readonly quota: string
  /** Whose surplus moved. */
  readonly surplusOf?: number
  /** Who was excluded, whose votes moved. */
  readonly excluded: readonly number[]
  readonly transfers: readonly VoteTransfer[]
  readonly votes: readonly string[]
  /** Votes that ended with no candidate so far, and what cutting to the decimals lost. */
  readonly nonTransferable: string
  /** Who was elected by what then stood, in the order in which they were. */
  readonly elected: readonly number[]
  /** Those of them without a quota: not more continued than there were places. */
  readonly electedAsLast: readonly number[]
}
