/** Votes that went on in a round: to whom, to nobody, or lost to the decimals that are kept. Amounts are exact text. */
export interface VoteTransfer {
  readonly from: number
  readonly to: number | 'exhausted' | 'residual'
  readonly votes: string
}
