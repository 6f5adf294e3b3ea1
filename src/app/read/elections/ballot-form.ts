import { ballotForm, type BallotForm as Form } from '../../../core/foundation/elections/ballots/ballot-form.ts'
import type { ContestRun, ElectionRun } from '../../../core/foundation/elections/election-state.ts'

/** How a ballot of a contest is filled in. */
export type BallotForm =
  | { readonly kind: 'one' }
  | { readonly kind: 'approvals'; readonly least?: number; readonly most?: number }
  /** Candidates share a rank only where the method compares them in pairs. */
  | { readonly kind: 'ranking'; readonly equal: boolean; readonly least?: number; readonly most?: number }
  | { readonly kind: 'scores'; readonly most: number }
  /** Nobody votes: who is elected is drawn, or the vote is not open. */
  | { readonly kind: 'none' }

export function ballotFormView(run: ElectionRun, contest: ContestRun): BallotForm {
  const form = ballotForm(run, contest)
  if (form === undefined) return { kind: 'none' }
  switch (form.kind) {
    case 'approvals':
      return form.most === 1 && form.choices.length > 1 ? { kind: 'one' } : { kind: 'approvals', ...limits(form) }
    case 'ranking':
      return { kind: 'ranking', equal: form.equalRanks, ...limits(form) }
    case 'scores':
      return { kind: 'scores', most: form.maxScore }
  }
}

/** Where nothing has to be marked, and everything can be, nothing needs to be said of it. */
function limits({ least, most, choices }: Form): { readonly least?: number; readonly most?: number } {
  return { ...(least > 0 && { least }), ...(most < choices.length && { most }) }
}
