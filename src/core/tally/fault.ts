/** What is wrong in a file or an option, and where; words for it are made elsewhere. */
export interface Fault {
  readonly at: Place
  readonly slip: Slip
}

/** Where: from 1 in a text, or the path to a value as in "ballots[3].ranking[1]". */
export type Place =
  | { readonly kind: 'line'; readonly line: number; readonly column: number }
  | { readonly kind: 'path'; readonly path: string }

export type Slip =
  | { readonly type: 'Expected'; readonly what: Expected; readonly found: string }
  /** None of the words that can stand there. */
  | { readonly type: 'Unknown'; readonly found: string; readonly known: readonly string[]; readonly nearest?: string }
  | { readonly type: 'Missing'; readonly what: string }
  | { readonly type: 'Twice'; readonly what: string }
  | { readonly type: 'TooMany'; readonly what: Limited; readonly most: number }
  | { readonly type: 'NotJson'; readonly found: string }
  | { readonly type: 'NotUtf8' }

/** What can be asked of a value or a piece of text. */
export type Expected =
  | 'Whole'
  | 'WholeAboveZero'
  | 'Number'
  | 'Ratio'
  | 'Text'
  | 'TrueOrFalse'
  | 'List'
  | 'Object'
  | 'Candidate'
  | 'Rank'
  | 'Score'
  | 'EachCandidate'
  | 'OneKindOfBallot'
  | 'BallotContent'
  | 'EndOfLine'
  | 'Header'
  | 'End'
  | 'KeyAndValue'

export type Limited = 'candidates' | 'contests' | 'ballots' | 'marks of a ballot' | 'bytes of a line' | 'bytes'

export function atPath(path: string, slip: Slip): Fault {
  return { at: { kind: 'path', path }, slip }
}

export function atLine(line: number, column: number, slip: Slip): Fault {
  return { at: { kind: 'line', line, column }, slip }
}

/** A value as a reader recognises it, cut where it is long. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing')
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`
}
