/** Projects from the most approvals to the fewest, as far as the money goes. */
export interface GreedyRound {
  readonly kind: 'budget-greedy'
  readonly approvals: readonly string[]
  /** In the order in which they came up, and what had been spent when they did. */
  readonly steps: readonly { readonly project: number; readonly fits: boolean; readonly spentBefore: string }[]
  readonly spent: string
}

/** A project that its supporters pay for from equal shares. */
export interface PurchaseRound {
  readonly kind: 'budget-purchase'
  readonly project: number
  /** What who pays most pays for each unit of its cost, the least of all projects that could be paid. */
  readonly perUnit: string
  readonly mostPaid: string
}

/** What equal shares come to when each voter has so much. */
export interface EndowmentRound {
  readonly kind: 'budget-endowment'
  readonly perVoter: string
  readonly selected: readonly number[]
  readonly cost: string
  /** More than there is: the endowment before it stands. */
  readonly overspends: boolean
}

/** What equal shares spent, beside what other ways would have done. */
export interface SpentRound {
  readonly kind: 'budget-spent'
  readonly spent: string
  readonly left: string
  /** By approvals alone, passing over what does not fit. */
  readonly greedyWouldSelect: readonly number[]
  /** If what is left went to the most approved that fit. */
  readonly ifThenCompletedByApprovals: readonly number[]
}

export type BudgetRound = GreedyRound | PurchaseRound | EndowmentRound | SpentRound
