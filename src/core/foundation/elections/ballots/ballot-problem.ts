import type { BallotContent } from '../election-act.ts'
import type { WrongBallot } from '../election-refusal.ts'
import type { BallotForm } from './ballot-form.ts'

/** Why a ballot is none of this contest; undefined where it is one. An empty ballot is one where the charter asks for no choice at least. */
export function ballotProblem(form: BallotForm, ballot: BallotContent): WrongBallot | undefined {
  if (ballot.kind !== form.kind) return { kind: 'not this kind', needs: form.kind }
  const named = namedOn(ballot)
  const known = new Set(form.choices)
  const seen = new Set<string>()
  for (const choice of named) {
    if (!known.has(choice)) return { kind: 'not on the ballot', choice: choice.slice(0, longestShown) }
    if (seen.has(choice)) return { kind: 'named twice', choice }
    seen.add(choice)
  }
  const given = named.length
  if (given > form.most) return { kind: 'too many', limit: form.most, given }
  if (given < form.least) return { kind: 'too few', limit: form.least, given }
  switch (ballot.kind) {
    case 'approvals':
      return undefined
    case 'ranking':
      return !form.equalRanks && ballot.ranking.some((rank) => rank.length > 1) ? { kind: 'equal ranks' } : undefined
    case 'scores': {
      const wrong = ballot.scores.find(({ score }) => !Number.isInteger(score) || score < 0 || score > form.maxScore)
      return wrong && { kind: 'score outside', most: form.maxScore, score: wrong.score }
    }
  }
}

/** Nobody is told a page of what they sent. */
const longestShown = 100

function namedOn(ballot: BallotContent): readonly string[] {
  switch (ballot.kind) {
    case 'approvals':
      return ballot.approved
    case 'ranking':
      return ballot.ranking.flat()
    case 'scores':
      return ballot.scores.map(({ choice }) => choice)
  }
}
