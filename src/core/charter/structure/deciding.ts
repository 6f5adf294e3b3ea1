import type { Deciding, RuleRef } from './charter.ts'

/** Those of a list of deciders that are rules or procedures, in its order. */
export function rulesAmong(deciding: readonly Deciding[]): readonly RuleRef[] {
  return deciding.flatMap((one) => (one.kind === 'rule' ? [one.rule] : []))
}
