/** What one rule for approval committees came to. */
export interface CommitteeRound {
  readonly kind: 'committee'
  readonly rule: string
  /** How many committees its ties leave possible. */
  readonly tied: number
  /** Of each candidate, where the rule adds those of its members up. */
  readonly totals?: readonly (string | null)[]
  /** What each of the committees reaches, where the rule looks for the best of all. */
  readonly score?: string
  /** Who was added, or removed, one after the other, and what for; one way of it where ties leave several. */
  readonly steps?: readonly CommitteeStep[]
}

export interface CommitteeStep {
  readonly kind: 'added' | 'removed' | 'completed'
  readonly candidate: number
  /** The gain, the load or the price that was best. */
  readonly at: string
}
