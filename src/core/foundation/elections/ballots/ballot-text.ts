import { canonicalJson } from '../../../base/canonical-json.ts'
import type { BallotContent } from '../election-act.ts'

/** The one way to write a ballot: ballots that say the same are the same text, in whatever order its names came. */
export function ballotText(ballot: BallotContent): string {
  switch (ballot.kind) {
    case 'approvals':
      return canonicalJson({ kind: ballot.kind, approved: ballot.approved.toSorted() })
    case 'ranking': {
      const ranking = ballot.ranking.filter((rank) => rank.length > 0).map((rank) => rank.toSorted())
      return canonicalJson({ kind: ballot.kind, ranking })
    }
    case 'scores': {
      const scores = ballot.scores.toSorted((one, other) => (one.choice < other.choice ? -1 : 1))
      return canonicalJson({ kind: ballot.kind, scores: scores.map(({ choice, score }) => ({ choice, score })) })
    }
  }
}

/** What `ballotText` wrote. */
export function ballotOf(text: string): BallotContent {
  const ballot: BallotContent = JSON.parse(text)
  return ballot
}
