import { spoken } from '../../base/name.ts'
import type { Rule } from '../../charter/structure/rule.ts'
import type { CharterCheck } from './check.ts'
import { canBeTried, outcomeOf } from './trial-votes.ts'

/**
 * A rule that is carried when nobody votes, or when all who could have left the vote. Where silence is meant to be consent, an
 * objection that needs its reason says so, and nothing is told.
 */
export const passesOnEmptyVote: CharterCheck = ({ rules, seats }, find) => {
  const fixed = seats.reduce((sum, { number }) => sum + (number ?? 0), 0)
  for (const rule of rules) {
    if (!canBeTried(rule) || rule.options.some(({ needsReason }) => needsReason)) continue
    const when = isCarriedEmpty(rule, fixed, () => 0)
      ? 'nobody votes'
      : rule.recusal !== 'forbidden' && isCarriedEmpty(rule, fixed, (electorate) => electorate)
        ? 'all who could vote have left it for a conflict of interest'
        : undefined
    if (when === undefined) continue
    const message = `By the rule "${spoken(rule.name)}" a motion is carried when ${when}; ask for at least one vote in favour`
    find('passes-on-empty-vote', rule.place, message)
  }
}

function isCarriedEmpty(rule: Rule, fixed: number, recusedOf: (electorate: number) => number): boolean {
  const ballots = rule.options.map(() => 0)
  for (let electorate = 1; electorate <= mostVoters; electorate += 1) {
    const seats = Math.max(fixed, electorate)
    if (outcomeOf(rule, { electorate, recused: recusedOf(electorate), seats, ballots }).is === 'carried') return true
  }
  return false
}

/** Conditions that hold with no ballots do so for a small group or for none. */
const mostVoters = 12
