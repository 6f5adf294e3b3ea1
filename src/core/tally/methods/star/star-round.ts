/** Scores of all who can still win a seat, the two best of them, and whom of the two more ballots prefer. */
export interface StarRound {
  readonly kind: 'star'
  /** By candidate; null for whoever does not stand in this round any more. */
  readonly scores: readonly (string | null)[]
  /** The two who go on, the higher score first; one alone where nobody else is left. */
  readonly finalists: readonly number[]
  /** Ballots that give the first or the second finalist more, and those that give both the same. */
  readonly runoff?: { readonly votes: readonly string[]; readonly noPreference: string }
  readonly elected: readonly number[]
}
