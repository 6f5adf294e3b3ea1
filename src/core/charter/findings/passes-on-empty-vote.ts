import { spoken } from '../../base/name.ts'
import type { RuleCheck } from './check.ts'
import { outcomeOf } from './trial-votes.ts'

/**
 * A rule that is carried when nobody votes. Where silence is meant to be consent, an objection that needs its reason
 * says so, and nothing is told.
 */
export const passesOnEmptyVote: RuleCheck = (rule, charter, find) => {
  if (rule.options.some(({ needsReason }) => needsReason)) return
  const ballots = rule.options.map(() => 0)
  const fixed = charter.seats.reduce((sum, { number }) => sum + (number ?? 0), 0)
  for (let electorate = 1; electorate <= mostVoters; electorate += 1) {
    const seats = Math.max(fixed, electorate)
    if (outcomeOf(rule, { electorate, recused: 0, seats, ballots })?.is !== 'carried') continue
    const message = `By the rule "${spoken(rule.name)}" a motion is carried when nobody votes; ask for at least one vote in favour`
    find('passes-on-empty-vote', rule.place, message)
    return
  }
}

/** Conditions that hold with no ballots do so for a small group or for none. */
const mostVoters = 12
