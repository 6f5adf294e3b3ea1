import type { Result } from '../../base/result.ts'
import type { Ballots } from '../ballots/ballots.ts'
import type { Fault } from '../fault.ts'
import type { ElectionFile } from './election-file.ts'

/** A way to write elections down: one folder of `formats/`, with the source that it follows. */
export interface Format {
  readonly name: FormatName
  /** As a reader looks for it. */
  readonly title: string
  readonly source: string
  readonly extensions: readonly string[]
  /** What ballots it can say. */
  readonly ballots: readonly Ballots['kind'][]
  /** Whether a file is of this format, by how it begins. */
  readonly recognises: (beginning: string) => boolean
  /** @param wanted the kinds of ballots that the method counts, where a file can be read as more than one */
  readonly reader: (wanted?: readonly Ballots['kind'][]) => Reader
  readonly write: (file: ElectionFile) => Result<Iterable<string>, CannotWrite>
}

export const formatNames = [
  'uniform',
  'blt',
  'preflib',
  'abif',
  'cvr',
  'csv-ranks',
  'csv-scores',
  'csv-approvals',
] as const
export type FormatName = (typeof formatNames)[number]

/** Takes a file piece by piece, so that it never stands in memory as a whole where the format allows that. */
export interface Reader {
  /** The next bytes; the first fault is the last. */
  push(bytes: Uint8Array): Fault | undefined
  end(): Result<ElectionFile, Fault>
}

/** What a format has no words for; it would be lost. */
export type CannotWrite =
  | { readonly type: 'OtherBallots'; readonly can: readonly Ballots['kind'][] }
  | { readonly type: 'Loses'; readonly what: Lost }

export type Lost =
  | 'equal ranks'
  | 'skipped ranks'
  | 'overvotes'
  | 'somebody ranked twice'
  | 'a name'
  | 'unranked candidates'
