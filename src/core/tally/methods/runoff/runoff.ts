import { ok, type Result } from '../../../base/result.ts'
import type { Contest } from '../../contest.ts'
import type { Count, TallyFault } from '../../count.ts'
import { countPasses } from './count-passes.ts'
import { countRunoff } from './count-runoff.ts'
import { plainRule, type RunoffRule, rctabRule } from './runoff-rule.ts'

/** Counts as RCTab does, for one seat and for several. */
export function rctab(contest: Contest): Result<Count, TallyFault> {
  return counted(contest, rctabRule)
}

/** Counts by the majority of what continues. */
export function plainRunoff(contest: Contest): Result<Count, TallyFault> {
  return counted(contest, plainRule)
}

function counted(
  contest: Contest,
  ruleOf: (contest: Contest) => Result<RunoffRule, TallyFault>,
): Result<Count, TallyFault> {
  const rule = ruleOf(contest)
  if (!rule.ok) return rule
  return ok(rule.value.mode === 'multiPassIrv' ? countPasses(contest, rule.value) : countRunoff(contest, rule.value))
}
