import type { ClauseRef } from '../../charter/structure/charter.ts'
import type { FoundationState } from '../state.ts'

/**
 * The clause by which a charter itself has something asked, whomever the record names as its mover: who goes because of a limit,
 * whether a probation ends, what an election asks of a body, whether what was not handed in is excused. Undefined where somebody has moved it.
 */
export function askedByCharter(state: FoundationState, number: number): ClauseRef | undefined {
  const motion = state.motions.get(number)
  const proposal = state.proposals.get(number)
  const known = motion?.opened ?? proposal?.moved
  if (known === undefined) return undefined
  const { effect, rule, because } = known
  if (because?.kind === 'election') return rule.clause
  const mover = motion?.mover ?? proposal?.mover
  const isReferred = effect.kind === 'excuse report' && (proposal?.moved ?? known).mover !== undefined
  const isAsked =
    isReferred ||
    effect.kind === 'goes' ||
    effect.kind === 'one goes' ||
    (effect.kind === 'end probation' && effect.person === mover)
  return isAsked ? rule.clause : undefined
}
