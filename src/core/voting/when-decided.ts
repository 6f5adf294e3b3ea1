import type { Rule } from '../charter/structure/rule.ts'
import { verdictOf } from './outcome.ts'
import type { Tally } from './standing.ts'
import { standingOf } from './standing-of.ts'
import { missingVotes } from './voices.ts'

/**
 * Whether the vote ends before its time on this tally, and why, as the rule's `closesEarly` says. "All have voted" means
 * that nobody is missing: each has voted or recused themselves. A rule that never closes early stays open whatever comes.
 */
export function whenDecided(rule: Rule, tally: Tally): 'open' | 'all have voted' | 'certain' | 'carried' {
  const isComplete = missingVotes(tally) === 0
  switch (rule.closesEarly) {
    case 'never':
      return 'open'
    case 'when all have voted':
      return isComplete ? 'all have voted' : 'open'
    case 'when certain':
      if (isComplete) return 'all have voted'
      return standingOf(rule, tally).certain ? 'certain' : 'open'
    case 'when carried':
      if (isComplete) return 'all have voted'
      return verdictOf(rule, tally).outcome.is === 'carried' ? 'carried' : 'open'
  }
}
