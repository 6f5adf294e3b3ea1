import type { Ballots } from '../ballots/ballots.ts'
import type { MethodName } from '../method-names.ts'
import type { TieDecision } from '../ties/tie.ts'

/** What a file says of an election, in whatever format; what it leaves out, whoever counts has to say. */
export interface ElectionFile {
  readonly title?: string
  readonly method?: MethodName
  /** Words of the vocabulary as plain data, read when the method is known. */
  readonly params: Readonly<Record<string, unknown>>
  readonly seats?: number
  readonly candidates: readonly string[]
  /** What else the candidates are called, by position. */
  readonly names?: readonly string[]
  readonly withdrawn: readonly number[]
  readonly undeclaredWriteIns?: number
  readonly costs?: readonly number[]
  readonly ballots: Ballots
  /** For each ballot or group of them in the order of the file, which of the distinct ones it is; where a result can speak of that order. */
  readonly places?: Uint32Array
  readonly tieDecisions: readonly TieDecision[]
  /** The known result, for `core/tally/expected`. */
  readonly expected?: unknown
  /** What a count has to agree with, said to people. */
  readonly checks?: string
  /** Parts of the file that mean nothing here. */
  readonly unread: readonly string[]
}

/** Nobody writes more marks on a ballot than this. */
export const mostMarks = 0xffff
/** Ballots are counted in doubles, which are exact so far; no sum on the way to a result exceeds a thousand times this. */
export const mostBallots = 1_000_000_000_000
