/**
 * All ballots of a contest, grouped by equal content: each distinct ballot once, with how many people cast it. They stand in a few
 * flat arrays and never as objects, so that a million of them fit and a count runs over them fast. Candidates are their positions.
 */
export type Ballots = Rankings | Approvals | Scores

/** What any kind of ballots says of each distinct one. */
interface Grouped {
  /** How many candidates there are. */
  readonly candidates: number
  /** How many people cast each distinct ballot: whole numbers above zero. */
  readonly counts: Float64Array
}

/**
 * Ballots that rank: the marks of ballot `b` are `marks[starts[b]]` up to, not at, `marks[starts[b + 1]]`, best rank first. A mark is a
 * candidate, with `joined` added where it shares the rank of the mark before it; `skipped`, a rank left empty; or `overvoted`, a
 * rank with several names of which it is not known which. Whoever is not there is unranked; somebody may be there twice.
 */
export interface Rankings extends Grouped {
  readonly kind: 'rankings'
  readonly starts: Uint32Array
  readonly marks: Uint16Array
}

/** Ballots that name: the candidates of ballot `b`, in the order of their positions, as the marks of a ranking. */
export interface Approvals extends Grouped {
  readonly kind: 'approvals'
  readonly starts: Uint32Array
  readonly marks: Uint16Array
}

/** Ballots that score: that of candidate `c` on ballot `b` is `values[b * candidates + c]`, or `unmarked`. */
export interface Scores extends Grouped {
  readonly kind: 'scores'
  readonly values: Int16Array
}

export const joined = 0x8000
export const skipped = 0x7fff
export const overvoted = 0x7ffe
export const unmarked = -0x8000
/** No contest has more candidates than marks can tell apart. */
export const mostCandidates = 0x7f00

/** How many distinct ballots there are. */
export function distinctIn({ counts }: Ballots): number {
  return counts.length
}

/** How many ballots were cast. */
export function castIn({ counts }: Ballots): number {
  let sum = 0
  for (const count of counts) sum += count
  return sum
}
