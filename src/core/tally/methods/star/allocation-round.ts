/** A seat of allocated score: the highest sum of weighted scores wins it, and a quota of its strongest supporters is spent. */
export interface AllocationRound {
  readonly kind: 'allocation'
  readonly quota: string
  /** By candidate; null for whoever is elected already or does not stand. */
  readonly scores: readonly (string | null)[]
  readonly elected: readonly number[]
  /** Where the quota filled: ballots that gave the winner more, by weight, are spent wholly, those that gave so much keep a share. */
  readonly border?: { readonly score: string; readonly spentAbove: string; readonly kept: string }
  /** By distinct ballot, what is left of its weight; not after the last seat. */
  readonly weightsAfter?: readonly string[]
}
