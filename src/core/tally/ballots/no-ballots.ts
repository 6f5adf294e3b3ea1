import type { Ballots } from './ballots.ts'

/** A box in which nothing was: of which kind its ballots would have been is all that there is to say. */
export function noBallots(kind: Ballots['kind'], candidates: number): Ballots {
  const counts = new Float64Array(0)
  switch (kind) {
    case 'rankings':
    case 'approvals':
      return { kind, candidates, counts, starts: new Uint32Array(1), marks: new Uint16Array(0) }
    case 'scores':
      return { kind, candidates, counts, values: new Int16Array(0) }
  }
}
