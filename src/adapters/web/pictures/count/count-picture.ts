/**
 * What is drawn of a count, whatever its method: plain data with names in the place of positions. Lengths are doubles, because a picture is no
 * arithmetic; what is written beside them is the exact text of the count.
 */
export type CountPicture = FlowPicture | MatrixPicture | BarsPicture | BudgetPicture | GridPicture

/** Votes from stage to stage: every candidate in a lane of their own, what moves between two stages as bands. */
export interface FlowPicture {
  readonly kind: 'flow'
  /** Those who were elected first, in their order; then the others, who stayed longest first; what counts for nobody last. */
  readonly lanes: readonly Lane[]
  readonly stages: readonly FlowStage[]
}

export interface Lane {
  readonly name: string
  readonly as: 'elected' | 'not elected' | 'nobody'
  /** The stage, from 0, at which it was elected or excluded. */
  readonly ends?: number
}

export interface FlowStage {
  /** By lane. */
  readonly votes: readonly Amount[]
  readonly quota?: Amount
  readonly what: StageWhat
  /** What came here from the stage before. */
  readonly moved: readonly { readonly from: number; readonly to: number; readonly amount: Amount }[]
}

/** What a stage did, by lanes. */
export type StageWhat =
  | { readonly kind: 'first preferences' }
  | { readonly kind: 'surplus'; readonly of: readonly number[] }
  | { readonly kind: 'exclusion'; readonly of: readonly number[] }
  | { readonly kind: 'iteration' }

export interface Amount {
  readonly length: number
  readonly text: string
}

/** How many prefer the one of a row to the one of a column, or how strong the strongest path between them is. */
export interface MatrixPicture {
  readonly kind: 'matrix'
  readonly of: 'preferences' | 'paths'
  /** In the order of the result where there is one. */
  readonly names: readonly string[]
  readonly elected: readonly boolean[]
  readonly cells: readonly (readonly Amount[])[]
}

/** Totals of one round, the highest first. */
export interface BarsPicture {
  readonly kind: 'bars'
  readonly of: 'votes' | 'approvals' | 'scores' | 'wins' | 'worst defeats'
  readonly round?: number
  /** Of approval committees, the rule whose totals they are. */
  readonly rule?: string
  readonly bars: readonly Bar[]
  readonly runoff?: Runoff
}

export interface Bar {
  readonly name: string
  readonly amount: Amount
  readonly as: 'elected' | 'finalist' | 'not elected'
}

/** Between two, with those who prefer neither. */
export interface Runoff {
  readonly of: readonly [string, string]
  readonly votes: readonly [Amount, Amount]
  readonly noPreference: Amount
}

/** What is paid for out of a budget, in the order in which it was chosen, and what is not. */
export interface BudgetPicture {
  readonly kind: 'budget'
  readonly budget: Amount
  readonly spent: Amount
  readonly projects: readonly Project[]
}

export interface Project {
  readonly name: string
  readonly cost: Amount
  readonly support: Amount
  readonly chosen: boolean
}

/** Which committees a rule leaves possible: a column for each, a row for each candidate. */
export interface GridPicture {
  readonly kind: 'grid'
  readonly names: readonly string[]
  readonly columns: readonly { readonly rule: string; readonly members: readonly boolean[] }[]
  /** Committees that are not drawn, because there are too many. */
  readonly more: number
}
